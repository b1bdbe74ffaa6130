import { describe, expect, test } from 'vitest'
import { createNotifier, type Notice } from '#extension/background/notify/notifier.ts'
import type { KnownIncident } from '#extension/messages/incidents.ts'
import { usualNotifications, type NotificationSettings } from '#extension/messages/notification-settings.ts'
import { keptItems, type KeptInbox } from '#extension/storage/kept.ts'
import { Failure } from '#shared/kit/failure.ts'
import { memoryArea } from '../../memory-area.ts'
import { inboxOf, incidentOf } from '../../screens/incident-fixture.ts'

const address = 'https://relay.example'
const shop = (iid: number) => `${address} shop#${iid}`

/** What stands on the screen, and everything that was ever put there. */
function desk(
  given: Partial<NotificationSettings> = {},
  mine: () => readonly KnownIncident[] = () => [],
  more: { several?: boolean } = {},
) {
  const { area } = memoryArea({ notifications: { ...usualNotifications, on: true, ...given } })
  const onScreen = new Map<string, Notice>()
  const told: string[] = []
  let asked = 0
  const notifier = createNotifier({
    screen: {
      show: async (id, notice) => {
        onScreen.set(id, notice)
        told.push(id)
      },
      clear: async id => void onScreen.delete(id),
    },
    kept: keptItems(area),
    incidents: {
      list: async () => {
        asked += 1
        return { items: [...mine()], next: null, openCount: 0, mineCount: 0 }
      },
      act: async () => incidentOf(1),
    },
    open: async () => undefined,
    openRelay: async () => undefined,
    several: async () => more.several ?? false,
    now: () => Date.UTC(2026, 0, 1, 12),
  })
  const hear = (items: KnownIncident[], also: Partial<KeptInbox> = {}, relay = address) => {
    const { next, openCount, mineCount, heardAt, failure } = inboxOf({ items })
    return notifier.heard(relay, { items, next, openCount, mineCount, heardAt, failure, ...also })
  }
  return { hear, onScreen, told, asked: () => asked }
}

const many = (count: number, from = 1) => Array.from({ length: count }, (_, index) => incidentOf(from + index))

describe('desktop notifications', () => {
  test('one per incident, which goes when it is over', async () => {
    const { hear, onScreen } = desk()
    await hear([])
    await hear([incidentOf(1), incidentOf(2)])
    expect([...onScreen.keys()]).toEqual([shop(1), shop(2)])
    await hear([incidentOf(2)])
    expect([...onScreen.keys()]).toEqual([shop(2)])
  })

  test('a hundred at once are one', async () => {
    const { hear, told, onScreen } = desk()
    await hear([])
    await hear(many(100))
    expect(told).toEqual([`${address} storm`])
    expect(onScreen.get(`${address} storm`)?.title).toContain('100')
  })

  test('what falls off a list that goes on is not over, and is no news when it is back', async () => {
    const { hear, told, onScreen } = desk()
    await hear([])
    await hear([incidentOf(1), incidentOf(2)])
    await hear(many(3, 2), { next: 'more' })
    expect([...onScreen.keys()]).toContain(shop(1))
    await hear(many(4))
    expect(told).toEqual([shop(1), shop(2), shop(3), shop(4)])
  })

  test('the relay’s trouble ends nothing', async () => {
    const { hear, told } = desk()
    await hear([])
    await hear([incidentOf(1)])
    await hear([], { failure: { code: 'unreachable', message: 'no answer' } })
    await hear([incidentOf(1)])
    expect(told).toEqual([shop(1)])
  })

  test('only what is mine is told, and the relay is asked for that only when there is news', async () => {
    const { hear, told, asked } = desk({ mine: true }, () => [incidentOf(2)])
    await hear([])
    await hear(many(2))
    await hear(many(2))
    expect([told, asked()]).toEqual([[shop(2)], 1])
  })

  test('two relays may number alike: each keeps its own, and it is said which', async () => {
    const { hear, onScreen } = desk({}, undefined, { several: true })
    const other = 'https://other.example'
    await hear([])
    await hear([incidentOf(9)], {}, other) // what is open there already is no news
    await hear([incidentOf(1)])
    await hear([incidentOf(9), incidentOf(1)], {}, other)
    expect([...onScreen.keys()]).toEqual([shop(1), `${other} shop#1`])
    expect([...onScreen.values()].map(({ message }) => message.split(' · ').at(-1))).toEqual([
      'relay.example',
      'other.example',
    ])
    await hear([])
    expect([...onScreen.keys()]).toEqual([`${other} shop#1`])
  })

  test('news is told later where it could not be learned whose it is', async () => {
    let down = true
    const { hear, told } = desk({ mine: true }, () => {
      if (down) throw new Failure('unreachable', 'no answer')
      return [incidentOf(1)]
    })
    await hear([])
    await hear([incidentOf(1)])
    down = false
    await hear([incidentOf(1)])
    expect(told).toEqual([shop(1)])
  })
})
