// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { FrameSignal } from '#extension/messages/frame-signal.ts'
import type { Ask } from '#extension/messages/transport.ts'
import type { PanelDeps } from '#extension/screens/panel/panel-deps.ts'
import { PanelScreen } from '#extension/screens/panel/panel.tsx'
import { Failure } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import { panelOf, theme } from '../../charts/panel-fixture.ts'
import { settle } from '../settle.ts'

const claim = {
  source: 'prometheus',
  sourceTitle: 'Prometheus',
  title: 'up == 0',
  connection: 'prom.example',
  openUrl: 'https://prom.example/graph?g0.expr=up',
  range: { last: '1h', until: 'now' },
  shape: 'panel' as const,
  tabId: 7,
}
const table = panelOf([[1], [40], [null]], { kind: 'table', warnings: ['Partial answer.'] })

let root: HTMLElement
afterEach(() => {
  render(null, root)
  root.remove()
})

async function open(answers: (() => Panel)[], more: Partial<Pick<PanelDeps, 'ticket' | 'allow' | 'onGranted'>> = {}) {
  const asked: [string, Record<string, unknown>][] = []
  const ask = (async (kind: string, request: Record<string, unknown>) => {
    asked.push([kind, request])
    if (kind === 'panel/claim') return claim
    if (kind === 'panel/link') return { url: `${claim.openUrl}&until=${String(request.to)}` }
    return kind === 'panel/query' ? (answers.length > 1 ? answers.shift() : answers[0])?.() : {}
  }) as Ask
  const signals: FrameSignal[] = []
  const deps = {
    ask,
    ticket: 'ticket' as string | null,
    theme,
    zone: 'UTC',
    now: () => 1_000_000_000,
    width: () => 700,
    signal: (signal: FrameSignal) => void signals.push(signal),
    copy: vi.fn(async () => true),
    copyImage: async () => true,
    save: () => undefined,
    allow: async () => true,
    onGranted: (() => undefined) as PanelDeps['onGranted'],
    openChannel: () => ({ tell: () => undefined, close: () => undefined }),
    fullScreen: async () => true,
    leave: () => undefined,
    ...more,
  }
  root = document.createElement('div')
  document.body.append(root)
  await act(() => render(<PanelScreen deps={deps} />, root))
  await settle()
  return { asked, signals, deps }
}

const fail = (failure: Failure) => () => {
  throw failure
}
const button = (text: string) =>
  [...root.querySelectorAll<HTMLElement>('button, a')].find(found => found.textContent === text)

/** Tables are fetched when the first one comes. */
const tableShown = () => vi.waitFor(() => expect(root.querySelector('table')).not.toBeNull())

test('an instant answer is a table, high to low, named as a figure', async () => {
  const { signals } = await open([() => table])
  await tableShown()
  const rows = [...root.querySelectorAll('tbody tr')].map(row => row.textContent)
  expect(rows).toEqual(['series 140', 'series 01', 'series 2–'])
  expect(root.querySelector('figure')?.getAttribute('aria-label')).toBe(
    'up, prom.example · Prometheus, 13:47:40, latest: series 0 1, series 1 40',
  )
  expect(root.textContent).toContain('Partial answer.')
  expect(signals.at(-1)).toEqual({ tocsin: 'state', state: 'ready', panelKind: 'prometheus', tall: false })
})

test('the page hears the state and nothing else', async () => {
  const { signals } = await open([() => table])
  expect(signals.map(signal => signal.state)).toEqual(['loading', 'loading', 'ready'].slice(-signals.length))
  for (const signal of signals) expect(Object.keys(signal).sort()).toEqual(['panelKind', 'state', 'tall', 'tocsin'])
})

test('an empty range says which', async () => {
  await open([() => panelOf([[null, null]])])
  expect(root.textContent).toContain('No data between 12 Jan 13:46:40 and 12 Jan 13:47:40.')
})

test('a refused query shows the words of the source, the expression, and the way there', async () => {
  const { signals } = await open([fail(new Failure('bad-query', 'parse error: unexpected end', { detail: 'rate(' }))])
  expect(root.querySelector('[role=alert]')?.textContent).toContain('parse error: unexpected end')
  expect(root.querySelector('.error-detail')?.textContent).toBe('rate(')
  expect(button('Open in Prometheus')?.getAttribute('href')).toBe(claim.openUrl)
  expect(signals.at(-1)?.state).toBe('error')
})

test('“Try again” asks past the cache', async () => {
  const { asked } = await open([fail(new Failure('unreachable', 'prom.example cannot be reached.')), () => table])
  await settle(() => button('Try again')?.click())
  expect(asked.filter(([kind]) => kind === 'panel/query').map(([, request]) => request.fresh)).toEqual([false, true])
  expect(asked.filter(([kind]) => kind === 'panel/claim')).toHaveLength(1)
  await tableShown()
})

test('“Allow” asks the browser, and settings where a frame may not', async () => {
  const denied = new Failure('no-permission', 'Not allowed yet.', {
    next: { do: 'allow', origin: 'https://prom.example' },
  })
  const granted = await open([fail(denied), () => table])
  expect(granted.signals.at(-1)?.state).toBe('denied')
  await settle(() => button('Allow Tocsin on prom.example')?.click())
  await tableShown()

  render(null, root)
  root.remove()
  const framed = await open([fail(denied)], { allow: () => Promise.reject(new Error('not here')) })
  await settle(() => button('Allow Tocsin on prom.example')?.click())
  expect(framed.asked.at(-1)).toEqual(['panel/options', { section: 'sites' }])
})

test('a grant that is given elsewhere is heard, as long as there is trouble', async () => {
  const heard = new Set<() => void>()
  const onGranted: PanelDeps['onGranted'] = (granted, signal) => {
    heard.add(granted)
    signal.addEventListener('abort', () => heard.delete(granted))
  }
  const { asked } = await open([fail(new Failure('no-permission', 'Not allowed yet.')), () => table], { onGranted })
  expect(heard.size).toBe(1)
  await settle(() => heard.forEach(granted => granted()))
  await tableShown()
  expect([asked.filter(([kind]) => kind === 'panel/query').length, heard.size]).toEqual([2, 0])
})

test('a frame without a ticket asks for nothing', async () => {
  const { asked, signals } = await open([() => table], { ticket: null })
  expect(asked).toEqual([])
  expect(signals.at(-1)?.state).toBe('error')
})

test('the menu copies the link of the panel', async () => {
  const { deps } = await open([() => table])
  await act(() => root.querySelector<HTMLElement>('[aria-label="More actions"]')?.click())
  expect([...root.querySelectorAll('[role=menuitem]')].map(item => item.textContent)).toEqual([
    'View logsL',
    'Download CSV',
    'Copy link',
    'Copy image',
    'Download PNG',
    'Attach to incident',
    'Freeze',
    'Show as tableT',
    'Zoom all panels to this range',
    'Full screenF',
    'Open in Prometheus',
    'Keyboard help?',
  ])
  await settle(() => button('Copy link')?.click())
  expect(deps.copy).toHaveBeenCalledWith(`${claim.openUrl}&until=${table.window.to}`)
  expect(root.textContent).toContain('Link copied')
})
