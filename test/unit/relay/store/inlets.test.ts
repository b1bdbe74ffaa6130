import { expect, test } from 'vitest'
import { changeInlet, deleteInlet, findInlet, markInletUsed, rotateInletKey, toInlet } from '#relay/store/inlets.ts'
import { deleteProject } from '#relay/store/projects.ts'
import { alerts } from '#relay/db/tables/alerts.ts'
import { incidents, notes } from '#relay/db/tables/incidents.ts'
import { notification } from '#test/factories/notification.ts'
import { tempRelay } from '#test/factories/temp-relay.ts'

test('a rotated key leaves the one before it open until the time that was asked for', async () => {
  const { deps } = await tempRelay()
  await deps.database.write(tx => rotateInletKey(tx, 'in1', { keyHash: 'new', oldKeyUntil: 99 }))
  const found = await findInlet(deps.database.read, 'in1')
  expect(found).toMatchObject({
    inlet: { keyHash: 'new', oldKeyHash: 'x', oldKeyUntil: 99 },
    project: { slug: 'default' },
  })
})

test('the API never tells of a key', async () => {
  const { deps } = await tempRelay()
  const found = await findInlet(deps.database.read, 'in1')
  expect(found && toInlet(found.inlet, deps.publicUrl)).toEqual({
    id: 'in1',
    kind: 'alertmanager',
    name: 'Alertmanager',
    url: 'https://relay.example.net/in/in1',
    active: true,
    lastUsedAt: null,
    timestampHeader: null,
    createdAt: '2026-01-01T00:01:00.000Z',
  })
})

test('a storm of uses is noted once a minute', async () => {
  const { deps } = await tempRelay()
  const usedAt = async (now: number) => {
    await deps.database.write(tx => markInletUsed(tx, 'in1', now))
    return (await findInlet(deps.database.read, 'in1'))?.inlet.lastUsedAt
  }
  expect([await usedAt(1000), await usedAt(2000), await usedAt(61_001)]).toEqual([1000, 1000, 61_001])
})

test('a change touches what it names, and an empty one nothing', async () => {
  const { deps } = await tempRelay()
  const change = (given: Parameters<typeof changeInlet>[2]) => deps.database.write(tx => changeInlet(tx, 'in1', given))
  expect(await change({ active: false })).toMatchObject({ name: 'Alertmanager', active: false })
  expect(await change({})).toMatchObject({ name: 'Alertmanager', active: false })
  expect(await deps.database.write(tx => changeInlet(tx, 'none', { name: 'x' }))).toBeUndefined()
})

test('alerts outlive their inlet, and nothing outlives its project', async () => {
  const relay = await tempRelay()
  const { database } = relay.deps
  await relay.receive(notification())
  expect(await database.write(tx => deleteInlet(tx, 'in1'))).toBe(true)
  expect(await database.write(tx => deleteInlet(tx, 'in1'))).toBe(false)
  expect(await database.read.$count(alerts)).toBe(1)
  await database.write(tx => deleteProject(tx, relay.project.id))
  expect(await Promise.all([alerts, incidents, notes].map(table => database.read.$count(table)))).toEqual([0, 0, 0])
})
