// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Ask } from '#extension/messages/transport.ts'
import type { InboxState } from '#extension/messages/contract.ts'
import { PopupScreen } from '#extension/screens/popup/popup.tsx'
import { inboxOf, incidentOf } from '../incident-fixture.ts'
import { settle } from '../settle.ts'

let root: HTMLElement | undefined
afterEach(() => {
  if (root) render(null, root)
  root?.remove()
})

async function open(remembered: InboxState, fresh = remembered) {
  const asked: string[] = []
  const replies: Record<string, unknown> = { 'inbox/get': remembered, 'inbox/refresh': fresh, 'incident/open': {} }
  const ask = (async (kind: string, request: unknown) => {
    asked.push(`${kind} ${JSON.stringify(request)}`)
    return replies[kind]
  }) as Ask
  const deps = { ask, now: () => 3000, openOptions: vi.fn(), close: vi.fn() }
  const made = document.createElement('div')
  root = made
  document.body.append(made)
  await act(() => render(<PopupScreen deps={deps} />, made))
  await settle()
  return { root: made, deps, asked }
}

const items = [
  incidentOf(1, { title: 'Disk full', severity: 'critical' }),
  incidentOf(2, { acknowledgedAt: '2026-01-01T12:30:00.000Z' }),
]

test('lists incidents by severity, title and number, newest first', async () => {
  const { root } = await open(inboxOf({ items }))
  const names = [...root.querySelectorAll('li')].map(row => row.getAttribute('aria-label'))
  expect(names).toEqual(['High: Trouble 2 #2', 'Critical: Disk full #1'])
  expect(root.querySelector('li')?.textContent).toContain('Acknowledged')
  expect(root.textContent).toContain('Last heard 2 s ago')
})

test('a call can be joined from its row, and only a web address is followed', async () => {
  const calls = [
    incidentOf(1, { call: { url: 'https://acme.zoom.us/j/1234567890' } }),
    incidentOf(2, { call: { url: 'javascript:alert(1)' } }),
  ]
  const { root } = await open(inboxOf({ items: calls }))
  const links = [...root.querySelectorAll('li a')]
  expect(links.map(link => [link.getAttribute('href'), link.textContent])).toEqual([
    ['https://acme.zoom.us/j/1234567890', 'Join call of incident 1'],
  ])
})

test('shows what is remembered at once and then what is true', async () => {
  const { root, asked } = await open(inboxOf({ items }), inboxOf())
  expect(asked.slice(0, 2)).toEqual(['inbox/get {}', 'inbox/refresh {}'])
  expect(root.textContent).toContain('All quiet')
})

test('j, k and arrows choose, a press opens and closes the popup', async () => {
  const { root, deps, asked } = await open(inboxOf({ items }))
  const press = (key: string) => act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key })))
  await press('j')
  await press('ArrowDown')
  expect(document.activeElement?.textContent).toContain('Disk full')
  await press('k')
  expect(document.activeElement?.textContent).toContain('Trouble 2')
  await settle(() => root.querySelector<HTMLElement>('li button')?.click())
  expect(asked.at(-1)).toBe('incident/open {"project":"shop","iid":2}')
  expect(deps.close).toHaveBeenCalled()
})

test('a relay that goes away leaves the list, its age, a sentence and one button', async () => {
  const failure = { code: 'unreachable' as const, message: 'relay.example cannot be reached.' }
  const { root } = await open(inboxOf({ items }), inboxOf({ items, failure }))
  expect(root.querySelectorAll('li')).toHaveLength(2)
  expect(root.textContent).toContain('relay.example cannot be reached.')
  expect(root.textContent).toContain('What you see is from 2 s ago.')
  expect([...root.querySelectorAll('.button')].map(button => button.textContent)).toEqual(['Try again'])
})

test('without a relay it leads to pairing', async () => {
  const { root, deps } = await open(inboxOf({ paired: false, heardAt: null }))
  await act(() => root.querySelector<HTMLElement>('.button.main')?.click())
  expect(deps.openOptions).toHaveBeenCalledWith('relay')
})
