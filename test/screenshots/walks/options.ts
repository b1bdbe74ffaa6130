import type { Page } from 'playwright'
import { browserSections, projectSections } from '#extension/screens/options/words.en.ts'
import { pageWidths, type World } from './world.ts'

/** Every section of the options. */
export async function walkOptions({ browser, album }: World): Promise<void> {
  const options = await browser.openOwn('options.html')
  for (const section of [...browserSections, ...projectSections]) {
    await options.goto(`${browser.origin}/options.html#${section}`)
    await options.reload()
    await options.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    await options.waitForLoadState('networkidle')
    await album.take(options, `options-${section}`, pageWidths)
  }
  await options.close()
}

/** Sends a form of the options, whatever language it is in. */
export async function fillIn({ browser }: World, section: string, values: readonly string[]): Promise<void> {
  const options: Page = await browser.openOwn(`options.html#${section}`)
  const form = options.locator('main form')
  for (const [index, value] of values.entries()) await form.locator('input').nth(index).fill(value)
  await form.locator('button[type=submit]:enabled').click()
  await options.locator('main .card').first().waitFor()
  await options.close()
}
