import type uPlot from 'uplot'
import type { SeriesLook } from '#shared/model/panel-look.ts'
import { thin } from './thin.ts'

/** A layer of a stack: its line along the upper edge, its area down to the lower one, broken at gaps. */
export function stackedPaths(low: readonly (number | null)[], line: SeriesLook['line']): uPlot.Series.PathBuilder {
  return (plot, series, first, last) => {
    const times = plot.data[0]
    const high = plot.data[series] ?? []
    const scale = plot.series[series]?.scale ?? 'y'
    const { min = 0, max = 1 } = plot.scales.x ?? {}
    const x = (index: number) => plot.bbox.left + (((times[index] ?? 0) - min) / (max - min)) * plot.bbox.width
    const y = (value: number | null | undefined) => plot.valToPos(value ?? 0, scale, true)
    const stroke = new Path2D()
    const fill = new Path2D()
    for (const [from, to] of runs(high, first, last)) {
      const kept = thin(
        from,
        to,
        index => Math.round(x(index)),
        index => high[index] ?? 0,
      )
      const upper = corners(kept, x, index => y(high[index]), line)
      const lower = corners(kept, x, index => y(low[index]), line)
      trace(stroke, upper, true)
      trace(fill, upper, true)
      trace(fill, lower.toReversed(), false)
      fill.closePath()
    }
    return { stroke, fill, clip: null, band: null, gaps: [], flags: 0 }
  }
}

type Corner = [x: number, y: number]

function corners(
  kept: readonly number[],
  x: (index: number) => number,
  y: (index: number) => number,
  line: SeriesLook['line'],
): Corner[] {
  return kept.flatMap((index, place): Corner[] => {
    const here: Corner = [x(index), y(index)]
    const before = kept[place - 1]
    if (before === undefined) return [here]
    if (line === 'step-after') return [[here[0], y(before)], here]
    if (line === 'step-before') return [[x(before), here[1]], here]
    return [here]
  })
}

function trace(path: Path2D, corners: readonly Corner[], starts: boolean): void {
  for (const [index, [x, y]] of corners.entries()) {
    if (starts && index === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
}

/** Stretches without gaps, both ends included. */
function runs(values: ArrayLike<number | null | undefined>, first: number, last: number): [number, number][] {
  const found: [number, number][] = []
  let start = -1
  for (let index = first; index <= last; index++) {
    const present = values[index] !== null && values[index] !== undefined
    if (present && start < 0) start = index
    if (!present && start >= 0) found.push([start, index - 1])
    if (!present) start = -1
  }
  return start >= 0 ? [...found, [start, last]] : found
}
