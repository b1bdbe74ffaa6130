import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { bucketText, heatCellAt, heatMost, heatTicks } from '#shared/drawing/heat.ts'
import { formatInstant, formatTime, timeTicks } from '#shared/format/times.ts'
import { formatValue } from '#shared/format/units.ts'
import type { DrawingProps } from '../drawing-props.ts'
import { marksAt, placeTooltip } from '../at-cursor.ts'
import { drawHeat } from './draw-heat.ts'
import { heatRamp } from './heat-ramp.ts'
import { useDrag } from './use-drag.ts'
import { words } from '../words.ts'

type Cell = { column: number; row: number; left: number; top: number }

const tooltipSize = { width: 190, height: 66 }

/** Counts by bucket and time: the stronger a cell, the more there were. */
export function HeatDrawing({ panel, theme, zone, cursorAt, onCursor, onZoom }: DrawingProps) {
  const field = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [cell, setCell] = useState<Cell | null>(null)
  const most = heatMost(panel.series)
  const { from, to } = panel.window
  const span = to - from
  const fits = (time: number) => ((to - time) / span) * size.width > 14
  const at = (time: number) => `${((time - from) / span) * 100}%`
  const drag = useDrag(onZoom && (({ from: first, to: last }) => onZoom(from + first * span, from + last * span)))

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (canvas.current && size.width > 0) drawHeat(canvas.current, panel, theme, size)
  }, [panel, theme, size])

  function pointAt(event: PointerEvent & { currentTarget: HTMLElement }) {
    drag.move(event)
    const box = event.currentTarget.getBoundingClientRect()
    const [left, top] = [event.clientX - box.left, event.clientY - box.top]
    const found = heatCellAt(panel, left / box.width, 1 - top / box.height)
    setCell(found && { ...found, left, top })
    onCursor?.(from + (left / box.width) * span)
  }

  function leave() {
    setCell(null)
    onCursor?.(null)
  }

  const rows = heatTicks(panel, Math.max(2, Math.floor(size.height / 20)))
  const last = Math.max(0, panel.times.length - 1)
  const column = cell?.column ?? last
  return (
    <div class="drawn heat">
      <div class="heat-rows" aria-hidden="true">
        {rows.map(row => (
          <span key={row.at} style={{ bottom: `${(row.at / panel.series.length) * 100}%` }}>
            {row.text}
          </span>
        ))}
        {/* Keeps the column as wide as its widest word. */}
        {rows.map(row => (
          <em key={row.at}>{row.text}</em>
        ))}
      </div>
      <div
        ref={field}
        class="heat-field"
        onPointerDown={drag.down}
        onPointerMove={pointAt}
        onPointerUp={drag.up}
        onPointerCancel={drag.stop}
        onPointerLeave={leave}
      >
        <canvas ref={canvas} aria-hidden="true" />
        {cursorAt !== null && cursorAt !== undefined && cursorAt >= from && cursorAt <= to && (
          <i class="heat-cursor" style={{ left: at(cursorAt) }} />
        )}
        {drag.span && (
          <i
            class="heat-select"
            style={{ left: `${drag.span.from * 100}%`, width: `${(drag.span.to - drag.span.from) * 100}%` }}
          />
        )}
        {cell && <HeatTooltip cell={cell} size={size} lines={cellLines(cell)} />}
        <input
          class="chart-reader"
          type="range"
          min={0}
          max={last}
          value={column}
          aria-label={words.countsOverTime}
          aria-valuetext={columnText(column)}
          onInput={event => showColumn(Number(event.currentTarget.value))}
          onBlur={leave}
        />
      </div>
      <div class="heat-times" aria-hidden="true">
        {timeTicks(from, to, Math.max(2, Math.floor(size.width / 90)), zone)
          .filter(fits)
          .map(time => (
            <span key={time} style={{ left: at(time) }}>
              {formatTime(time, { zone, span })}
            </span>
          ))}
      </div>
      <div class="heat-scale" aria-label={words.counts(formatValue(most))} role="img">
        <span>0</span>
        <i style={{ background: `linear-gradient(to right, ${heatRamp(theme, 9).join(', ')})` }} />
        <span>{formatValue(most)}</span>
      </div>
    </div>
  )

  function cellLines({ column, row }: { column: number; row: number }): string[] {
    const time = panel.times[column] ?? from
    const count = panel.series[row]?.values[column]
    const counted = count === null || count === undefined ? (panel.look?.noValue ?? '–') : formatValue(count)
    const marks = marksAt(panel.marks, time, panel.window.step).map(({ text }) => text)
    return [[formatInstant(time, { zone, span }), ...marks].join(' · '), bucketText(panel, row), counted]
  }

  /** The column as it is read out: its time and the buckets with the most. */
  function columnText(column: number): string {
    const time = panel.times[column]
    if (time === undefined) return 'no samples'
    const full = panel.series
      .map((series, row) => ({ row, count: series.values[column] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, 3)
    const said = full.map(({ row, count }) => `${bucketText(panel, row)} ${formatValue(count)}`)
    return `${formatInstant(time, { zone, span })}: ${said.join(', ') || 'no values'}`
  }

  function showColumn(column: number): void {
    const counts = panel.series.map(series => series.values[column] ?? 0)
    const row = counts.indexOf(Math.max(...counts))
    const time = panel.times[column] ?? from
    const left = ((time - from) / span) * size.width
    setCell({ column, row, left, top: size.height * (1 - (row + 0.5) / Math.max(1, panel.series.length)) })
    onCursor?.(time)
  }
}

type HeatTooltipProps = { cell: Cell; size: { width: number; height: number }; lines: readonly string[] }

function HeatTooltip({ cell, size, lines: [time, bucket, count] }: HeatTooltipProps) {
  const { left, top } = placeTooltip(cell, tooltipSize, size)
  return (
    <div class="tooltip" style={{ left: `${left}px`, top: `${top}px` }}>
      <p class="tooltip-time">{time}</p>
      <div class="tooltip-row">
        <span>{bucket}</span>
        <b>{count}</b>
      </div>
    </div>
  )
}
