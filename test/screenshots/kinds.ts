import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { pathOf } from '#test/servers/needs.ts'
import { serveKinds } from './kinds-page.ts'

// To be looked at: every kind of panel, light and dark, narrow and wide. KINDS_FOLDER says where the pictures go.
const folder = process.env.KINDS_FOLDER ?? join(tmpdir(), 'tocsin-kinds')
/** A picture longer than this cannot be looked at. */
const partHeight = 1600

test('pictures of every kind of panel', async () => {
  mkdirSync(folder, { recursive: true })
  const site = await serveKinds()
  const browser = await chromium.launch({ executablePath: pathOf('chromium'), args: ['--no-sandbox'] })
  const troubles: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [320, 760, 1200]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      page.on('pageerror', error => troubles.push(error.message))
      await page.goto(`${site.address}?theme=${theme}`)
      await page.locator('.data-table').first().waitFor()
      await page.locator('.heat canvas').waitFor()
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      for (let top = 0, part = 1; top < height; top += partHeight, part++) {
        const clip = { x: 0, y: top, width, height: Math.min(partHeight, height - top) }
        await page.screenshot({ path: join(folder, `${theme}-${width}-${part}.png`), fullPage: true, clip })
      }
      await page.close()
    }
  }
  await browser.close()
  await site.stop()
  expect(troubles).toEqual([])
})
