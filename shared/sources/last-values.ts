import { Failure } from '../kit/failure.ts'
import type { Panel } from '../model/panel.ts'
import type { Sampled } from './source.ts'

/** How much of a chart is asked for its last values, in milliseconds. */
export const sampledBackMs = 10 * 60_000
/** What is older than this is no value of now: Prometheus' own lookback, in seconds. */
const freshFor = 300

const kinds: readonly Panel['kind'][] = ['timeseries', 'stat', 'gauge', 'bar']

/** The last value of each series of a chart. @param now UNIX milliseconds @throws Failure `unsupported` for what has no series */
export function lastValues({ kind, times, series, window }: Panel, now: number): Sampled[] {
  if (!kinds.includes(kind)) {
    throw new Failure('unsupported', 'Only charts with lines, bars or single numbers can be held against a threshold.')
  }
  const oldest = now / 1000 - Math.max(freshFor, 2 * window.step)
  return series.flatMap(({ name, labels, values }) => {
    const index = values.findLastIndex(value => value !== null)
    const value = values[index]
    const at = times[index]
    return typeof value === 'number' && at !== undefined && at >= oldest ? [{ name, labels, value }] : []
  })
}
