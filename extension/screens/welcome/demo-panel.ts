import type { Panel } from '#shared/model/panel.ts'

const step = 15
const samples = 121
const threshold = 0.05

/**
 * Half an hour of a shop's errors that never were: drawn by the very code that draws real ones, so that the first page shows
 * what a panel is before anything is connected. The same moments have the same values, however often it is drawn.
 * @param now UNIX milliseconds
 */
export function demoPanel(now: number, title: string): Panel {
  const to = Math.floor(now / 1000 / step) * step
  const from = to - (samples - 1) * step
  const times = Array.from({ length: samples }, (_, index) => from + index * step)
  // It burned a quarter of an hour ago, for some minutes.
  const peak = to - 900
  const errors = (at: number) => 0.012 + 0.006 * wave(at, 61) + 0.11 * Math.exp(-(((at - peak) / 150) ** 2))
  const over = times.filter(at => errors(at) > threshold)
  const series = (name: string, value: (at: number) => number) => ({
    name,
    labels: { service: name },
    unit: 'percentunit',
    values: times.map(value),
  })
  return {
    title,
    kind: 'timeseries',
    unit: 'percentunit',
    window: { from, to, step },
    times,
    series: [
      series('checkout', errors),
      series('cart', at => 0.02 + 0.008 * wave(at, 97)),
      series('search', at => 0.006 + 0.004 * wave(at, 43)),
    ],
    thresholds: [{ value: threshold, color: 'red' }],
    marks: [{ at: over[0] ?? peak, until: over.at(-1) ?? peak, kind: 'alert', text: 'CheckoutErrorRate' }],
    warnings: [],
    source: { kind: 'prometheus', connection: '', openUrl: '' },
  }
}

/** Between 0 and 1, and different at every moment. */
function wave(at: number, period: number): number {
  return (Math.sin(at / period) + Math.sin(at / (period * 0.37) + 1) + 2) / 4
}
