/** @jsxImportSource hono/jsx */
import { outliersOf } from '#shared/drawing/outliers.ts'
import { seriesPaints } from '#shared/drawing/series-paint.ts'
import type { Panel, Series } from '#shared/model/panel.ts'
import { hasBars, type ChartScales } from './chart-scales.ts'
import { cssPaint, dashArrays } from './css-paint.ts'
import { MarkShades, ThresholdLines } from './panel-marks.tsx'
import { seriesArea, seriesPath } from './series-path.ts'

/** More lines than this are a grey wall and a heavy page. */
const mostLines = 60

/** Series over time, with their axes, what happened, and what must not be crossed. */
export function TimePlot({ panel, scales }: { panel: Panel; scales: ChartScales }) {
  return (
    <>
      <MarkShades panel={panel} scales={scales} />
      <Axes scales={scales} />
      <Band panel={panel} scales={scales} />
      <Lines panel={panel} scales={scales} />
      <Outliers panel={panel} scales={scales} />
      <ThresholdLines panel={panel} scales={scales} />
    </>
  )
}

export function Axes({ scales }: { scales: ChartScales }) {
  const { plot, x, y } = scales
  const bottom = plot.top + plot.height
  const right = plot.left + plot.width
  return (
    <g fill="var(--ink-3)">
      {scales.yTicks.map(tick => (
        <>
          <line x1={plot.left} x2={right} y1={y(tick.at)} y2={y(tick.at)} stroke="var(--line)" />
          <text x={plot.left - 8} y={y(tick.at) + 4} text-anchor="end">
            {tick.text}
          </text>
        </>
      ))}
      {scales.rightTicks.map(tick => (
        <text x={right + 8} y={y(tick.at, 'right') + 4}>
          {tick.text}
        </text>
      ))}
      {scales.xTicks.map(tick => {
        const at = x(tick.at)
        const anchor = at < plot.left + 16 ? 'start' : at > right - 18 ? 'end' : 'middle'
        return (
          <>
            <line x1={at} x2={at} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
            <text x={at} y={bottom + 18} text-anchor={anchor}>
              {tick.text}
            </text>
          </>
        )
      })}
    </g>
  )
}

function Lines({ panel, scales }: { panel: Panel; scales: ChartScales }) {
  const paints = seriesPaints(panel.series)
  const bars = hasBars(panel)
  return (
    <g fill="none" stroke-linecap="round" stroke-linejoin="round">
      {panel.series.slice(0, mostLines).map((series, index) => {
        const color = cssPaint(paints[index]?.paint ?? '--series-1')
        const { look } = series
        const draw = look?.draw ?? (panel.kind === 'bar' ? 'bars' : 'line')
        if (look?.band || look?.hidden) return null
        if (draw === 'bars') return <Bars panel={panel} index={index} scales={scales} color={color} />
        const stack = scales.stacks[index]
        const values = stack?.high ?? series.values
        const way = { side: scales.sides[index], line: look?.line, spanGaps: look?.spanGaps, low: stack?.low }
        if (draw === 'points') {
          const dots = values.map((value, at) => (at === 0 || value !== null ? value : null))
          return <Dots times={panel.times} values={dots} scales={scales} side={way.side} color={color} />
        }
        const fill = look?.fill ?? (stack ? 0.3 : panel.series.length === 1 && !bars ? 0.1 : 0)
        return (
          <>
            {fill > 0 && (
              <path d={seriesArea(panel.times, values, scales, way)} fill={color} fill-opacity={fill} stroke="none" />
            )}
            <path
              d={seriesPath(panel.times, values, scales, way)}
              stroke={color}
              stroke-width={look?.width ?? 1.75}
              stroke-dasharray={dashArrays[paints[index]?.dash ?? 0]}
            />
          </>
        )
      })}
    </g>
  )
}

type DotsProps = {
  times: readonly number[]
  values: readonly (number | null)[]
  scales: ChartScales
  side: ChartScales['sides'][number] | undefined
  color: string
}

function Dots({ times, values, scales, side, color }: DotsProps) {
  const path = values.flatMap((value, at) =>
    value === null || !Number.isFinite(value) ? [] : [`M${scales.x(times[at] ?? 0)} ${scales.y(value, side)}h0`],
  )
  return <path d={path.join('')} stroke={color} stroke-width="5" />
}

/** Bars around their samples: those of a stack on each other, the others side by side. */
function Bars({ panel, index, scales, color }: { panel: Panel; index: number; scales: ChartScales; color: string }) {
  const series = panel.series[index]
  const stack = scales.stacks[index]
  const beside = panel.series.flatMap((one, other) => (isBar(panel, one) && !scales.stacks[other] ? [other] : []))
  const filled = panel.window.step * 0.82
  const width = stack ? filled : filled / Math.max(1, beside.length)
  const drawn = beside.length > 1 && !stack ? width * 0.94 : width
  const offset = stack ? 0 : Math.max(0, beside.indexOf(index)) * width
  const side = scales.sides[index]
  const values = stack?.high ?? series?.values ?? []
  const path = values.flatMap((value, at) => {
    if (value === null || !Number.isFinite(value)) return []
    const start = (panel.times[at] ?? 0) - filled / 2 + offset
    const [left, right] = [scales.x(start), scales.x(start + drawn)]
    const base = scales.y(stack?.low[at] ?? 0, side)
    const bottom = Math.min(base, scales.plot.top + scales.plot.height)
    return [`M${left} ${bottom}V${scales.y(value, side)}H${Math.max(left + 0.5, right)}V${bottom}Z`]
  })
  return <path d={path.join('')} fill={color} fill-opacity={series?.look?.fill || 0.85} />
}

function isBar(panel: Panel, series: Series): boolean {
  return (series.look?.draw ?? (panel.kind === 'bar' ? 'bars' : 'line')) === 'bars'
}

/** What was expected, behind the lines. */
function Band({ panel, scales }: { panel: Panel; scales: ChartScales }) {
  const low = panel.series.find(series => series.look?.band === 'low')
  const high = panel.series.find(series => series.look?.band === 'high')
  if (!low || !high) return null
  const area = seriesArea(panel.times, high.values, scales, { low: low.values })
  return <path d={area} fill="var(--info)" fill-opacity="0.16" />
}

function Outliers({ panel, scales }: { panel: Panel; scales: ChartScales }) {
  return (
    <g fill="var(--surface)" stroke="var(--critical)" stroke-width="1.5">
      {outliersOf(panel).map(({ series, at, value }) => (
        <circle cx={scales.x(panel.times[at] ?? 0)} cy={scales.y(value, scales.sides[series])} r="3" />
      ))}
    </g>
  )
}
