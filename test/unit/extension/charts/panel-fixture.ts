import type { ChartTheme } from '#extension/charts/read-theme.ts'
import type { Panel } from '#shared/model/panel.ts'

/** A panel with one sample per 60 s from 1,000,000 s on. */
export function panelOf(columns: readonly (number | null)[][], more: Partial<Panel> = {}): Panel {
  const count = columns[0]?.length ?? 0
  const from = 1_000_000
  return {
    title: 'up',
    kind: 'timeseries',
    window: { from, to: from + Math.max(1, count - 1) * 60, step: 60 },
    times: Array.from({ length: count }, (_, index) => from + index * 60),
    series: columns.map((values, index) => ({ name: `series ${index}`, labels: {}, values })),
    thresholds: [],
    marks: [],
    warnings: [],
    source: { kind: 'prometheus', connection: 'prom', openUrl: 'https://prom.example/graph?g0.expr=up' },
    ...more,
  }
}

export const theme: ChartTheme = {
  ink: '#111111',
  inkSoft: '#222222',
  line: '#333333',
  lineStrong: '#444444',
  surface: '#ffffff',
  surfaceSoft: '#eeeeee',
  critical: '#ff0000',
  high: '#ff8800',
  medium: '#ffaa00',
  low: '#0000ff',
  info: '#777777',
  ok: '#00ff00',
  accent: '#aa5500',
  series: ['#000001', '#000002', '#000003', '#000004', '#000005', '#000006', '#000007', '#000008'],
  font: 'sans-serif',
}
