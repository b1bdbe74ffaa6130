import { useRef } from 'preact/hooks'
import type { DrawnChart } from '#extension/charts/drawing-props.ts'
import { roundTo } from './draft.ts'
import { words } from './words.ts'

type ThresholdHandleProps = {
  chart: DrawnChart
  /** Base of a logarithmic axis. */
  log: number | undefined
  value: number
  /** The value in words. */
  text: string
  onMove: (value: number) => void
}

/** Lies over the threshold's line: dragged, or moved with the arrow keys. */
export function ThresholdHandle({ chart, log, value, text, onMove }: ThresholdHandleProps) {
  // The axis makes room for the threshold: while it is dragged, heights mean what they meant when that began.
  const held = useRef<{ scale: Scale; box: DOMRect }>(undefined)
  const box = chart.over.getBoundingClientRect()
  const ends = endsOf(chart)
  const scale = scaleOf(ends, log)
  const shownAt = Math.min(1, Math.max(0, scale.share(value)))

  const drag = (clientY: number) => {
    if (!held.current) return
    const { scale: first, box: began } = held.current
    const share = Math.min(1, Math.max(0, (clientY - began.top) / began.height))
    const near = first.value(Math.min(1, share + 1 / began.height))
    onMove(roundTo(first.value(share), Math.abs(first.value(share) - near)))
  }
  const step = (by: number) => {
    const next = scale.value(Math.min(1, Math.max(0, shownAt - by / 100)))
    onMove(roundTo(next, Math.abs(next - scale.value(shownAt)) / 2))
  }

  return (
    <div
      class="threshold-handle"
      role="slider"
      tabIndex={0}
      aria-label={words.handle}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={Math.min(...ends)}
      aria-valuemax={Math.max(...ends)}
      aria-valuetext={text}
      style={{ top: `${box.top + shownAt * box.height}px`, left: `${box.left}px`, width: `${box.width}px` }}
      onPointerDown={event => {
        held.current = { scale, box }
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
        event.currentTarget.focus()
      }}
      onPointerMove={event => drag(event.clientY)}
      onPointerUp={() => (held.current = undefined)}
      onPointerCancel={() => (held.current = undefined)}
      onKeyDown={event => {
        const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
        if (by === undefined) return
        event.preventDefault()
        step(by)
      }}
    >
      <span class="threshold-grip" aria-hidden="true" />
    </div>
  )
}

/** The values at the plot's upper and lower end. */
function endsOf({ over, series, posToVal }: DrawnChart): [number, number] {
  const scale = series.some(one => one.scale === 'y') ? 'y' : 'right'
  return [posToVal(0, scale), posToVal(over.clientHeight, scale)]
}

/** Shares of the plot's height, from its top, and values. */
type Scale = { value: (share: number) => number; share: (value: number) => number }

function scaleOf([top, bottom]: [number, number], log: number | undefined): Scale {
  if (log && top > 0 && bottom > 0) {
    const [high, low] = [Math.log(top), Math.log(bottom)]
    return {
      value: share => Math.exp(high + (low - high) * share),
      share: value => (value > 0 ? (high - Math.log(value)) / (high - low) : 1),
    }
  }
  return { value: share => top + (bottom - top) * share, share: value => (top - value) / (top - bottom || 1) }
}
