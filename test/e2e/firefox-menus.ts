import { expect, test } from 'vitest'
import type { ExtendedFirefox } from '#test/servers/firefox.ts'
import { waitFor } from '#test/servers/wait-for.ts'

export type MenusScene = { firefox: ExtendedFirefox; page: string }

/** The browser’s own menu, on a page that has a link to a chart in its block, whose host has a port. */
export function menusInFirefox(scene: () => MenusScene): void {
  test('on a link to a chart it has every entry, elsewhere on the page the one that declares', async () => {
    const { firefox, page } = scene()
    await firefox.open(page)
    expect(await firefox.openMenu('#block a')).toEqual([
      'Show this chart in a tab',
      'View logs',
      'Download CSV',
      'Copy link with its present range',
      'Attach to incident …',
      'Open where it comes from',
      'Declare an incident from this page …',
    ])
    await firefox.closeMenu()
    expect(await firefox.openMenu('#block')).toEqual(['Declare an incident from this page …'])
    await firefox.closeMenu()
  })

  test('it copies the link over what is shown now, without a tab', async () => {
    const { firefox, page } = scene()
    await firefox.clipboard('nothing yet')
    await firefox.openMenu('#block a')
    await firefox.choose('Copy link with its present range')
    await waitFor('the link', async () => /g0\.expr=.*g0\.end_input=/.test(await firefox.clipboard()))
    expect(await firefox.run(() => location.href)).toBe(page)
  })

  test('what is chosen begins in a tab of its own, and declaring in a window', async () => {
    const { firefox, page } = scene()
    await firefox.toTab(page)
    await firefox.openMenu('#block a')
    await firefox.choose('Attach to incident …')
    await firefox.toTab(`${firefox.origin}/panel.html#t=`)
    await waitFor('the dialog', () => firefox.find('[role=dialog]'))
    await firefox.closeTab()
    await firefox.toTab(page)
    await firefox.openMenu('#block')
    await firefox.choose('Declare an incident from this page …')
    await firefox.toTab(`${firefox.origin}/popup.html#declare`)
    await firefox.named('Title')
    await firefox.closeTab()
  })
}
