import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import type { DrawingProps } from '../drawing-props.ts'
import { momentText } from '../moment-text.ts'
import type { Hovered } from '../tooltip.tsx'
import { toUplot } from './to-uplot.ts'
import { words } from '../words.ts'

/** CSS pixels beside the cursor within which a mark tells its text. */
const markReach = 6
const away = { left: -10, top: -10 }

/** The drawing itself, as large as its box. For the keyboard and for screen readers it is a slider through its samples. */
export function TimeChart(props: DrawingProps) {
  const { panel, theme, zone, hidden, hovered, cursorAt, onZoom } = props
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const calls = useRef(props)
  calls.current = props
  const canZoom = onZoom !== undefined

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { options, data } = toUplot(panel, {
      theme,
      zone,
      hidden,
      canZoom,
      width: element.clientWidth,
      height: element.clientHeight,
    })
    const before = plot.current?.cursor
    const cursor = before && { left: before.left ?? -10, top: before.top ?? -10 }
    plot.current?.destroy()
    const made = new uPlot(options, data, element)
    plot.current = made
    if (cursor && cursor.left >= 0) made.setCursor(cursor)
    made.hooks.draw = [...(made.hooks.draw ?? []), drawn => calls.current.onDrawn?.(drawn)]
    made.hooks.setCursor = [drawn => tellCursor(drawn, calls.current)]
    made.hooks.setSelect = [drawn => tellRange(drawn, calls.current)]
  }, [panel, theme, zone, hidden, canZoom])

  useEffect(() => {
    const drawn = plot.current
    if (!drawn || cursorAt === undefined || calls.current.hovered) return // one's own hand comes first
    const left = cursorAt === null ? -1 : drawn.valToPos(cursorAt, 'x')
    const inside = left >= 0 && left <= drawn.over.clientWidth
    drawn.setCursor(inside ? { left, top: drawn.over.clientHeight / 2 } : away, false)
  }, [cursorAt, panel, theme, zone, hidden])

  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const size = { width: element.clientWidth, height: element.clientHeight }
      const drawn = plot.current
      if (drawn && size.width > 0 && (drawn.width !== size.width || drawn.height !== size.height)) drawn.setSize(size)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      plot.current?.destroy()
      plot.current = undefined
    }
  }, [])

  /** Puts the cursor on a sample; null takes it away. */
  function pointAt(at: number | null) {
    const drawn = plot.current
    const time = at === null ? undefined : panel.times[at]
    if (!drawn || time === undefined) drawn?.setCursor(away)
    else drawn.setCursor({ left: drawn.valToPos(time, 'x'), top: drawn.over.clientHeight / 3 })
  }

  const last = Math.max(0, panel.times.length - 1)
  const at = Math.min(hovered?.at ?? last, last)
  return (
    <div ref={box} class="chart">
      <input
        class="chart-reader"
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={words.valuesOverTime}
        aria-valuetext={momentText(panel, at, hidden, zone)}
        onInput={event => pointAt(Number(event.currentTarget.value))}
        onKeyDown={event => event.key === 'Escape' && pointAt(null)}
        onBlur={() => pointAt(null)}
      />
    </div>
  )
}

function tellCursor(plot: uPlot, { onHover, onCursor }: DrawingProps): void {
  const hovered = hoveredIn(plot)
  onHover(hovered)
  onCursor?.(hovered ? plot.posToVal(plot.cursor.left ?? 0, 'x') : null)
}

function tellRange(plot: uPlot, { onZoom }: DrawingProps): void {
  const { left, width } = plot.select
  if (width <= 0) return
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
  onZoom?.(plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x'))
}

function hoveredIn(plot: uPlot): Hovered | null {
  const { left, top, idx } = plot.cursor
  if (left === undefined || top === undefined || left < 0 || idx === null || idx === undefined) return null
  const near = plot.posToVal(left + markReach, 'x') - plot.posToVal(left, 'x')
  return { at: idx, left: left + plot.over.offsetLeft, top: top + plot.over.offsetTop, near }
}
