import { expect, test } from 'vitest'
import * as z from 'zod'
import { storedItem } from '#extension/storage/items.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { memoryArea } from '../memory-area.ts'
import { incidentOf } from '../screens/incident-fixture.ts'

const address = 'https://relay.example'

test('an item is there until it is cleared', async () => {
  const { area, kept } = memoryArea()
  const item = storedItem(area, 'count', z.number(), 0)
  expect(await item.get()).toBe(0)
  await item.set(4)
  expect(await item.get()).toBe(4)
  await item.clear()
  expect(await item.get()).toBe(0)
  expect(kept.size).toBe(0)
})

test.each([['four'], [null], [{ value: 4 }]])('what cannot be read (%j) counts as not written', async written => {
  expect(await storedItem(memoryArea({ count: written }).area, 'count', z.number(), 7).get()).toBe(7)
})

test('one broken row of an inbox does not hide the others', async () => {
  const { relay: _, ...good } = incidentOf(1)
  const inbox = { items: [good, { iid: 'two' }], openCount: 2, heardAt: 5, failure: null }
  expect(
    await keptItems(memoryArea({ [`inbox ${address}`]: inbox }).area)
      .ofRelay(address)
      .inbox.get(),
  ).toMatchObject({ items: [good], openCount: 2 })
})

test('a browser in which nothing was kept yet', async () => {
  const kept = keptItems(memoryArea().area)
  expect(await kept.ofRelay(address).inbox.get()).toEqual({
    items: [],
    next: null,
    mineCount: null,
    openCount: null,
    heardAt: null,
    failure: null,
  })
  expect(await kept.ownConnections.get()).toEqual([])
  expect(await kept.ofRelay(address).connections.get()).toEqual({ items: [], failure: null })
  expect(await kept.grants.get()).toEqual({})
})
