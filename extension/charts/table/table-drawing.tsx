import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { nextSorting, sortedRows, tableOf, type Sorting } from '#shared/drawing/table-view.ts'
import type { DrawingProps } from '../drawing-props.ts'
import { TableCell } from './table-cell.tsx'
import { windowOf } from './row-window.ts'

const rowHeight = 28

/** Rows of typed columns, sorted by their headings. Only the rows in view are in the document, so that thousands stay smooth. */
export function TableDrawing({ panel, zone, theme }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [view, setView] = useState({ top: 0, height: 0 })
  const table = useMemo(() => tableOf(panel), [panel])
  const order = useMemo(() => sortedRows(table, sorting), [table, sorting])
  const shown = windowOf(order.length, view, rowHeight)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])

  return (
    <div ref={box} class="drawn table-box">
      <table class="data-table" aria-rowcount={order.length + 1}>
        <thead>
          <tr>
            {table.columns.map((column, index) => {
              const sorted = sorting?.column === index ? sorting : null
              return (
                <th
                  key={index}
                  scope="col"
                  class={column.type}
                  aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" onClick={() => setSorting(nextSorting(sorting, index, column.type))}>
                    {column.name}
                    <i aria-hidden="true">{sorted ? (sorted.down ? '↓' : '↑') : ''}</i>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {shown.before > 0 && (
            <tr class="space" style={{ height: `${shown.before * rowHeight}px` }} aria-hidden="true" />
          )}
          {order.slice(shown.from, shown.to).map((row, index) => (
            <tr key={row} aria-rowindex={shown.from + index + 2}>
              {table.columns.map((column, at) => (
                <TableCell
                  key={at}
                  cell={table.rows[row]?.[at]}
                  column={column}
                  panel={panel}
                  theme={theme}
                  zone={panel.zone ?? zone}
                />
              ))}
            </tr>
          ))}
          {shown.after > 0 && (
            <tr class="space" style={{ height: `${shown.after * rowHeight}px` }} aria-hidden="true" />
          )}
        </tbody>
      </table>
    </div>
  )
}
