import { expect, test } from 'vitest'
import { listAlerts } from '#relay/store/alerts.ts'
import { listIncidents } from '#relay/store/incidents.ts'
import { createProject, listProjects } from '#relay/store/projects.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempRelay } from '#test/factories/temp-relay.ts'

const titled = (title: string, more: Record<string, string> = {}) =>
  wireAlert({ fingerprint: title, annotations: { title, ...more }, labels: { alertname: 'A', severity: 'low' } })

test.each([
  ['100%', ['disk 100% full']],
  ['disk_full', ['disk_full']],
  ['\\', ['back\\slash']],
  ["'", ["it's down"]],
  ['DISK', ['disk 100% full', 'disk_full', 'diskless']],
  ['written below', ["it's down"]],
  ['prometheus', ['disk 100% full', 'disk_full', 'diskless', 'back\\slash', "it's down"]],
])('searching for %j finds it as it is written, in text that people read', async (q, titles) => {
  const relay = await tempRelay()
  const given = ['disk 100% full', 'disk_full', 'diskless', 'back\\slash'].map(title => titled(title))
  await relay.receive(notification([...given, titled("it's down", { description: 'as written below' })]))
  const found = await listAlerts(relay.deps.database.read, relay.project.id, { q, limit: 50 })
  expect(found.items.map(({ title }) => title).toSorted()).toEqual(titles.toSorted())
})

test('alerts by status and severity, page by page, the latest start first', async () => {
  const relay = await tempRelay()
  const at = (minute: number, status: string) =>
    wireAlert({ status, fingerprint: String(minute), startsAt: `2026-01-01T00:0${minute}:00Z` })
  await relay.receive(notification([at(2, 'firing'), at(1, 'firing'), at(3, 'firing'), at(4, 'firing')]))
  await relay.receive(notification([at(3, 'resolved')]))
  const list = (query: Omit<Parameters<typeof listAlerts>[2], 'limit'>) =>
    listAlerts(relay.deps.database.read, relay.project.id, { limit: 2, ...query })
  const first = await list({ status: 'triggered', severity: 'high' })
  const second = await list({ status: 'triggered', severity: 'high', cursor: first.next ?? '' })
  const starts = [...first.items, ...second.items].map(({ startedAt }) => startedAt.slice(14, 16))
  expect([starts, second.next]).toEqual([['04', '02', '01'], null])
  expect((await list({ severity: 'low' })).items).toEqual([])
})

test('incidents of one project leave those of another out', async () => {
  const relay = await tempRelay()
  const { read, write } = relay.deps.database
  await relay.receive(notification())
  const other = await write(tx => createProject(tx, { slug: 'other' }, 1))
  const of = async (project?: number) =>
    (await listIncidents(read, { state: 'opened', limit: 5, project }, '')).items.map(item => item.project)
  expect([await of(relay.project.id), await of(other.id), await of()]).toEqual([['default'], [], ['default']])
})

test('projects: a slug is taken once, a list ends', async () => {
  const { deps } = await tempRelay()
  await expect(deps.database.write(tx => createProject(tx, { slug: 'default' }, 1))).rejects.toMatchObject({
    value: { code: 'conflict', field: 'slug' },
  })
  await deps.database.write(tx => createProject(tx, { slug: 'b' }, 1))
  const first = await listProjects(deps.database.read, { limit: 1 })
  const second = await listProjects(deps.database.read, { limit: 1, cursor: first.next ?? '' })
  expect([first.items, second.items].map(items => items.map(({ slug }) => slug))).toEqual([['default'], ['b']])
  expect(second.next).toBeNull()
})
