import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import type { Panel } from '#shared/model/panel.ts'
import type { ChartTheme } from './read-theme.ts'
import { momentText } from './moment-text.ts'
import { toUplot } from './to-uplot.ts'
import type { Hovered } from './tooltip.tsx'

type ChartProps = {
  panel: Panel
  theme: ChartTheme
  zone: string
  hidden: ReadonlySet<number>
  /** The sample under the cursor. */
  hovered: Hovered | null
  onHover: (hovered: Hovered | null) => void
}

/** The drawing itself, as large as its box. For the keyboard and for screen readers it is a slider through its samples. */
export function Chart({ panel, theme, zone, hidden, hovered, onHover }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(undefined)
  const hover = useRef(onHover)
  hover.current = onHover

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { options, data } = toUplot(panel, {
      theme,
      zone,
      hidden,
      width: element.clientWidth,
      height: element.clientHeight,
    })
    const before = plot.current?.cursor
    const cursor = before && { left: before.left ?? -10, top: before.top ?? -10 }
    plot.current?.destroy()
    const made = new uPlot(options, data, element)
    plot.current = made
    if (cursor && cursor.left >= 0) made.setCursor(cursor)
    made.hooks.setCursor = [drawn => hover.current(hoveredIn(drawn))]
  }, [panel, theme, zone, hidden])

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
    if (!drawn || time === undefined) drawn?.setCursor({ left: -10, top: -10 })
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
        aria-label="Values over time"
        aria-valuetext={momentText(panel, at, hidden, zone)}
        onInput={event => pointAt(Number(event.currentTarget.value))}
        onKeyDown={event => event.key === 'Escape' && pointAt(null)}
        onBlur={() => pointAt(null)}
      />
    </div>
  )
}

function hoveredIn(plot: uPlot): Hovered | null {
  const { left, top, idx } = plot.cursor
  if (left === undefined || top === undefined || left < 0 || idx === null || idx === undefined) return null
  return { at: idx, left: left + plot.over.offsetLeft, top: top + plot.over.offsetTop }
}
