/** @jsxImportSource hono/jsx */
import { heatMost, heatShare, heatTicks } from '#shared/drawing/heat.ts'
import { formatTime, timeTicks } from '#shared/format/times.ts'
import { formatValue } from '#shared/format/units.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Box } from './chart-scales.ts'

const shades = 12

/** Counts by bucket and time. Cells of one strength are one path, so that a day of samples stays a light page. */
export function HeatGrid({ panel, box, zone }: { panel: Panel; box: Box; zone: string | undefined }) {
  const { from, to } = panel.window
  const span = Math.max(1, to - from)
  const rows = Math.max(1, panel.series.length)
  const ticks = heatTicks(panel, Math.floor(box.height / 18))
  const axis = Math.max(24, ...ticks.map(tick => tick.text.length * 6.4)) + 10
  const plot = { left: box.left + axis, top: box.top, width: box.width - axis, height: box.height }
  const x = (time: number) => round(plot.left + ((Math.min(time, to) - from) / span) * plot.width)
  const y = (row: number) => round(plot.top + plot.height * (1 - row / rows))
  const times = timeTicks(from, to, Math.max(2, Math.floor(plot.width / 96)), zone)
  return (
    <g fill="var(--ink-3)">
      {cellPaths(panel, x, y).map((path, shade) =>
        path ? <path d={path} fill="var(--series-1)" fill-opacity={round((shade + 1) / shades)} /> : null,
      )}
      {ticks.map(tick => (
        <text x={plot.left - 8} y={y(tick.at) + 4} text-anchor="end">
          {tick.text}
        </text>
      ))}
      {times.map(at => (
        <text
          x={x(at)}
          y={plot.top + plot.height + 18}
          text-anchor={x(at) > plot.left + plot.width - 18 ? 'end' : 'middle'}
        >
          {formatTime(at, { zone, span })}
        </text>
      ))}
      <text x={box.left + box.width} y={plot.top - 4} text-anchor="end">
        {`the strongest: ${formatValue(heatMost(panel.series))}`}
      </text>
    </g>
  )
}

function cellPaths(panel: Panel, x: (time: number) => number, y: (row: number) => number): string[] {
  const most = heatMost(panel.series)
  const paths = Array.from({ length: shades }, (): string[] => [])
  for (const [row, series] of panel.series.entries()) {
    for (const [column, time] of panel.times.entries()) {
      const share = heatShare(series.values[column], most)
      if (share === null) continue
      const right = Math.max(x(time) + 0.5, x(time + panel.window.step))
      const shade = Math.min(shades - 1, Math.floor(share * shades))
      paths[shade]?.push(`M${x(time)} ${y(row)}H${right}V${y(row + 1)}H${x(time)}Z`)
    }
  }
  return paths.map(path => path.join(''))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
