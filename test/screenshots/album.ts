import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { accessibilityTrouble } from '#test/e2e/accessibility.ts'

const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'dark', contrast: 'more' },
} as const

export type Album = {
  /** Takes a screen as it is now in every look and in each width (pixels), notes what a screen reader reads, and looks it over. */
  take: (page: Page, name: string, widths: readonly number[]) => Promise<void>
  /** What was wrong on the screens so far: what axe finds, what scrolls sideways, what was thrown. */
  troubles: readonly string[]
}

/** Pictures in a folder, `<name>-<look>-<width>.png`, and `<name>.txt`: what there is to be read aloud, in its order. */
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
      for (const frame of page.frames()) {
        const aloud = await frame.locator('body').ariaSnapshot()
        writeFileSync(join(folder, `${name}.txt`), `${aloud}\n`, { flag: frame === page.mainFrame() ? 'w' : 'a' })
      }
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media)
        for (const frame of page.frames()) await frame.waitForFunction(hasTurned, media.colorScheme, { polling: 100 }) // a frame out of sight has no animation frames
        for (const width of widths) {
          await page.setViewportSize({ width, height })
          const title = `${name}-${look}-${width}`
          await page.screenshot({ path: join(folder, `${title}.png`), fullPage: true, animations: 'disabled' })
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (wider > 0) troubles.push(`${title}: scrolls sideways by ${wider}`)
          for (const found of await accessibilityTrouble(page)) troubles.push(`${title}: ${found}`)
        }
      }
    },
  }
}

/** Whether a frame has followed its page; what does not say its theme needs not. Runs in the frame. */
function hasTurned(scheme: string): boolean {
  return [undefined, scheme].includes(document.documentElement.dataset.theme)
}
