/** @jsxImportSource hono/jsx */
import { cellText, tableOf } from '#shared/drawing/table-view.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Box } from './chart-scales.ts'
import { clip } from './clip.ts'

const rowHeight = 24
/** More would be a page of its own; the extension and the source show all. */
const mostRows = 15
const mostColumns = 6

export function tableHeight(panel: Panel): number {
  const { rows } = tableOf(panel)
  return (Math.min(mostRows, rows.length) + (rows.length > mostRows ? 2 : 1)) * rowHeight
}

/** The first rows and columns of a table, as text. */
export function TableRows({ panel, box, zone }: { panel: Panel; box: Box; zone: string | undefined }) {
  const table = tableOf(panel)
  const columns = table.columns.slice(0, Math.max(1, Math.min(mostColumns, Math.floor(box.width / 90))))
  const width = box.width / Math.max(1, columns.length)
  const rows = table.rows.slice(0, mostRows)
  const place = (column: number) => {
    const end = columns[column]?.type === 'number'
    return { x: box.left + width * (column + (end ? 1 : 0)) - (end ? 12 : 0), 'text-anchor': end ? 'end' : 'start' }
  }
  return (
    <g font-size="12">
      {columns.map((column, index) => (
        <text {...place(index)} y={box.top + 16} fill="var(--ink-3)" font-weight="500">
          {clip(column.name, width / 7)}
        </text>
      ))}
      {rows.map((row, index) => {
        const top = box.top + (index + 1) * rowHeight
        return (
          <>
            <line x1={box.left} x2={box.left + box.width} y1={top} y2={top} stroke="var(--line)" />
            {columns.map((column, at) => (
              <text {...place(at)} y={top + 16} fill="var(--ink)">
                {clip(cellText(row[at], column, panel, zone), width / 7)}
              </text>
            ))}
          </>
        )
      })}
      {table.rows.length > rows.length && (
        <text x={box.left} y={box.top + (rows.length + 1) * rowHeight + 16} fill="var(--ink-3)">
          {`and ${table.rows.length - rows.length} more`}
        </text>
      )}
    </g>
  )
}
