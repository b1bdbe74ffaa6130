import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { valueText } from '#shared/drawing/value-words.ts'
import { formatInstant } from '#shared/format/times.ts'
import type { Panel } from '#shared/model/panel.ts'
import { marksAt, placeTooltip, rowsAtCursor } from './at-cursor.ts'
import type { ChartTheme } from './read-theme.ts'
import { Swatch } from './swatch.tsx'
import { seriesLines } from './theme-color.ts'
import { markColor } from './time/draw-marks.ts'

/** A sample under the cursor, and where the cursor is, in CSS pixels from the corner of the chart's box. */
export type Hovered = {
  at: number
  left: number
  top: number
  /** Seconds beside the cursor within which a mark is meant, too. */
  near?: number
}

type TooltipProps = {
  panel: Panel
  hovered: Hovered
  hidden: ReadonlySet<number>
  theme: ChartTheme
  zone: string
}

const mostRows = 7
const signs = { alert: '▮', annotation: '◆', deploy: '▲' } as const

/** All values at the cursor, high to low, and what happened there. */
export function Tooltip({ panel, hovered, hidden, theme, zone }: TooltipProps) {
  const lines = useMemo(() => seriesLines(panel.series, theme), [panel, theme])
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number }>()
  useLayoutEffect(() => {
    const frame = box.current?.offsetParent
    if (!box.current || !frame) return
    const size = { width: box.current.offsetWidth, height: box.current.offsetHeight }
    const next = placeTooltip(hovered, size, { width: frame.clientWidth, height: frame.clientHeight })
    setPlace(before => (before?.left === next.left && before.top === next.top ? before : next))
  })

  const time = panel.times[hovered.at]
  const { rows, more } = rowsAtCursor(panel, hovered.at, hidden, mostRows)
  const marks = time === undefined ? [] : marksAt(panel.marks, time, hovered.near ?? 0)
  if (time === undefined || rows.length + marks.length === 0) return null
  const span = panel.window.to - panel.window.from
  return (
    <div
      ref={box}
      class="tooltip"
      style={place ? { left: `${place.left}px`, top: `${place.top}px` } : { visibility: 'hidden' }}
    >
      <p class="tooltip-time">{formatInstant(time, { zone: panel.zone ?? zone, span })}</p>
      {marks.map((mark, index) => (
        <p key={`mark ${index}`} class="tooltip-mark" style={{ color: markColor(mark.kind, theme) }}>
          {signs[mark.kind]} {mark.text}
        </p>
      ))}
      {rows.map(row => (
        <div key={row.index} class="tooltip-row">
          <Swatch color={lines[row.index]?.color ?? theme.ink} dash={lines[row.index]?.dash} />
          <span>{row.name}</span>
          <b>{valueText(row.value, panel, panel.series[row.index])}</b>
        </div>
      ))}
      {more > 0 && <p class="tooltip-more">+{more} more</p>}
    </div>
  )
}
