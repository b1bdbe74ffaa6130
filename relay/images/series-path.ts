import type { ChartScales } from './chart-scales.ts'

/**
 * The line of one series as path data, broken where a sample is missing.
 * A sample alone between gaps is a line without length, which a round cap makes a dot.
 */
export function seriesPath(times: readonly number[], values: readonly (number | null)[], scales: ChartScales): string {
  return runsOf(times, values)
    .map(run => {
      const points = run.map(([at, value]) => `${scales.x(at)} ${scales.y(value)}`)
      return points.length === 1 ? `M${points[0]}h0` : `M${points.join('L')}`
    })
    .join('')
}

/** The same, closed down to the bottom of the plot. */
export function seriesArea(times: readonly number[], values: readonly (number | null)[], scales: ChartScales): string {
  const bottom = scales.plot.top + scales.plot.height
  return runsOf(times, values)
    .filter(run => run.length > 1)
    .map(run => {
      const first = scales.x(run[0]?.[0] ?? 0)
      const last = scales.x(run.at(-1)?.[0] ?? 0)
      const points = run.map(([at, value]) => `${scales.x(at)} ${scales.y(value)}`)
      return `M${first} ${bottom}L${points.join('L')}L${last} ${bottom}Z`
    })
    .join('')
}

function runsOf(times: readonly number[], values: readonly (number | null)[]): [at: number, value: number][][] {
  const runs: [number, number][][] = []
  let open: [number, number][] = []
  for (const [index, at] of times.entries()) {
    const value = values[index]
    if (value === null || value === undefined || !Number.isFinite(value)) {
      if (open.length > 0) runs.push(open)
      open = []
    } else open.push([at, value])
  }
  return open.length > 0 ? [...runs, open] : runs
}
