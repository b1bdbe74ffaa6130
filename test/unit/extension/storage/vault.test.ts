import { expect, test } from 'vitest'
import { keepAsOf, keptItems } from '#extension/storage/kept.ts'
import { createVault } from '#extension/storage/vault.ts'
import { memoryArea } from '../memory-area.ts'
import { incidentOf } from '../screens/incident-fixture.ts'

const address = 'https://relay.example'
const former = { address, token: 'secret', role: 'admin' as const, pairedAt: 1 }

/** A database in memory, as an older version may have left it. */
function vaultOver(start: Record<string, unknown>, moved: (address: string) => Promise<void> = async () => undefined) {
  const kept = new Map(Object.entries(start))
  const store = {
    get: async (key: string) => structuredClone(kept.get(key)),
    set: async (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
    del: async (key: string) => void kept.delete(key),
  }
  return { vault: createVault(store, moved), kept }
}

test('the pairing of a version that knew one relay is taken over once, with all that was heard of it', async () => {
  const heard = { items: [incidentOf(1)], next: null, openCount: 1, mineCount: 0, heardAt: 5, failure: null }
  const known = { 'shop#1': { severity: 'high', acknowledged: false } }
  const local = memoryArea({ inbox: heard, notified: { known }, 'stream-position': 7, grants: { a: 1 } })
  let times = 0
  const { vault, kept } = vaultOver({ relay: former }, async of => {
    times += 1
    await keepAsOf(of, local.area)
  })
  expect(await Promise.all([vault.all(), vault.all()])).toEqual([[former], [former]])
  expect([times, [...kept.keys()]]).toEqual([1, ['relays']])
  const ofRelay = keptItems(local.area).ofRelay(address)
  expect(await ofRelay.inbox.get()).toMatchObject({ openCount: 1, heardAt: 5 })
  expect(await ofRelay.notified.get()).toEqual({ known })
  expect(await ofRelay.streamPosition.get()).toBe(7)
  expect([...local.kept.keys()].sort()).toEqual([
    'grants',
    `inbox ${address}`,
    `notified ${address}`,
    `stream-position ${address}`,
  ])
})

test('a takeover that was cut off begins again, and loses nothing', async () => {
  let fails = true
  const { vault, kept } = vaultOver({ relay: former }, async () => {
    if (fails) throw new Error('storage is away')
  })
  await expect(vault.all()).rejects.toThrow()
  expect(kept.get('relay')).toEqual(former)
  fails = false
  expect(await vault.all()).toEqual([former])
})

test('a pairing that is changed before it was read is changed as it was', async () => {
  const second = { ...former, address: 'https://second.example' }
  const { vault } = vaultOver({ relay: former })
  await Promise.all([
    vault.change(before => [...before, second]),
    vault.change(before => before.map(one => ({ ...one, pairedAt: one.pairedAt + 1 }))),
  ])
  expect((await vault.all()).map(({ address: of, pairedAt }) => [of, pairedAt])).toEqual([
    [address, 2],
    [second.address, 2],
  ])
})

test('one pairing that cannot be read does not hide the others', async () => {
  expect(await vaultOver({ relays: [{ address: 5 }, former], relay: 'x' }).vault.all()).toEqual([former])
  expect(await vaultOver({ relay: { nothing: true } }).vault.all()).toEqual([])
})
