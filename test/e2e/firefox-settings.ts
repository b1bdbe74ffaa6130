import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ExtendedFirefox } from '#test/servers/firefox.ts'
import { temporaryFolder } from '#test/servers/temporary-folder.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { panelsInFirefox, seen } from './firefox-steps.ts'

export type SettingsScene = { firefox: ExtendedFirefox; page: string }

/** What ends or takes away everything, so to be tried last: an update under an open page, and the settings’ own file. */
export function settingsInFirefox(scene: () => SettingsScene): void {
  const panelCount = () => scene().firefox.run(() => document.querySelectorAll('tocsin-panel').length)

  test('an update under an open page takes its panels out; the next look at it has them again', async () => {
    const { firefox, page } = scene()
    await firefox.open(page)
    await panelsInFirefox(firefox, 'ready', 1)
    await firefox.update()
    await waitFor('the page to be bare', async () => (await panelCount()) === 0)
    expect(await firefox.run(() => document.querySelector('#block')?.textContent)).toBe('the graph')
    await firefox.open(page)
    await panelsInFirefox(firefox, 'ready', 1)
  })

  test('what is kept is written down, removed, and brought in again from the file', async () => {
    const { firefox } = scene()
    await firefox.openOwn('options.html#panels')
    await firefox.fill('Height', '512')
    await seen(firefox, 'Saved')
    const folder = temporaryFolder('settings')
    try {
      await firefox.openOwn('options.html#data')
      const file = await firefox.run(exported)
      expect(file).not.toContain('tocsin_') // how every token begins
      const path = join(folder.path, 'settings.json')
      writeFileSync(path, file)
      await firefox.click('Reset …')
      await firefox.click('Remove all of this')
      await seen(firefox, 'as it was after the install')
      await firefox.fill('Settings file', path)
      await firefox.click('Import')
      await seen(firefox, 'imported.')
      await firefox.openOwn('options.html#panels')
      const height = await firefox.named('Height')
      expect(await firefox.run(field => (field as unknown as HTMLInputElement).value, height)).toBe('512')
    } finally {
      folder.remove()
    }
  })
}

// This runs in a page of the add-on.

type OwnPage = { browser: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }

/** The settings’ file, as the button would save it. */
async function exported(): Promise<string> {
  const { browser } = window as unknown as OwnPage
  const reply = (await browser.runtime.sendMessage({ kind: 'data/export', request: {} })) as { value: object }
  return JSON.stringify(reply.value)
}
