import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { accessibilityTrouble } from '#test/e2e/accessibility.ts'

const themes = ['light', 'dark'] as const

export type Album = {
  /** Takes a screen as it is now in both themes and in each width, and looks it over. Pixels. */
  take: (page: Page, name: string, widths: readonly number[]) => Promise<void>
  /** What was wrong on the screens so far: what axe finds, what scrolls sideways, what was thrown. */
  troubles: readonly string[]
}

/** Pictures in a folder, `<name>-<theme>-<width>.png`. */
export function openAlbum(folder: string): Album {
  mkdirSync(folder, { recursive: true })
  const troubles: string[] = []
  const known = new WeakSet<Page>()
  return {
    troubles,
    async take(page, name, widths) {
      if (!known.has(page)) page.on('pageerror', error => troubles.push(`${name}: ${error.message}`))
      known.add(page)
      const height = page.viewportSize()?.height ?? 800
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme })
        for (const width of widths) {
          await page.setViewportSize({ width, height })
          const title = `${name}-${colorScheme}-${width}`
          await page.screenshot({ path: join(folder, `${title}.png`), fullPage: true, animations: 'disabled' })
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (wider > 0) troubles.push(`${title}: scrolls sideways by ${wider}`)
          for (const found of await accessibilityTrouble(page)) troubles.push(`${title}: ${found}`)
        }
      }
    },
  }
}
