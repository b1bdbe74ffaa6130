// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "navigation": { "disableChildFrameNavigation": true } } }
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Ask } from '#extension/messages/transport.ts'
import { toChartTheme } from '#extension/charts/read-theme.ts'
import { FirstSteps } from '#extension/screens/welcome/first-steps.tsx'
import { Failure } from '#shared/kit/failure.ts'
import { settle } from '../settle.ts'

let root: HTMLElement
afterEach(() => {
  render(null, root)
  root.remove()
})

type World = { replies?: Record<string, unknown>; granted?: boolean; kept?: string }

async function open({ replies = {}, granted = true, kept = '' }: World = {}) {
  const log: string[] = []
  const table: Record<string, unknown> = { ...nothingYet, ...replies }
  const ask = (async (kind: string, request: unknown) => {
    log.push(`${kind} ${JSON.stringify(request)}`)
    const reply = table[kind]
    if (reply instanceof Failure) throw reply
    return reply
  }) as Ask
  let comeBack = () => undefined as void
  const drawn = { read: async () => kept, write: vi.fn(async () => undefined) }
  const request = async (patterns: string | string[], why: string) => (
    log.push(`request ${[patterns].flat().join(' ')} ${why}`),
    granted
  )
  const deps = {
    ask,
    access: { request, remove: async () => true },
    onReturn: (listener: () => void) => void (comeBack = listener),
    drawn,
    theme: toChartTheme(() => '#000000'),
    scheme: 'light' as const,
    zone: 'UTC',
  }
  root = document.createElement('div')
  document.body.append(root)
  await act(() => render(<FirstSteps deps={deps} />, root))
  await settle()
  log.length = 0
  return { log, table, drawn, comeBack: () => settle(() => comeBack()) }
}

const nothingYet = {
  'relay/list': { relays: [] },
  'connections/list': { connections: [], failure: null },
  'sites/list': { sites: [] },
}
const grafana = 'https://ops.example/d/abc/shop?viewPanel=2'
const own = { id: 'g', kind: 'grafana', name: 'ops.example', baseUrl: 'https://ops.example', runs: 'viewer' }
const connected = { connections: [{ ...own, headers: {}, options: {}, keptBy: 'browser' }], failure: null }
const unknownHost = new Failure('unknown-host', 'Connect this Grafana?')
const onePanel = { panels: [{ part: 0, shape: 'panel', ticket: 't1' }] }

const button = (text: string) => [...root.querySelectorAll('button')].find(found => found.textContent === text)
const press = (text: string) => settle(() => button(text)?.click())
const steps = () => [...root.querySelectorAll('ol > li')].map(step => step.querySelector('h2 .unseen')?.textContent)
const frames = () => [...root.querySelectorAll('iframe')].map(frame => frame.getAttribute('src'))
const links = () => [...root.querySelectorAll('ol a')].map(link => link.getAttribute('href'))

async function enter(label: string, text: string) {
  const id = [...root.querySelectorAll('label')].find(found => found.textContent === label)?.getAttribute('for')
  const input = root.querySelector<HTMLInputElement>(`[id="${id}"]`)
  if (!input) throw new Error(`No field “${label}”.`)
  await settle(() => {
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function signal(state: string) {
  const source = root.querySelector('iframe')?.contentWindow ?? null
  const data = { tocsin: 'state', state, panelKind: 'grafana', tall: false }
  await settle(() => window.dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source })))
}

test('nothing is asked of anybody before somebody wants something', async () => {
  await open()
  expect(steps()).toEqual(['(to do)', '(to do)', '(to do)'])
  expect(root.textContent).toContain('So far it may read nothing.')
  expect(frames()).toEqual([])
})

test('without a relay: any link names the place, the browser is asked first, and what the check says is shown', async () => {
  const sentence = 'Grafana 12.1 answers.'
  const { log, table } = await open({
    replies: { 'connections/add': own, 'connections/check': { ok: true, sentence }, 'link/panels': onePanel },
  })
  await press('Use my own Grafana session only')
  expect(document.activeElement?.localName).toBe('input')
  await enter('Any link to a dashboard there', grafana)
  expect(log).toEqual([])
  table['connections/list'] = connected
  await press('Connect this Grafana')
  await settle()
  expect(log.slice(0, 3)).toEqual([
    'request https://ops.example/* connection',
    'connections/add {"kind":"grafana","baseUrl":"https://ops.example","runs":"viewer","headers":{},"options":{},"secret":{"type":"none"}}',
    'connections/check {"id":"g"}',
  ])
  expect(root.textContent).toContain(`ops.example is connected. ${sentence}`)
  expect(root.textContent).toContain('Without a relay. Asked with your own sign-in: ops.example.')
  expect(steps()).toEqual(['(done)', '(to do)', '(to do)'])
  expect(log).toContain(`link/panels {"href":"${grafana}"}`) // the same link is the first to be drawn
  expect(frames()).toEqual(['panel.html#t=t1&theme=light'])
})

test('a refused permission connects nothing, says so, and can be asked for again', async () => {
  const { log } = await open({ granted: false, replies: { 'link/panels': unknownHost } })
  await enter('Dashboard link', grafana)
  expect(root.textContent).toContain('This leads to ops.example (Grafana), which is not connected.')
  await press('Connect this Grafana')
  expect(root.textContent).toContain('The browser did not grant access to ops.example')
  expect(log.filter(line => line.startsWith('connections/add'))).toEqual([])
  expect(button('Connect this Grafana')?.getAttribute('aria-disabled')).toBeNull()
})

test('an unknown host is connected where the link was pasted, and then drawn', async () => {
  const check = { ok: false, sentence: 'ops.example wants a sign-in.' }
  const { log, table } = await open({
    replies: { 'link/panels': unknownHost, 'connections/add': own, 'connections/check': check },
  })
  await enter('Dashboard link', grafana)
  table['link/panels'] = onePanel
  await press('Connect this Grafana')
  expect(log.filter(line => line.startsWith('link/panels'))).toHaveLength(2)
  expect(frames()).toHaveLength(1) // which says by itself what is wrong, with a button to sign in
  expect(button('Connect this Grafana')).toBeUndefined()
})

test('what a relay keeps, because its admin connected it here, is checked as the relay’s', async () => {
  const kept = { ...own, keptBy: 'relay', relay: 'https://relay.example' }
  const check = { ok: true, sentence: 'Grafana answers.' }
  const { log } = await open({
    replies: { 'link/panels': unknownHost, 'connections/add': kept, 'connections/check': check },
  })
  await enter('Dashboard link', grafana)
  await press('Connect this Grafana')
  expect(log).toContain('connections/check {"id":"g","relay":"https://relay.example"}')
})

test.each([
  ['hello', 'This is no link.', null],
  ['https://ops.example/', 'Nothing in this address says that it is a chart.', 'https://ops.example/'],
  [
    'https://git.example/a/b/-/metrics?environment=14',
    'This leads to GitLab',
    'https://git.example/a/b/-/metrics?environment=14',
  ],
  ['https://relay.example/api/v1/projects/default/stats', 'This is a chart of a relay.', 'relay'],
])('“%s” is not drawn: why, and what to do', async (link, why, leads) => {
  await open({ replies: { 'link/panels': unknownHost } })
  await enter('Dashboard link', link)
  expect(root.textContent).toContain(why)
  const section = leads === 'relay' ? 'relay' : `connections=${encodeURIComponent(leads ?? '')}`
  expect(
    links()
      .filter(href => href !== 'options.html#relay' || leads === 'relay')
      .slice(-1),
  ).toEqual(leads === null ? [] : [`options.html#${section}`])
  expect(frames()).toEqual([])
})

test('typing asks nothing before Enter; a link that comes in one piece is drawn at once', async () => {
  const { log } = await open({ replies: { 'link/panels': onePanel } })
  for (let end = 1; end <= grafana.length; end++) await enter('Dashboard link', grafana.slice(0, end))
  expect(log).toEqual([])
  await press('Draw')
  expect(log).toEqual([`link/panels {"href":"${grafana}"}`])
})

test('a step is done when its chart stands there, and nobody else can say so', async () => {
  const { drawn } = await open({ replies: { 'link/panels': onePanel } })
  await enter('Dashboard link', grafana)
  await signal('empty')
  await settle(() =>
    window.dispatchEvent(
      new MessageEvent('message', {
        data: { tocsin: 'state', state: 'ready' },
        origin: location.origin,
        source: window,
      }),
    ),
  )
  expect(steps()[2]).toBe('(to do)')
  await signal('ready')
  expect(steps()[2]).toBe('(done)')
  expect(drawn.write).toHaveBeenCalledExactlyOnceWith(grafana)
})

test('opened again it is as it was left; sites that are only asked for data are no sites with links', async () => {
  const sites = ['https://git.example/*', 'https://ops.example/*'].map(pattern => ({ pattern, grantedAt: 1 }))
  await open({
    kept: grafana,
    replies: { 'connections/list': connected, 'sites/list': { sites }, 'link/panels': onePanel },
  })
  expect(steps()).toEqual(['(done)', '(done)', '(done)'])
  expect(root.textContent).toContain('Allowed: https://git.example.')
  expect(frames()).toHaveLength(1)
})

test('what was paired and allowed in another tab is done here on coming back', async () => {
  const { table, comeBack } = await open()
  table['relay/list'] = { relays: [{ address: 'https://relay.example', role: 'viewer', pairedAt: 1 }] }
  table['sites/list'] = { sites: [{ pattern: 'https://relay.example/*', grantedAt: 1 }] }
  await comeBack()
  expect(steps()).toEqual(['(done)', '(to do)', '(to do)'])
  expect(root.textContent).toContain('Paired with relay.example.')
})

test('a site is allowed inside the click', async () => {
  const { log } = await open()
  await enter('Site', 'git.example')
  await press('Allow this site')
  expect(log[0]).toBe('request https://git.example/* welcome')
  expect(root.textContent).toContain('https://git.example is allowed.')
})
