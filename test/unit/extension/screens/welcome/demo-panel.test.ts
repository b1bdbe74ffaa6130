import { expect, test } from 'vitest'
import { demoPanel } from '#extension/screens/welcome/demo-panel.ts'
import { Panel } from '#shared/model/panel.ts'

test('the chart of the first page is a panel like every other, and its alert is where it crosses the line', () => {
  const panel = demoPanel(1_800_000_007_000, 'Errors')
  expect(Panel.parse(panel)).toEqual(panel)
  const [checkout] = panel.series
  const over = panel.times.filter((_, index) => (checkout?.values[index] ?? 0) > (panel.thresholds[0]?.value ?? 1))
  expect(panel.marks).toMatchObject([{ at: over[0], until: over.at(-1) }])
  expect(over.length).toBeGreaterThan(5)
})

test('a moment has the same value whenever it is drawn', () => {
  const [one, later] = [demoPanel(1_800_000_000_000, ''), demoPanel(1_800_000_015_000, '')]
  expect(later.series[1]?.values.slice(0, -1)).toEqual(one.series[1]?.values.slice(1))
})
