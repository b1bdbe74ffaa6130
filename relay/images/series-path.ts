import type { Side } from '#shared/drawing/axes.ts'
import type { SeriesLook } from '#shared/model/panel-look.ts'
import type { ChartScales } from './chart-scales.ts'

type Values = readonly (number | null)[]
type Way = { side?: Side; line?: SeriesLook['line']; spanGaps?: boolean }

/**
 * The line of one series as path data, broken where a sample is missing.
 * A sample alone between gaps is a line without length, which a round cap makes a dot.
 */
export function seriesPath(times: readonly number[], values: Values, scales: ChartScales, way: Way = {}): string {
  return runsOf(times, values, way.spanGaps)
    .map(run => {
      const points = pointsOf(run, scales, way)
      return run.length === 1 ? `M${points[0]}h0` : `M${points.join('L')}`
    })
    .join('')
}

/** The same, closed down to the lower edge: the bottom of the plot, or the layer below in a stack. */
export function seriesArea(
  times: readonly number[],
  values: Values,
  scales: ChartScales,
  way: Way & { low?: Values } = {},
): string {
  const bottom = scales.plot.top + scales.plot.height
  return runsOf(times, values, way.spanGaps)
    .filter(run => run.length > 1)
    .map(run => {
      const upper = pointsOf(run, scales, way)
      if (way.low) {
        const low = way.low
        const edge = run.map(([at, , index]): Sample => [at, low[index] ?? 0, index])
        return `M${upper.join('L')}L${pointsOf(edge, scales, way).toReversed().join('L')}Z`
      }
      const first = scales.x(run[0]?.[0] ?? 0)
      const last = scales.x(run.at(-1)?.[0] ?? 0)
      return `M${first} ${bottom}L${upper.join('L')}L${last} ${bottom}Z`
    })
    .join('')
}

type Sample = [at: number, value: number, index: number]

function pointsOf(run: readonly Sample[], scales: ChartScales, { side, line }: Way): string[] {
  return run.flatMap(([at, value], place) => {
    const [x, y] = [scales.x(at), scales.y(value, side)]
    const before = run[place - 1]
    if (!before || !line?.startsWith('step')) return [`${x} ${y}`]
    const corner = line === 'step-after' ? `${x} ${scales.y(before[1], side)}` : `${scales.x(before[0])} ${y}`
    return [corner, `${x} ${y}`]
  })
}

function runsOf(times: readonly number[], values: Values, spanGaps = false): Sample[][] {
  const runs: Sample[][] = []
  let open: Sample[] = []
  for (const [index, at] of times.entries()) {
    const value = values[index]
    if (value === null || value === undefined || !Number.isFinite(value)) {
      if (spanGaps) continue
      if (open.length > 0) runs.push(open)
      open = []
    } else open.push([at, value, index])
  }
  return open.length > 0 ? [...runs, open] : runs
}
