/** @jsxImportSource hono/jsx */
import { reduceValues } from '#shared/drawing/reduce.ts'
import { seriesPaints } from '#shared/drawing/series-paint.ts'
import { valueText } from '#shared/drawing/value-words.ts'
import type { Panel, Series } from '#shared/model/panel.ts'
import type { Box } from './chart-scales.ts'
import { clip } from './clip.ts'
import { cssPaint, dashArrays } from './css-paint.ts'

const rowHeight = 20
const columnWidth = 210
const widestColumn = 360
const gap = 18
/** Lines past this are in the chart and in the CSV; a legend of a hundred rows helps nobody. */
const mostRows = 12

type LegendLayout = { columns: number; rows: number; shown: number; hidden: number; height: number }

export function legendLayout(panel: Panel, width: number): LegendLayout {
  const count = panel.series.filter(isNamed).length
  const fitting = Math.max(1, Math.floor((width + gap) / (columnWidth + gap)))
  const columns = Math.max(1, Math.min(fitting, count))
  const all = Math.ceil(count / columns)
  const rows = Math.min(mostRows, all)
  const shown = Math.min(count, rows * columns)
  const hidden = count - shown
  return { columns, rows, shown, hidden, height: (rows + (hidden > 0 ? 1 : 0)) * rowHeight }
}

/** The edges of a band are no series of their own. */
function isNamed({ look }: Series): boolean {
  return look?.band === undefined && look?.hidden !== true
}

/** One entry per series: its colour, its name, its last value. */
export function PanelLegend({ panel, box }: { panel: Panel; box: Box }) {
  const { columns, rows, shown, hidden } = legendLayout(panel, box.width)
  const width = Math.min(widestColumn, (box.width - gap * (columns - 1)) / columns)
  const paints = seriesPaints(panel.series)
  const named = panel.series.flatMap((series, at) => (isNamed(series) ? [{ series, paint: paints[at] }] : []))
  return (
    <g font-size="12">
      {named.slice(0, shown).map(({ series, paint }, index) => {
        const left = box.left + (index % columns) * (width + gap)
        const line = box.top + Math.floor(index / columns) * rowHeight + 14
        const text = valueText(reduceValues(series.values), panel, series)
        const room = (width - 28 - text.length * 7) / 6.4
        return (
          <>
            <line
              x1={left}
              x2={left + 14}
              y1={line - 4}
              y2={line - 4}
              stroke={cssPaint(paint?.paint ?? '--series-1')}
              stroke-width="3"
              stroke-dasharray={dashArrays[paint?.dash ?? 0]}
              aria-hidden="true"
            />
            <text x={left + 21} y={line} fill="var(--ink-2)">
              {clip(series.name, room)}
            </text>
            <text x={left + width} y={line} fill="var(--ink)" font-weight="500" text-anchor="end">
              {text}
            </text>
          </>
        )
      })}
      {hidden > 0 && (
        <text x={box.left + 21} y={box.top + rows * rowHeight + 14} fill="var(--ink-3)">
          {`and ${hidden} more`}
        </text>
      )}
    </g>
  )
}
