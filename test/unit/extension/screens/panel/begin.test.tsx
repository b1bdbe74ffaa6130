// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { panelOf } from '../../charts/panel-fixture.ts'
import { grafanaClaim, openPanel } from './open-panel.tsx'

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

const begin = (what: string) => (location.hash = `#t=ticket&begin=${what}`)

const chart = () => panelOf([[1, 2]], { kind: 'stat', title: 'Errors' })

test('a panel that begins with its CSV has it saved once, and not again when it is renewed', async () => {
  begin('csv')
  opened = await openPanel(chart)
  await vi.waitFor(() => expect(opened.saved).toHaveLength(1))
  expect(opened.saved[0]?.[1]).toContain('text/csv')
  await opened.press('r')
  await vi.waitFor(() => expect(opened.queries.length).toBeGreaterThan(1))
  expect(opened.saved).toHaveLength(1)
})

test('a panel that begins with its link copies it over what is shown', async () => {
  begin('link')
  const copied: string[] = []
  opened = await openPanel(chart, {
    copy: async text => copied.push(text) > 0,
    others: (kind, { from, to }) =>
      kind === 'panel/link' ? { url: `https://grafana.example/${String(from)}/${String(to)}` } : {},
  })
  const { from, to } = chart().window
  await vi.waitFor(() => expect(copied).toEqual([`https://grafana.example/${from}/${to}`]))
  expect(opened.root.querySelector('output')?.textContent).toBe('Link copied')
})

const connection = { id: 'x', name: 'Loki', kind: 'loki' }
const noLines = {
  lines: [],
  next: null,
  openUrl: null,
  places: [],
  why: { connection, query: '{}', labels: [], dropped: [] },
}

test.each([
  ['logs', '.logs'],
  ['attach', '[role=dialog]'],
] as const)('a panel that begins with %s opens it', async (what, opens) => {
  begin(what)
  opened = await openPanel(chart, {
    others: kind => (kind === 'panel/incidents' ? { incidents: [] } : noLines),
  })
  await vi.waitFor(() => expect(opened.root.querySelector(opens)).not.toBeNull())
})

test('what makes no sense for a panel is not begun', async () => {
  for (const what of ['attach', 'anything']) {
    begin(what)
    opened = await openPanel(chart, { claim: () => ({ ...grafanaClaim, source: 'tocsin' }) })
    await vi.waitFor(() => expect(location.hash).toBe('#t=ticket')) // loaded again, it is only looked at
    opened.close()
  }
  expect(opened.asked).not.toContain('panel/incidents')
})
