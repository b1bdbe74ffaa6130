// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { panelOf } from '../../charts/panel-fixture.ts'
import { settle } from '../settle.ts'
import { grafanaClaim, openPanel } from './open-panel.tsx'

let opened: Awaited<ReturnType<typeof openPanel>>
afterEach(() => opened.close())

test('the panel that a dashboard’s own answer brought along is not asked for again', async () => {
  const choices = ['Errors', 'Latency', 'Queue'].map((title, index) => ({ id: `${index}`, title, kind: 'timeseries' }))
  opened = await openPanel(
    ({ choice }) => panelOf([[1], [2]], { kind: 'table', choices, choice: String(choice ?? '0') }),
    {
      claim: () => ({ ...grafanaClaim, shape: 'dashboard' }),
    },
  )
  await settle()
  expect(opened.queries.map(({ choice }) => choice)).toEqual([undefined, '1', '2'])
  await opened.press('+')
  expect(opened.queries.map(({ choice }) => choice).slice(3)).toHaveLength(3)
})

test('a table of rows shows its rows, with their order to choose', async () => {
  const columns = [
    { name: 'Alert', type: 'text' as const },
    { name: 'Since', type: 'time' as const },
    { name: 'More', type: 'link' as const },
  ]
  const rows = [
    ['Disk full', 1_000_000, 'https://runbooks.example/disk'],
    ['Queue stuck', 1_000_600, 'javascript:alert(1)'],
  ]
  opened = await openPanel(() => panelOf([], { kind: 'table', table: { columns, rows } }))
  await vi.waitFor(() => expect(opened.root.querySelectorAll('tbody tr')).toHaveLength(2))
  expect(opened.root.querySelector('tbody tr')?.textContent).toContain('Disk full')
  expect([...opened.root.querySelectorAll('tbody a')].map(link => link.getAttribute('href'))).toEqual([
    'https://runbooks.example/disk',
  ])
  await opened.click('Alert')
  expect(opened.root.querySelector('[aria-sort=ascending]')?.textContent).toContain('Alert')
})

test('series that the dashboard hides are off at first, and come back with a press in the legend', async () => {
  const values = [[1], [2], [3]]
  const panel = panelOf(values, { kind: 'timeseries' })
  const series = panel.series.map((one, index) => ({ ...one, look: { hidden: index === 1 } }))
  opened = await openPanel(() => ({ ...panel, series }))
  const pressed = () => [...opened.root.querySelectorAll('.legend button')].map(one => one.getAttribute('aria-pressed'))
  expect(pressed()).toEqual(['true', 'false', 'true'])
  await opened.click('series 1')
  expect(pressed()).toEqual(['true', 'true', 'true'])
})
