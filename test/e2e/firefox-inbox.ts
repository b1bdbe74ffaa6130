import { expect, test } from 'vitest'
import type { ExtendedFirefox } from '#test/servers/firefox.ts'
import type { TestRelay } from '#test/servers/relay.ts'
import type { Road } from '#test/servers/road.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { fireAt, seen } from './firefox-steps.ts'

export type InboxScene = { firefox: ExtendedFirefox; relay: TestRelay; road: Road }

/** One alarm comes every half minute; a busy machine is given as much again. */
const patience = { ms: 75_000 }

/** Incidents in a Firefox that is paired over the road: in the popup, on the badge, and with the background asleep. */
export function inboxInFirefox(scene: () => InboxScene): void {
  const kept = () => scene().firefox.run(readKept)
  const badge = () => scene().firefox.run(badgeText)
  const badgeIs = (text: string) => waitFor(`the badge “${text}”`, async () => (await badge()) === text, patience)

  const fire = (name: string) => fireAt(scene().relay, name)

  test('the popup lists an incident, and a key acknowledges it', async () => {
    const { firefox, relay } = scene()
    await fire('DiskFull')
    await firefox.openOwn('popup.html')
    await seen(firefox, /DiskFull[\s\S]*#1/)
    await badgeIs('1')
    await firefox.press('ja')
    await seen(firefox, '#1 is acknowledged.')
    const incident = () => relay.api<{ acknowledgedAt: string | null }>('GET', '/projects/default/incidents/1')
    await waitFor('the relay to know', async () => (await incident()).acknowledgedAt !== null)
  })

  test('a background that sleeps hears of an incident within the minute, and nothing was lost', async () => {
    const { firefox } = scene()
    await firefox.openOwn('popup.html')
    await seen(firefox, 'DiskFull')
    await firefox.press('n')
    await firefox.fill('Title', 'Half a sentence')
    await waitFor('the draft', async () => (await kept()).drafts.includes('Half a sentence'))
    const { position } = await kept()
    await firefox.openOwn('panel.html#soon') // a page of ours that asks nothing of the background
    await firefox.endBackground()
    expect(await firefox.backgroundLives()).toBe(false)
    await fire('Meanwhile')
    expect(await badge()).toBe('1')
    await firefox.fireAlarm('inbox') // it comes every half minute
    await badgeIs('2')
    await waitFor('the place in the stream', async () => (await kept()).position > position, patience)
    await firefox.openOwn('popup.html')
    await seen(firefox, 'Meanwhile')
    await firefox.press('n')
    await firefox.named('Title')
    await waitFor('the draft', () => firefox.run(() => document.querySelector('input')?.value === 'Half a sentence'))
    await firefox.openOwn('options.html')
    await seen(firefox, 'Paired')
  }, 200_000)

  test('a network that is cut, then a hotel’s: said as it is, and what was known stays until more is heard', async () => {
    const { firefox, road } = scene()
    await firefox.openOwn('popup.html')
    await seen(firefox, 'DiskFull')
    road.turn('closed')
    await seen(firefox, 'cannot be reached')
    await badgeIs('?')
    road.turn('portal')
    await firefox.click('Try again')
    await seen(firefox, 'A sign-in page stands between')
    await seen(firefox, 'DiskFull')
    expect(await badge()).toBe('?')
    await fire('While away')
    road.turn('open')
    await firefox.click('Try again')
    await seen(firefox, 'While away')
    await badgeIs('3')
  }, 200_000)
}

// These run in a page of the add-on. None of what they call wakes the background.

type OwnPage = {
  browser: {
    action: { getBadgeText: (of: object) => Promise<string> }
    storage: Record<'local' | 'session', { get: (what: null) => Promise<Record<string, unknown>> }>
  }
}

function badgeText(): Promise<string> {
  return (window as unknown as OwnPage).browser.action.getBadgeText({})
}

/** The id of the last event that was heard, and everything that was typed and not sent yet. */
async function readKept(): Promise<{ position: number; drafts: string }> {
  const { local, session } = (window as unknown as OwnPage).browser.storage
  const [, position] = Object.entries(await local.get(null)).find(([key]) => key.startsWith('stream-position')) ?? []
  const drafts = Object.entries(await session.get(null)).filter(([key]) => key.startsWith('draft '))
  return { position: Number(position ?? 0), drafts: JSON.stringify(drafts) }
}
