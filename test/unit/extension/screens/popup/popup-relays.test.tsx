// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { inboxOf, incidentOf } from '../incident-fixture.ts'
import { settle } from '../settle.ts'
import { openPopup as open } from './open-popup.tsx'

const press = (key: string) =>
  settle(() => (document.activeElement ?? document).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))

const other = 'https://other.example'
const unreachable = { code: 'unreachable' as const, message: 'other.example cannot be reached.' }
const bothRelays = (failure: typeof unreachable | null = null) => [
  { address: 'https://relay.example', heardAt: 1000, failure: null },
  { address: other, heardAt: failure ? Date.UTC(2026, 0, 1, 14, 2) : 1000, failure },
]
const twoProjects = {
  projects: [
    { relay: 'https://relay.example', slug: 'shop', name: 'Shop' },
    { relay: other, slug: 'shop', name: 'Shop' },
  ],
}

test('incidents of two relays that are numbered alike are two, and each is acted on in its own', async () => {
  const alike = [incidentOf(1), incidentOf(1, { relay: other, title: 'Elsewhere' })]
  const more = { 'incident/act': alike[1] }
  const { root, asked } = await open(inboxOf({ items: alike, relays: bothRelays() }), undefined, more)
  expect(
    [...root.querySelectorAll('[role=row]')].map(
      row => /relay\.example|other\.example/.exec(row.textContent ?? '')?.[0],
    ),
  ).toEqual(['relay.example', 'other.example'])
  await press('j')
  await press('j')
  await press('c')
  expect(asked).toContain(`incident/act {"relay":"${other}","project":"shop","iid":1,"act":"close"}`)
  expect([...root.querySelectorAll('[role=row]')].map(row => row.getAttribute('aria-label'))).toEqual([
    'High: Trouble 1 #1',
  ])
})

test('with one relay its name is not on every row', async () => {
  const { root } = await open(inboxOf({ items: [incidentOf(1)] }))
  expect(root.querySelector('[role=row]')?.textContent).not.toContain('relay.example')
})

test('one of two relays that is away is named with since when; what the other has is as fresh as ever', async () => {
  const both = [incidentOf(1), incidentOf(2, { relay: other })]
  const { root, asked } = await open(inboxOf({ items: both, relays: bothRelays(unreachable) }))
  expect(root.textContent).toMatch(/Relay other\.example not reached since .*\d\d/)
  const stale = [...root.querySelectorAll('[role=row]')].map(row => [row.getAttribute('aria-label'), row.className])
  expect(stale).toEqual([
    ['High: Trouble 2 #2', 'stale'],
    ['High: Trouble 1 #1', ''],
  ])
  expect(root.textContent).not.toContain('What you see is from')
  const before = asked.length
  await settle(() =>
    [...root.querySelectorAll<HTMLElement>('.button')].find(one => one.textContent === 'Try again')?.click(),
  )
  expect(asked.slice(before)).toContain('inbox/refresh {}')
})

test('nothing open is no quiet while one of the relays is away', async () => {
  const { root } = await open(inboxOf({ relays: bothRelays(unreachable) }))
  expect(root.textContent).not.toContain('All quiet')
})

async function declare(root: HTMLElement, title: string) {
  await press('n')
  const field = root.querySelector<HTMLInputElement>('form input')
  await settle(() => {
    if (!field) return
    field.value = title
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle(() => root.querySelector<HTMLElement>('form .button.main')?.click())
}

const declared = { 'incident/declare': { ...incidentOf(7), said: [] } }

test('an incident is declared in the main relay unless another is chosen', async () => {
  const { root, asked } = await open(inboxOf({ relays: bothRelays() }), undefined, {
    ...declared,
    'projects/list': twoProjects,
  })
  await declare(root, 'Slow')
  expect(asked.find(line => line.startsWith('incident/declare'))).toContain('"relay":"https://relay.example"')
})

test('it is never declared in another relay because the main one is away', async () => {
  const { root, asked } = await open(inboxOf({ relays: bothRelays() }), undefined, {
    ...declared,
    'projects/list': { projects: twoProjects.projects.slice(1) },
  })
  await declare(root, 'Slow')
  expect(asked.filter(line => line.startsWith('incident/declare'))).toEqual([])
  expect(root.textContent).toContain('Choose the project that it is declared in.')
  const chosen = root.querySelector<HTMLSelectElement>('form select')
  await settle(() => {
    if (!chosen) return
    chosen.selectedIndex = 1
    chosen.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settle(() => root.querySelector<HTMLElement>('form .button.main')?.click())
  expect(asked.find(line => line.startsWith('incident/declare'))).toContain(`"relay":"${other}"`)
})

test('a project is that of its relay: two of one name are told apart', async () => {
  const { root, asked } = await open(inboxOf({ items: [incidentOf(1)], relays: bothRelays() }), undefined, {
    'projects/list': twoProjects,
  })
  const project = [...root.querySelectorAll('select')].at(-1)
  expect([...(project?.options ?? [])].map(({ text }) => text)).toEqual([
    'All projects',
    'Shop · relay.example',
    'Shop · other.example',
  ])
  await settle(() => {
    if (!project) return
    project.value = `${other} shop`
    project.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(asked.at(-1)).toBe(`incidents/list {"tab":"open","relay":"${other}","project":"shop"}`)
})
