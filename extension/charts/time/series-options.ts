import uPlot from 'uplot'
import type { Side } from '#shared/drawing/axes.ts'
import type { Stacked } from '#shared/drawing/stack.ts'
import type { Panel, Series } from '#shared/model/panel.ts'
import { withOpacity } from '../read-theme.ts'
import type { SeriesLines } from '../theme-color.ts'
import { barPaths } from './bar-paths.ts'
import { lonePoints } from './lone-points.ts'
import { stackedPaths } from './stacked-paths.ts'
import type { ChartLook } from './chart-look.ts'

type Drawn = {
  panel: Panel
  index: number
  look: ChartLook
  sides: readonly Side[]
  stacked: Stacked | undefined
  lines: readonly SeriesLines[]
}

/** Opacity of a faint line: seen when looked for, and still apart from the ground in both themes. */
const faint = 0.6

/** The name of a side's scale in uPlot. */
export function scaleOf(side: Side | undefined): string {
  return side === 'right' ? 'right' : 'y'
}

/** How a series is drawn: in bars, as points, or as a line with or without an area below. */
export function drawOf(panel: Pick<Panel, 'kind'>, series: Series | undefined): 'line' | 'bars' | 'points' {
  return series?.look?.draw ?? (panel.kind === 'bar' ? 'bars' : 'line')
}

export function seriesOptions(drawn: Drawn): uPlot.Series {
  const { panel, index, look, sides, stacked, lines } = drawn
  const series = panel.series[index]
  const color = lines[index]?.color ?? look.theme.ink
  const base: uPlot.Series = {
    label: series?.name ?? '',
    scale: scaleOf(sides[index]),
    show: !look.hidden.has(index),
    stroke: color,
    spanGaps: series?.look?.spanGaps === true,
    ...(series?.look?.faint ? { alpha: faint } : {}),
  }
  if (series?.look?.band) return { ...base, width: 0, points: { show: false } }
  switch (drawOf(panel, series)) {
    case 'bars':
      return { ...base, ...barOptions(drawn, color) }
    case 'points': {
      const size = Math.max(4, (series?.look?.width ?? 1) * 2 + 3)
      return { ...base, paths: () => null, points: { show: true, space: 0, size, fill: color, width: 0 } }
    }
    case 'line':
      return { ...base, ...lineOptions(series, stacked, color, lines[index]?.dash, fillOf(panel, index, stacked)) }
  }
}

function barOptions({ panel, index, look, stacked }: Drawn, color: string): uPlot.Series {
  const fill = panel.series[index]?.look?.fill ?? 0.85
  const beside = panel.series.flatMap((series, other) =>
    drawOf(panel, series) === 'bars' && series.look?.stack === undefined && !look.hidden.has(other) ? [other] : [],
  )
  return {
    width: 0,
    fill: withOpacity(color, fill || 0.85),
    points: { show: false },
    paths: barPaths(panel, stacked, { place: Math.max(0, beside.indexOf(index)), of: stacked ? 1 : beside.length }),
  }
}

function lineOptions(
  series: Series | undefined,
  stacked: Stacked | undefined,
  color: string,
  dash: readonly number[] | undefined,
  fill: number,
): uPlot.Series {
  const { line, width = 1.75, spanGaps } = series?.look ?? {}
  const lone = spanGaps ? [] : lonePoints(series?.values ?? [])
  const paths = stacked ? stackedPaths(stacked.low, line) : linePaths(line)
  return {
    width,
    ...(dash ? { dash: [...dash] } : {}),
    ...(fill > 0 ? { fill: withOpacity(color, fill) } : {}),
    ...(paths ? { paths } : {}),
    points: {
      show: false,
      filter: () => (lone.length > 0 ? lone : null),
      size: 5,
      fill: color,
      stroke: color,
      width: 0,
    },
  }
}

/** What a dashboard leaves open: stacks are filled, and a single line has a breath of colour below. */
function fillOf({ series }: Panel, index: number, stacked: Stacked | undefined): number {
  return series[index]?.look?.fill ?? (stacked ? 0.3 : series.length === 1 ? 0.1 : 0)
}

/** uPlot's own straight lines keep the least and the highest value of every pixel. */
function linePaths(line: NonNullable<Series['look']>['line']): uPlot.Series.PathBuilder | undefined {
  if (line === 'step-after') return uPlot.paths.stepped?.({ align: 1 })
  if (line === 'step-before') return uPlot.paths.stepped?.({ align: -1 })
  if (line === 'smooth') return uPlot.paths.spline?.()
  return undefined
}
