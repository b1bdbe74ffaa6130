import { expect, test } from 'vitest'
import type { ExtendedFirefox } from '#test/servers/firefox.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { drawnIn, fireAt, seen } from './firefox-steps.ts'

export type RelaysScene = { firefox: ExtendedFirefox; relay: TestRelay; source: string; page: string }

/** Incidents of two relays, and an incident's charts, in a Firefox that is paired with the first. */
export function relaysInFirefox(scene: () => RelaysScene): void {
  test('the look at an incident draws its charts, live', async () => {
    const { firefox, relay, source, page } = scene()
    await firefox.toTab(page)
    const incidents = '/projects/default/incidents'
    const { iid } = await relay.api<{ iid: number }>('POST', incidents, { title: 'With a chart' })
    const body = `[Since then](${source}/graph?g0.expr=vector(1)&g0.tab=0&g0.range_input=1m)`
    await relay.api('POST', `${incidents}/${iid}/notes`, { body })
    await firefox.openOwn('popup.html')
    await seen(firefox, 'With a chart')
    await firefox.press('j')
    await waitFor('the row', () => firefox.run(() => document.activeElement?.textContent?.includes('With a chart')))
    await firefox.press(enter)
    await seen(firefox, 'Charts')
    await firefox.run(() => document.querySelector('[aria-label="Charts"]')?.scrollIntoView())
    const frame = await waitFor('the frame', () => firefox.find('iframe[title="Chart 1"]'))
    await waitFor('the chart', async () => (await drawnIn(firefox, frame)).ink > 100)
  })

  test('what is done in one window is seen in the other', async () => {
    const { firefox, relay } = scene()
    await fireAt(relay, 'SeenTwice')
    await firefox.openOwn('popup.html?one')
    await seen(firefox, 'SeenTwice')
    await firefox.openBeside('popup.html?other')
    await seen(firefox, 'SeenTwice')
    await firefox.press('j')
    await waitFor('the row', () => firefox.run(() => document.activeElement?.textContent?.includes('SeenTwice')))
    await firefox.press('c')
    await seen(firefox, 'is closed.')
    await firefox.closeTab()
    await firefox.toTab(`${firefox.origin}/popup.html?one`)
    const gone = () => firefox.run(() => !document.body.innerText.includes('SeenTwice'))
    await waitFor('it to leave the other list', gone)
  })

  test('a second relay joins the inbox, hears what is done to its own, and its end hides nothing', async () => {
    const { firefox } = scene()
    const second = await startRelay()
    try {
      await fireAt(second, 'Elsewhere')
      const host = new URL(second.address).host
      await firefox.openOwn('options.html#relay')
      await firefox.click('Pair another relay')
      await firefox.fill('Relay address', second.address)
      await firefox.fill('Pairing code', await second.pairingCode())
      await firefox.click('Pair')
      await firefox.named(`Sign out of ${host}`)
      await firefox.openBeside('popup.html')
      const list = await seen(firefox, /Elsewhere[\s\S]*With a chart/)
      expect(list).toContain(host)
      await firefox.press('ja') // the newest comes first
      await seen(firefox, '#1 is acknowledged.')
      const incident = () => second.api<{ acknowledgedAt: string | null }>('GET', '/projects/default/incidents/1')
      await waitFor('its relay to know', async () => (await incident()).acknowledgedAt !== null)

      const { items } = await second.api<{ items: { id: string }[] }>('GET', '/tokens')
      for (const { id } of items) await second.api('DELETE', `/tokens/${id}`)
      await seen(firefox, `The relay ${host} no longer accepts this browser.`)
      expect(await seen(firefox, 'With a chart')).toContain('Elsewhere') // what was heard before stays
      await firefox.toTab(`${firefox.origin}/options.html#relay`)
      await firefox.click(`Sign out of ${host}`)
      await seen(firefox, `This browser no longer knows ${host}.`)
      await firefox.openOwn('popup.html')
      expect(await seen(firefox, 'With a chart')).not.toContain('Elsewhere')
    } finally {
      await second.stop()
    }
  })
}

/** WebDriver's name of the key. */
const enter = '\uE007'
