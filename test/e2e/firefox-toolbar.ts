import { expect, test } from 'vitest'
import type { ExtendedFirefox } from '#test/servers/firefox.ts'
import type { TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { drawnIn, fireAt, panelsInFirefox, seen } from './firefox-steps.ts'

export type ToolbarScene = { firefox: ExtendedFirefox; relay: TestRelay; page: string }

/** What is done from the browser’s own window, on a page whose site is not allowed yet: toolbar, sidebar and keys. */
export function toolbarInFirefox(scene: () => ToolbarScene): void {
  const panelCount = () => scene().firefox.run(() => document.querySelectorAll('tocsin-panel').length)
  const acknowledged = async (iid: number) =>
    (await scene().relay.api<{ acknowledgedAt: string | null }>('GET', `/projects/default/incidents/${iid}`))
      .acknowledgedAt !== null

  test('the popup of the toolbar allows the page in front, which draws without being loaded again', async () => {
    const { firefox, page } = scene()
    await firefox.open(page)
    await firefox.run(() => void (document.title = 'Not loaded again'))
    expect(await panelCount()).toBe(0)
    await firefox.openPopup()
    await seen(firefox, `Charts are not drawn on ${new URL(page).host} yet.`)
    await firefox.click('Allow')
    await seen(firefox, 'is allowed: its pages show charts now.')
    await firefox.closePopup()
    await firefox.toTab(page)
    const [frame] = await panelsInFirefox(firefox, 'ready', 1)
    expect((await drawnIn(firefox, frame!)).ink).toBeGreaterThan(800)
    expect(await firefox.run(() => document.title)).toBe('Not loaded again')
  })

  test('its key opens the popup, and what is pressed there is done', async () => {
    const { firefox, relay, page } = scene()
    await fireAt(relay, 'FromTheToolbar')
    await firefox.toTab(page)
    await firefox.shortcut('I')
    await firefox.toPopup()
    const list = await seen(firefox, /FromTheToolbar[\s\S]*#\d+/)
    expect(list).not.toContain('Charts are not drawn')
    const iid = Number(/FromTheToolbar[\s\S]*?#(\d+)/.exec(list)?.[1])
    expect(await acknowledged(iid)).toBe(false)
    await firefox.press('ja') // the newest comes first
    await seen(firefox, `#${iid} is acknowledged.`)
    await waitFor('the relay to know', () => acknowledged(iid))
    await firefox.closePopup()
  })

  test('a click there opens the inbox in the sidebar, where what happens at the relay comes by itself', async () => {
    const { firefox, relay, page } = scene()
    await firefox.toTab(page)
    await firefox.openPopup()
    await seen(firefox, 'FromTheToolbar')
    await firefox.click('Open beside the page')
    await firefox.toSidebar()
    await seen(firefox, 'FromTheToolbar')
    await fireAt(relay, 'BesideThePage')
    await seen(firefox, 'BesideThePage')
    await firefox.closeSidebar()
  })

  test('a key switches the site in front off; the popup says so, and switches it on again', async () => {
    const { firefox, page } = scene()
    await firefox.toTab(page)
    await firefox.shortcut('D')
    await waitFor('the panels to go', async () => (await panelCount()) === 0)
    await firefox.openPopup()
    await seen(firefox, `Charts are switched off on ${new URL(page).host}.`)
    await firefox.click('Switch on')
    await seen(firefox, 'again.')
    await firefox.closePopup()
    await firefox.toTab(page)
    await panelsInFirefox(firefox, 'ready', 1)
    await firefox.shortcut('D')
    await waitFor('the panels to go', async () => (await panelCount()) === 0)
    await firefox.shortcut('D')
    await panelsInFirefox(firefox, 'ready', 1)
  })
}
