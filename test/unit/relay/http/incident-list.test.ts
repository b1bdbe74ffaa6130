import { expect, test } from 'vitest'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const base = '/api/v1/projects/default/incidents'

type Page = { items: { iid: number }[]; next: string | null; counts: { opened: number; closed: number; all: number } }

const made = [
  { title: 'Disk full', severity: 'low', labels: ['db'], assignees: ['Jane'] },
  { title: '100% CPU', severity: 'critical', labels: ['on call'], body: 'About the disk_queue' },
  { title: 'Slow', severity: 'high', assignees: ['Jane', 'Jo'] },
  { title: 'Gone', severity: 'critical', labels: ['db', 'on call'] },
  { title: 'Old', severity: 'unknown' },
]

async function filled(): Promise<TempApp & { read: (query: string) => Promise<Page> }> {
  const app = await tempApp()
  for (const json of made) {
    expect((await app.ask('POST', base, { as: 'responder', json })).status).toBe(201)
    app.clock.ms += 60_000
  }
  await app.ask('PATCH', `${base}/5`, { as: 'responder', json: { state: 'closed' } })
  const read = async (query: string) => {
    const response = await app.ask('GET', `${base}?${query}`, { as: 'viewer' })
    expect(response.status).toBe(200)
    return (await response.json()) as Page
  }
  return { ...app, read }
}

test('lists filter, alone and together, and count what fits in every state', async () => {
  const { read, ask } = await filled()
  const cases: [query: string, iids: number[], counts: [opened: number, closed: number]][] = [
    ['', [4, 3, 2, 1], [4, 1]],
    ['state=closed', [5], [4, 1]],
    ['state=all', [5, 4, 3, 2, 1], [4, 1]],
    ['severity=critical', [4, 2], [2, 0]],
    ['label=db', [4, 1], [2, 0]],
    ['label=on%20call&severity=critical&q=gone', [4], [1, 0]],
    ['label=d', [], [0, 0]],
    ['assignee=Jane', [3, 1], [2, 0]],
    ['assignee=none&state=all', [5, 4, 2], [2, 1]],
    ['q=disk_', [2], [1, 0]],
    ['q=0%25', [2], [1, 0]],
    ['createdAfter=2026-01-01T00:02:00Z&createdBefore=2026-01-01T00:04:00Z', [3, 2], [2, 0]],
  ]
  for (const [query, iids, [opened, closed]] of cases) {
    const page = await read(query)
    expect([query, page.items.map(({ iid }) => iid)]).toEqual([query, iids])
    expect([query, page.counts]).toEqual([query, { opened, closed, all: opened + closed }])
  }
  for (const bad of ['sort=x', 'severity=x', 'createdAfter=yesterday', 'state=x']) {
    expect((await ask('GET', `${base}?${bad}`, { as: 'viewer' })).status).toBe(422)
  }
})

test.each([
  ['newest', [5, 4, 3, 2, 1]],
  ['oldest', [1, 2, 3, 4, 5]],
  ['severity', [4, 2, 3, 1, 5]],
])('sorted by %s, page by page, nothing is missed or repeated', async (sort, iids) => {
  const { read } = await filled()
  const seen: number[] = []
  let cursor: string | null = null
  do {
    const page: Page = await read(`state=all&limit=2&sort=${sort}${cursor === null ? '' : `&cursor=${cursor}`}`)
    seen.push(...page.items.map(({ iid }) => iid))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toEqual(iids)
})
