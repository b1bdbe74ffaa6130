import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { formatInstant } from '#shared/format/times.ts'
import { formatValue } from '#shared/format/units.ts'
import type { Panel } from '#shared/model/panel.ts'
import { placeTooltip, rowsAtCursor } from './at-cursor.ts'
import type { ChartTheme } from './read-theme.ts'
import { Swatch } from './swatch.tsx'

/** A sample under the cursor, and where the cursor is, in CSS pixels from the corner of the chart's box. */
export type Hovered = { at: number; left: number; top: number }

type TooltipProps = {
  panel: Panel
  hovered: Hovered
  hidden: ReadonlySet<number>
  theme: ChartTheme
  zone: string
}

const mostRows = 7

/** All values at the cursor, high to low. */
export function Tooltip({ panel, hovered, hidden, theme, zone }: TooltipProps) {
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
  if (time === undefined || rows.length === 0) return null
  const span = panel.window.to - panel.window.from
  return (
    <div
      ref={box}
      class="tooltip"
      style={place ? { left: `${place.left}px`, top: `${place.top}px` } : { visibility: 'hidden' }}
    >
      <p class="tooltip-time">{formatInstant(time, { zone, span })}</p>
      {rows.map(row => (
        <div key={row.index} class="tooltip-row">
          <Swatch index={row.index} theme={theme} />
          <span>{row.name}</span>
          <b>{formatValue(row.value, panel.series[row.index]?.unit ?? panel.unit)}</b>
        </div>
      ))}
      {more > 0 && <p class="tooltip-more">+{more} more</p>}
    </div>
  )
}
