import { expect, test, vi } from 'vitest'
import { usualNotifications } from '#extension/messages/notification-settings.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { managedPolicy, rememberedPolicy, underPolicy } from '#extension/storage/policy.ts'
import { memoryArea } from '../memory-area.ts'

const laidDown = (given: Record<string, unknown>) => managedPolicy({ get: async () => given })

test('where nothing was laid down, everything is the person’s choice', async () => {
  expect(await managedPolicy(undefined)()).toEqual(noPolicy)
  expect(await laidDown({})()).toEqual(noPolicy)
  const rejects = managedPolicy({ get: () => Promise.reject(new Error('Managed storage manifest not found')) })
  expect(await rejects()).toEqual(noPolicy)
})

test('what cannot be read is left out, and the rest holds', async () => {
  const policy = await laidDown({
    relay: 'https://tocsin.example.net/',
    sites: ['https://git.example.net', 7, 'git.example.net', 'javascript:alert(1)'],
    suggestions: 'no',
    notifications: { from: 'awful', sound: false, quiet: { from: '25:00' }, unheard: true },
    panels: { theme: 'pink', height: 99_999, zone: 'Mars/Base', mostPanels: 5, refresh: 60 },
    shortcuts: 'none',
  })()
  expect(policy).toEqual({
    relay: 'https://tocsin.example.net',
    sites: ['https://git.example.net'],
    suggestions: null,
    notifications: { sound: false },
    panels: { mostPanels: 5, refresh: 60 },
    shortcuts: {},
  })
})

test('a forced setting holds over what was chosen, cannot be changed, and gives way when the policy is gone', async () => {
  let policy = { ...noPolicy, suggestions: false as boolean | null, notifications: { on: true, sound: false } }
  const own = { ...usualNotifications, sound: true, from: 'low' as const }
  const plain = keptItems(memoryArea({ notifications: own }).area)
  const kept = underPolicy(plain, async () => policy)
  expect(await kept.notifications.get()).toEqual({ ...own, on: true, sound: false })
  expect((await kept.suggestions.get()).on).toBe(false)
  await kept.notifications.set({ ...own, on: false, sound: true, from: 'high' })
  await kept.suggestions.set({ on: true, hidden: ['a.example'] })
  expect(await kept.notifications.get()).toMatchObject({ on: true, sound: false, from: 'high' })
  expect(await kept.suggestions.get()).toEqual({ on: false, hidden: ['a.example'] })
  policy = { ...noPolicy, suggestions: null, notifications: {} as typeof policy.notifications }
  expect(await kept.notifications.get()).toEqual({ ...own, on: false, from: 'high' })
  expect((await kept.suggestions.get()).on).toBe(true)
})

test('until the browser says what was laid down, what it said last holds; the first time, it is waited for', async () => {
  const { area } = memoryArea({})
  const { policy: last } = keptItems(area)
  const changed = vi.fn()
  const life = () => {
    let says: (given: Record<string, unknown>) => void = () => {}
    const given = new Promise<Record<string, unknown>>(resolve => (says = resolve))
    return { read: rememberedPolicy(managedPolicy({ get: () => given }), last, changed), says }
  }
  const first = life()
  const asked = first.read()
  first.says({ suggestions: false })
  expect((await asked).suggestions).toBe(false)
  expect((await first.read()).suggestions).toBe(false)
  expect(changed).not.toHaveBeenCalled() // nobody was told otherwise

  const second = life()
  expect((await second.read()).suggestions).toBe(false)
  const fresh = second.read('fresh')
  second.says({ relay: 'https://tocsin.example.net' })
  const said = { ...noPolicy, relay: 'https://tocsin.example.net' }
  expect(await fresh).toEqual(said)
  expect(await second.read()).toEqual(said)
  expect(await last.get()).toEqual(said)
  expect(changed).toHaveBeenCalledOnce()
})
