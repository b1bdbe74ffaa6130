import type { Panel } from '#shared/model/panel.ts'

const from = Date.parse('2026-01-01T13:00:00Z') / 1000
export const samples = 240

/** What people look at all day: a few noisy lines over an hour, a threshold and a firing span. */
export function ordinaryPanel(more: Partial<Panel> = {}): Panel {
  return {
    title: 'Latency',
    kind: 'timeseries',
    unit: 's',
    window: { from, to: from + 3600, step: 15 },
    times: Array.from({ length: samples }, (_, at) => from + at * 15),
    series: [1, 2, 3].map(line => ({
      name: `/route-${line}`,
      labels: {},
      values: Array.from({ length: samples }, (_, at) => line / 5 + Math.sin(at / 9 + line) / 10 + (at % 7) / 90),
    })),
    thresholds: [{ value: 0.6, color: '#ff00ff' }],
    marks: [{ at: from + 600, until: from + 900, kind: 'alert', text: 'firing' }],
    warnings: [],
    source: { kind: 'prometheus', connection: 'shop', openUrl: 'http://127.0.0.1:9090/graph' },
    ...more,
  }
}
