import { expect, test, vi } from 'vitest'
import { settingsDataHandlers } from '#extension/background/settings-data.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { memoryArea } from '../memory-area.ts'

const ops = {
  id: 'c1',
  kind: 'grafana',
  name: 'Ops',
  baseUrl: 'https://ops.example',
  runs: 'viewer',
  headers: {},
  options: {},
}
const sender = { tabId: 1, frameId: 0, documentId: undefined }

function open(stored: Record<string, unknown> = {}, granted: string[] = []) {
  const local = memoryArea(stored)
  const [changed, reset] = [vi.fn(), vi.fn(async () => ['https://away.example'])]
  const info = { address: 'https://relay.example', role: 'admin', pairedAt: 1 } as const
  const access = { address: info.address, token: 'tocsin_secret', send: async () => new Response() }
  const own = keptItems(local.area)
  const handlers = settingsDataHandlers({
    own,
    ledger: { list: async () => granted.map(pattern => ({ pattern, grantedAt: 5, why: 'popup', usedAt: null })) },
    relays: { all: async () => [{ info, access }] },
    version: '1.2.3',
    now: () => Date.UTC(2026, 10, 27),
    changed,
    reset,
  })
  return {
    own,
    local,
    changed,
    reset,
    export: async () => JSON.stringify(await handlers['data/export']({}, sender)),
    preview: (file: unknown) => handlers['data/preview']({ text: asText(file) }, sender),
    import: (file: unknown) => handlers['data/import']({ text: asText(file) }, sender),
  }
}

const asText = (file: unknown) => (typeof file === 'string' ? file : JSON.stringify(file))
const fileOf = (settings: object, more: object = {}) => ({ tocsin: 'settings', version: 1, settings, ...more })

test('every kept setting is exported, and no token, nothing only heard, and no grant as such', async () => {
  const { own, export: write } = open({ 'own-connections': [ops], 'inbox https://relay.example': { items: [] } }, [
    'https://git.example/*',
  ])
  const file = JSON.parse(await write()) as { settings: object }
  const { ofRelay: _, grants: __, ...settings } = own
  expect(Object.keys(file.settings).sort()).toEqual(Object.keys(settings).sort())
  expect(file).toMatchObject({
    tocsin: 'settings',
    version: 1,
    madeBy: '1.2.3',
    exportedAt: '2026-11-27T00:00:00.000Z',
    settings: { ownConnections: [ops] },
    sites: [{ pattern: 'https://git.example/*', why: 'popup', grantedAt: 5 }],
    relays: [{ address: 'https://relay.example', role: 'admin' }],
  })
  expect(JSON.stringify(file)).not.toMatch(/tocsin_secret|token|inbox/)
})

test('what was exported brings another browser to the same, and again changes nothing', async () => {
  const one = open({ 'own-connections': [ops], 'sites-off': ['https://a.example/*'] })
  await one.own.suggestions.set({ on: false, hidden: ['x.example'] })
  await one.own.notifications.set({ ...(await one.own.notifications.get()), on: true, from: 'critical' })
  const text = await one.export()
  const other = open()
  const plan = await other.preview(text)
  expect(other.local.kept.size).toBe(0)
  expect(other.changed).not.toHaveBeenCalled()
  expect(await other.import(text)).toEqual(plan)
  expect(other.changed).toHaveBeenCalledOnce()
  for (const name of ['ownConnections', 'suggestions', 'notifications', 'sitesOff'] as const) {
    expect(await other.own[name].get()).toEqual(await one.own[name].get())
  }
  expect(await other.preview(text)).toMatchObject({ changes: [], bad: [] })
})

test('the preview names what is added, changed and removed', async () => {
  const { own, preview } = open({ 'own-connections': [ops, { ...ops, id: 'c2', name: 'Old' }] })
  const { from } = await own.notifications.get()
  const moved = { ...ops, headers: { 'X-Scope-OrgID': 'a' } }
  const added = { ...ops, id: 'c3', name: 'New' }
  const { changes } = await preview(fileOf({ ownConnections: [moved, added], notifications: { from: 'low' } }))
  expect(changes.map(({ part, how, what }) => [part, how, what])).toEqual([
    ['ownConnections', 'changed', 'Ops · https://ops.example'],
    ['ownConnections', 'removed', 'Old · https://ops.example'],
    ['ownConnections', 'added', 'New · https://ops.example'],
    ['notifications', 'changed', 'from'],
  ])
  expect(changes[3]).toMatchObject({ from: JSON.stringify(from), to: '"low"' })
})

test('bad rows, fields and parts are named, and the good ones beside them are taken', async () => {
  const { own, import: bringIn } = open()
  const usual = await own.notifications.get()
  const { bad, changes } = await bringIn(
    fileOf({
      ownConnections: [
        ops,
        { ...ops, name: 'Script', baseUrl: 'javascript:alert(1)' },
        { ...ops, name: 'Relay’s', runs: 'relay' },
        { ...ops, name: 'Split', headers: { 'a\nb': 'c' } },
        7,
      ],
      notifications: { on: !usual.on, from: 'loud' },
      suggestions: 'yes',
      sitesOff: { a: 1 },
      ofRelay: {},
      grants: { '*://*/*': 1 },
      constructor: [],
    }),
  )
  expect(bad).toEqual([
    { part: 'ownConnections', what: ['Script', 'Relay’s', 'Split', '5'] },
    { part: 'notifications', what: ['from'] },
    { part: 'suggestions', what: [] },
    { part: 'sitesOff', what: [] },
    { part: 'ofRelay', what: [] },
    { part: 'grants', what: [] },
    { part: 'constructor', what: [] },
  ])
  expect(changes).toHaveLength(2)
  expect(await own.ownConnections.get()).toEqual([ops])
  expect(await own.notifications.get()).toEqual({ ...usual, on: !usual.on })
  expect(await own.grants.get()).toEqual({})
})

test('sites and relays of a file are named for the person to ask for, and nothing that no browser could grant', async () => {
  const file = fileOf(
    {},
    {
      sites: [
        { pattern: 'https://git.example/*' },
        { pattern: 'https://wiki.example/*' },
        { pattern: 'file:///*' },
        {},
      ],
      relays: [{ address: 'https://relay.example' }, { address: 'https://other.example/' }, { address: 'about:blank' }],
    },
  )
  const plan = await open({}, ['https://git.example/*']).preview(file)
  expect(plan).toMatchObject({ sites: ['https://wiki.example/*'], relays: ['https://other.example'], changes: [] })
  expect(plan.bad).toEqual([
    { part: 'sites', what: ['3', '4'] },
    { part: 'relays', what: ['3'] },
  ])
  expect((await open({}, ['*://*/*']).preview(file)).sites).toEqual([])
  expect((await open().preview(fileOf({}, { sites: [{ pattern: '<all_urls>' }] }))).sites).toEqual(['*://*/*'])
})

test.each([
  ['no JSON', '{', 'bad-input'],
  ['another JSON', '[]', 'bad-input'],
  ['another file', { tocsin: 'backup', version: 1, settings: {} }, 'bad-input'],
  ['without a version', { tocsin: 'settings', settings: {} }, 'bad-input'],
  ['of a newer version', { tocsin: 'settings', version: 2, settings: {} }, 'unsupported'],
])('a file that is %s changes nothing', async (_, file, code) => {
  const { preview, import: bringIn, local, changed } = open()
  await expect(preview(file)).rejects.toMatchObject({ code })
  await expect(bringIn(file)).rejects.toMatchObject({ code })
  expect(local.kept.size).toBe(0)
  expect(changed).not.toHaveBeenCalled()
})
