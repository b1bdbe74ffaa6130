// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { inboxOf, incidentOf } from '../incident-fixture.ts'
import { settle } from '../settle.ts'
import { openPopup as open } from './open-popup.tsx'

const items = [
  incidentOf(1, { title: 'Disk full', severity: 'critical' }),
  incidentOf(2, { acknowledgedAt: '2026-01-01T12:30:00.000Z' }),
]

test('lists incidents by severity, title and number, newest first', async () => {
  const { root } = await open(inboxOf({ items }))
  const names = [...root.querySelectorAll('[role=row]')].map(row => row.getAttribute('aria-label'))
  expect(names).toEqual(['High: Trouble 2 #2', 'Critical: Disk full #1'])
  expect(root.querySelector('[role=row]')?.textContent).toContain('Acknowledged')
  expect(root.textContent).toContain('Last heard 2 s ago')
})

test('a call can be joined from its row, and only a web address is followed', async () => {
  const calls = [
    incidentOf(1, { call: { url: 'https://acme.zoom.us/j/1234567890' } }),
    incidentOf(2, { call: { url: 'javascript:alert(1)' } }),
  ]
  const { root } = await open(inboxOf({ items: calls }))
  const links = [...root.querySelectorAll('[role=row] a')]
  expect(links.map(link => [link.getAttribute('href'), link.textContent])).toEqual([
    ['https://acme.zoom.us/j/1234567890', 'Join call of incident 1'],
  ])
})

test('shows what is remembered at once and then what is true', async () => {
  const { root, asked } = await open(inboxOf({ items }), inboxOf())
  expect(asked.filter(one => one.startsWith('inbox/'))).toEqual(['inbox/get {}', 'inbox/refresh {}'])
  expect(root.textContent).toContain('All quiet')
})

test('what is remembered already is drawn first of all, and only what is true is asked for', async () => {
  const { root, asked } = await open(inboxOf({ items }), inboxOf(), { remembered: inboxOf({ items }) })
  expect(asked.filter(one => /^(inbox|projects)/.test(one))).toEqual(['inbox/refresh {}', 'projects/list {}'])
  expect(root.textContent).toContain('All quiet')
})

const press = (key: string) =>
  settle(() => (document.activeElement ?? document).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))

test('j, k and arrows choose; o opens the page and closes the popup', async () => {
  const { deps, asked } = await open(inboxOf({ items }))
  await press('j')
  await press('ArrowDown')
  expect(document.activeElement?.textContent).toContain('Disk full')
  await press('k')
  expect(document.activeElement?.textContent).toContain('Trouble 2')
  await press('o')
  expect(asked.at(-1)).toBe('incident/open {"relay":"https://relay.example","project":"shop","iid":2}')
  expect(deps.close).toHaveBeenCalled()
})

test('a relay that goes away leaves the list, its age, a sentence and one button', async () => {
  const failure = { code: 'unreachable' as const, message: 'relay.example cannot be reached.' }
  const { root } = await open(inboxOf({ items }), inboxOf({ items, failure }))
  expect(root.querySelectorAll('[role=row]')).toHaveLength(2)
  expect(root.textContent).toContain('relay.example cannot be reached.')
  expect(root.textContent).toContain('What you see is from 2 s ago.')
  expect([...root.querySelectorAll('.button')].map(button => button.textContent)).toEqual(['Try again'])
})

test('without a relay it leads to pairing', async () => {
  const { root, deps } = await open(inboxOf({ paired: false, heardAt: null }))
  await act(() => root.querySelector<HTMLElement>('.button.main')?.click())
  expect(deps.openOptions).toHaveBeenCalledWith('relay')
})

test('who does without a relay hears what is drawn, and no nagging', async () => {
  const connection = { id: 'g', kind: 'grafana', name: 'ops.example', baseUrl: 'https://ops.example', runs: 'viewer' }
  const list = { connections: [{ ...connection, headers: {}, options: {}, keptBy: 'browser' }], failure: null }
  const alone = inboxOf({ paired: false, heardAt: null })
  const { root, asked } = await open(alone, alone, { 'connections/list': list })
  expect(root.textContent).toContain('Links to ops.example are drawn on the sites you allow, with your own sign-in.')
  expect(root.querySelectorAll('.button.main, .trouble')).toHaveLength(0)
  expect(asked.filter(one => /^(projects|incidents)/.test(one))).toEqual([])
})

test('a key acts at once, and is taken back with a sentence when the relay refuses', async () => {
  const refused = new Failure('forbidden', 'Your role is reporter: that is not enough for this.')
  const { root, asked } = await open(inboxOf({ items }), undefined, { 'incident/act': refused })
  await press('j')
  await press('j')
  await press('c')
  expect(asked).toContain('incident/act {"relay":"https://relay.example","project":"shop","iid":1,"act":"close"}')
  expect(root.querySelectorAll('[role=row]')).toHaveLength(2)
  expect(root.textContent).toContain('#1 is as it was: Your role is reporter: that is not enough for this.')
})

test('what was closed leaves the list at once, and can be opened again', async () => {
  const { root, asked } = await open(inboxOf({ items }), undefined, { 'incident/act': items[0] })
  await press('j')
  await press('c')
  expect([...root.querySelectorAll('[role=row]')].map(row => row.getAttribute('aria-label'))).toEqual([
    'Critical: Disk full #1',
  ])
  expect(root.textContent).toContain('#2 is closed.')
  await settle(() =>
    [...root.querySelectorAll<HTMLElement>('.button')].find(one => one.textContent === 'Undo')?.click(),
  )
  expect(asked).toContain('incident/act {"relay":"https://relay.example","project":"shop","iid":2,"act":"reopen"}')
})

test('looking closer takes the focus along, and back it is on the same row, of what was chosen to be seen', async () => {
  const page = { items, next: null, openCount: 2, mineCount: 0 }
  const detail = { incident: items[0], notes: [], moreNotes: false, alerts: [], charts: [] }
  const { root } = await open(inboxOf({ items }), undefined, { 'incidents/list': page, 'incident/read': detail })
  const severity = root.querySelector<HTMLSelectElement>('select')!
  severity.value = 'critical'
  await settle(() => severity.dispatchEvent(new Event('change', { bubbles: true })))
  await press('j')
  await press('j')
  await settle(() => (document.activeElement as HTMLElement).click())
  expect(document.activeElement?.outerHTML).toBe('<h2 tabindex="-1" title="Disk full">Disk full</h2>')
  await press('Escape')
  await settle() // the relay is asked again
  expect(document.activeElement?.textContent).toContain('Disk full')
  expect(root.querySelector<HTMLSelectElement>('select')!.value).toBe('critical')
})

test('letters act in the look at one incident as they do in the list, but not while one writes', async () => {
  const call = { url: 'https://acme.zoom.us/j/1234567890' }
  const incident = incidentOf(1, { call })
  const detail = { incident, notes: [], moreNotes: false, alerts: [], charts: [] }
  const { root, asked, deps } = await open(inboxOf({ items: [incident] }), undefined, {
    'incident/read': detail,
    'incident/act': {},
  })
  const joined = vi.spyOn(window, 'open').mockReturnValue(null)
  await settle(() => root.querySelector<HTMLElement>('[role=row] .incident')?.click())
  root.querySelector('textarea')!.focus()
  await press('a')
  expect(asked.filter(one => one.startsWith('incident/act'))).toEqual([])
  root.querySelector('h2')!.focus()
  await press('a')
  await press('z')
  await press('c')
  const place = '{"relay":"https://relay.example","project":"shop","iid":1'
  expect(asked.filter(one => one.startsWith('incident/act'))).toEqual([
    `incident/act ${place},"act":"acknowledge"}`,
    `incident/act ${place},"act":"close"}`,
  ])
  expect(joined.mock.calls.map(([url]) => url)).toEqual([call.url])
  await press('o')
  expect(deps.close).toHaveBeenCalled()
  joined.mockRestore()
})

test('where the incident is gone that was looked at, the one in its place has the focus', async () => {
  const three = [...items, incidentOf(3)]
  const detail = { incident: three[1], notes: [], moreNotes: false, alerts: [], charts: [] }
  const { replies, change } = await open(inboxOf({ items: three }), undefined, { 'incident/read': detail })
  await press('j')
  await press('j')
  await settle(() => (document.activeElement as HTMLElement).click())
  replies['inbox/get'] = replies['inbox/refresh'] = inboxOf({ items: [three[0], three[2]] as typeof items })
  await change()
  await press('Escape')
  expect(document.activeElement?.textContent).toContain('Disk full')
})

test('letters that are typed do nothing else', async () => {
  const { root, asked } = await open(inboxOf({ items }))
  await press('/')
  expect(document.activeElement?.getAttribute('type')).toBe('search')
  for (const key of ['a', 'c', 'o', 'n', '?']) await press(key)
  expect(asked.filter(one => one.startsWith('incident/'))).toEqual([])
  expect(root.querySelector('[role=dialog]')).toBeNull()
})

test('ten thousand rows are drawn as the few that are seen', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => incidentOf(index + 1))
  const { root } = await open(inboxOf({ items: many }))
  const drawn = root.querySelectorAll('[role=row]').length
  expect(drawn).toBeGreaterThan(5)
  expect(drawn).toBeLessThan(100)
})

test('one incident looked at closer: foreign text stays text, and a comment outlives the popup', async () => {
  const incident = incidentOf(1, { body: '# What\n<img src=x onerror=alert(1)> **now**' })
  const note = {
    id: 'n',
    kind: 'comment',
    author: 'Ann',
    body: '<b>hi</b>',
    at: incident.createdAt,
    createdAt: incident.createdAt,
    editedAt: null,
  }
  const detail = { incident, notes: [note], moreNotes: false, alerts: [], charts: [] }
  const written = { note: null, said: [{ action: '/close', ok: true, message: 'Closed this incident.' }] }
  const more = { 'incident/read': detail, 'incident/note': written }
  const { root, asked, kept } = await open(inboxOf({ items: [incident] }), undefined, more)
  await settle(() => root.querySelector<HTMLElement>('[role=row] .incident')?.click())
  await settle()
  expect(root.querySelector('article')?.textContent).toContain('<img src=x onerror=alert(1)>')
  expect(root.querySelector('article')?.textContent).toContain('<b>hi</b>')
  expect(root.querySelectorAll('img, article b b')).toHaveLength(0)
  const field = root.querySelector('textarea')
  await settle(() => {
    if (!field) return
    field.value = '/cl'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect([...root.querySelectorAll('[role=option]')].map(option => option.textContent)).toEqual(['/close'])
  expect(kept.get('note https://relay.example shop 1')).toBe('/cl')
  await settle(() => root.querySelector<HTMLElement>('[role=option]')?.click())
  await settle(() => root.querySelector<HTMLElement>('.note-form .button')?.click())
  expect(asked).toContain('incident/note {"relay":"https://relay.example","project":"shop","iid":1,"body":"/close "}')
  expect(root.textContent).toContain('Closed this incident.')
  expect(kept.get('note https://relay.example shop 1')).toBe('')
})
