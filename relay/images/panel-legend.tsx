/** @jsxImportSource hono/jsx */
import { formatValue } from '#shared/format/units.ts'
import { seriesColor } from '#shared/look/series-color.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Box } from './chart-scales.ts'
import { clip } from './clip.ts'

const rowHeight = 20
const columnWidth = 210
const widestColumn = 360
const gap = 18
/** Lines past this are in the chart and in the CSV; a legend of a hundred rows helps nobody. */
const mostRows = 12

type LegendLayout = { columns: number; rows: number; shown: number; hidden: number; height: number }

export function legendLayout(panel: Panel, width: number): LegendLayout {
  const fitting = Math.max(1, Math.floor((width + gap) / (columnWidth + gap)))
  const columns = Math.max(1, Math.min(fitting, panel.series.length))
  const all = Math.ceil(panel.series.length / columns)
  const rows = Math.min(mostRows, all)
  const shown = Math.min(panel.series.length, rows * columns)
  const hidden = panel.series.length - shown
  return { columns, rows, shown, hidden, height: (rows + (hidden > 0 ? 1 : 0)) * rowHeight }
}

/** One entry per series: its colour, its name, its last value. */
export function PanelLegend({ panel, box }: { panel: Panel; box: Box }) {
  const { columns, rows, shown, hidden } = legendLayout(panel, box.width)
  const width = Math.min(widestColumn, (box.width - gap * (columns - 1)) / columns)
  return (
    <g font-size="12">
      {panel.series.slice(0, shown).map((series, index) => {
        const left = box.left + (index % columns) * (width + gap)
        const line = box.top + Math.floor(index / columns) * rowHeight + 14
        const last = series.values.findLast(value => value !== null)
        const text = last === undefined || last === null ? '–' : formatValue(last, series.unit ?? panel.unit)
        const room = (width - 28 - text.length * 7) / 6.4
        return (
          <>
            <rect
              x={left}
              y={line - 5.5}
              width="14"
              height="3"
              rx="1.5"
              fill={seriesColor(series.labels, index)}
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
