import { expect, test } from 'vitest'
import { createUpdateAccess } from '#extension/background/update-access.ts'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { memoryArea } from '../memory-area.ts'

const grafana: KnownConnection = {
  id: 'g',
  kind: 'grafana',
  name: 'Ops',
  baseUrl: 'https://grafana.example:3000/sub',
  runs: 'viewer',
  headers: {},
  options: {},
  keptBy: 'browser',
}
const relay = { address: 'https://relay.example/tools', role: 'viewer' as const, pairedAt: 0 }

async function open(granted: string[] = [], more: { notifications?: boolean } = {}) {
  const store = memoryArea()
  const kept = keptItems(store.area)
  const grant = { grantedAt: 1, why: 'popup' as const, usedAt: null }
  await kept.grants.set({ 'https://wiki.example/*': grant, 'https://grafana.example/*': grant })
  const life = (version: string) =>
    createUpdateAccess({
      kept,
      relays: {
        all: async () => [
          { info: relay, access: { address: relay.address, token: null, send: () => Promise.reject() } },
        ],
      },
      connections: async () => [grafana, { ...grafana, id: 'r', baseUrl: 'https://prom.example', runs: 'relay' }],
      has: async pattern => granted.includes(pattern),
      hasNotifications: async () => more.notifications ?? false,
      version,
    })
  return { kept, life }
}

test('after an update it says what is set up and may not work, once each, with what it is for', async () => {
  const { life, kept } = await open()
  await kept.notifications.set({ ...(await kept.notifications.get()), on: true })
  const access = life('2')
  await access.updated('1')
  const missing = await access.missing()
  expect(missing).toHaveLength(4)
  expect(missing).toEqual(
    expect.arrayContaining([
      { of: 'relay', pattern: 'https://relay.example/*', host: 'relay.example' },
      { of: 'connection', pattern: 'https://grafana.example/*', host: 'grafana.example:3000', name: 'Ops' },
      { of: 'site', pattern: 'https://wiki.example/*', host: 'wiki.example' },
      { of: 'notifications' },
    ]),
  )
})

test('what is granted is not asked for, nor notifications that are off', async () => {
  const { life } = await open(['https://relay.example/*', 'https://grafana.example/*', 'https://wiki.example/*'])
  const access = life('2')
  await access.updated('1')
  expect(await access.missing()).toEqual([])
})

test('without an update nothing is asked, and a reload is none', async () => {
  const { life } = await open()
  expect(await life('1').missing()).toEqual([])
  await life('1').updated('1')
  expect(await life('1').missing()).toEqual([])
})

test('“Not now” holds until the next update, over lives of the background', async () => {
  const { life } = await open()
  await life('2').updated('1')
  expect(await life('2').missing()).toHaveLength(3)
  await life('2').notNow()
  expect(await life('2').missing()).toEqual([])
  await life('3').updated('2')
  expect(await life('3').missing()).toHaveLength(3)
})
