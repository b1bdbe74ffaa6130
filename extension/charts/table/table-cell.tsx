import { cellText } from '#shared/drawing/table-view.ts'
import { valuePaint } from '#shared/drawing/value-words.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { Panel, PanelTable } from '#shared/model/panel.ts'
import type { ChartTheme } from '../read-theme.ts'
import { themeColor } from '../theme-color.ts'

type TableCellProps = {
  cell: string | number | null | undefined
  column: PanelTable['columns'][number]
  panel: Panel
  theme: ChartTheme
  zone: string
}

/** One cell, as its column's type reads. An address that is not http, https or mailto stays text. */
export function TableCell({ cell, column, panel, theme, zone }: TableCellProps) {
  const text = cellText(cell, column, panel, zone)
  const link = column.type === 'link' && typeof cell === 'string' && isSafeHref(cell) ? cell : undefined
  const paint = column.type === 'number' && typeof cell === 'number' ? valuePaint(cell, panel) : undefined
  return (
    <td class={column.type} title={text}>
      {link ? (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {text.replace(/^https?:\/\//, '')}
        </a>
      ) : (
        <>
          {paint && <i class="cell-sign" style={{ background: themeColor(paint, theme) }} />}
          {text}
        </>
      )}
    </td>
  )
}
