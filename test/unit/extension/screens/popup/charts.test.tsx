// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChartLink, IncidentChart } from '#extension/messages/incidents.ts'
import { Failure } from '#shared/kit/failure.ts'
import { inboxOf, incidentOf } from '../incident-fixture.ts'
import { settle } from '../settle.ts'
import { openPopup } from './open-popup.tsx'

const incident = incidentOf(1)
const liveOf = (name: string): ChartLink => ({
  href: `https://prom.example/graph?g0.expr=${name}`,
  part: 0,
  shape: 'panel',
})
const frozen = { ...liveOf('kept'), href: 'https://relay.example/shop/incidents/1/frozen/k' }
const kept = { ...frozen, frozenAt: '1970-01-01T00:00:00.000Z', occasion: 'opened' as const, by: 'Tocsin' }
const chartOf = (more: Partial<IncidentChart> = {}): IncidentChart => ({
  first: 'live',
  live: liveOf('up'),
  frozen: null,
  ...more,
})

let seen: (() => void)[] = []
beforeEach(() => {
  seen = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(hear: (entries: { isIntersecting: boolean }[]) => void) {
        seen.push(() => hear([{ isIntersecting: true }]))
      }
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

// The frames stay empty: what is in them has tests of its own.
const { happyDOM } = window as unknown as { happyDOM: { settings: { navigation: Record<string, boolean> } } }
happyDOM.settings.navigation.disableChildFrameNavigation = true

/** Scrolls to one of the charts. */
async function look(index: number) {
  await settle(seen[index])
  await settle()
}

async function open(
  charts: IncidentChart[],
  panels: unknown = { panels: [{ part: 0, shape: 'panel', ticket: 't 1' }] },
) {
  const read = { incident, notes: [], moreNotes: false, alerts: [], charts }
  const opened = await openPopup(inboxOf({ items: [incident] }), undefined, {
    'incident/read': read,
    'link/panels': panels,
  })
  await settle(() => opened.root.querySelector<HTMLElement>('[role=row] .incident')?.click())
  await settle()
  return {
    ...opened,
    questions: () => opened.asked.filter(one => one.startsWith('link/panels')),
    frames: () => [...opened.root.querySelectorAll('iframe')].map(frame => frame.getAttribute('src')),
    says: () => opened.root.querySelector('.chart')?.textContent,
    press: (label: string) =>
      settle(() => [...opened.root.querySelectorAll('button')].find(one => one.textContent === label)?.click()),
    /** What the first frame tells of itself. */
    signal: (state: string) =>
      settle(() => {
        const source = opened.root.querySelector('iframe')?.contentWindow ?? null
        const data = { tocsin: 'state', state, panelKind: 'timeseries', tall: false }
        window.dispatchEvent(new MessageEvent('message', { origin: location.origin, source, data }))
      }),
  }
}

test('a chart is asked for when it is scrolled to, with a ticket for its frame', async () => {
  const { questions, frames } = await open([chartOf(), chartOf({ live: liveOf('b') })])
  expect(questions()).toEqual([])
  await look(1)
  expect(questions()).toEqual(['link/panels {"href":"https://prom.example/graph?g0.expr=b","part":0,"page":"this"}'])
  expect(frames()).toEqual(['panel.html#t=t%201&theme=light'])
})

test('six stand there at first, and the others are one press away', async () => {
  const { root, press } = await open(Array.from({ length: 9 }, (_, index) => chartOf({ live: liveOf(`x${index}`) })))
  expect(root.querySelectorAll('.chart')).toHaveLength(6)
  await press('Show 3 more')
  expect(root.querySelectorAll('.chart')).toHaveLength(9)
  expect(root.textContent).not.toContain('more')
})

test.each(['error', 'denied', 'empty'])(
  'what is live and %s is shown as it was frozen, with the way back',
  async state => {
    const { questions, says, press, signal } = await open([chartOf({ frozen: kept })])
    await look(0)
    expect(says()).toContain('Live.')
    await signal(state)
    await settle()
    expect(questions().at(-1)).toContain(frozen.href)
    expect(says()).toContain('when the incident opened. Its source shows nothing now.')
    await press('Show live')
    await signal(state) // somebody wants to see it so
    expect(questions().at(-1)).toContain(liveOf('up').href)
    expect(says()).toContain('Show frozen')
  },
)

test('of a closed incident what was frozen comes first, and asks its source nothing', async () => {
  const { questions, says } = await open([chartOf({ first: 'frozen', frozen: kept })])
  await look(0)
  expect(questions()).toEqual([`link/panels {"href":"${frozen.href}","part":0,"page":"this"}`])
  expect(says()).not.toContain('Its source')
})

test('with both in trouble it stays with the second', async () => {
  const { questions, signal } = await open([chartOf({ frozen: kept })])
  await look(0)
  await signal('error')
  await settle()
  await signal('error')
  await settle()
  expect(questions()).toHaveLength(2)
})

test('a link that is answered with a failure says so, and can be asked again', async () => {
  const { root, questions, says, press } = await open(
    [chartOf()],
    new Failure('unknown-host', 'Connect this Prometheus?'),
  )
  await look(0)
  expect(says()).toContain('Connect this Prometheus?')
  expect(root.querySelectorAll('iframe')).toHaveLength(0)
  await press('Try again')
  expect(questions()).toHaveLength(2)
})
