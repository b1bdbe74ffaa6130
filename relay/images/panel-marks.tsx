/** @jsxImportSource hono/jsx */
import { valueText } from '#shared/drawing/value-words.ts'
import type { Mark, Panel } from '#shared/model/panel.ts'
import type { Box, ChartScales } from './chart-scales.ts'
import { clip } from './clip.ts'
import { cssColor } from './css-paint.ts'

const markColors = { alert: 'var(--critical)', annotation: 'var(--low)', deploy: 'var(--accent)' } as const

/** What happened, behind the lines: firing spans shaded, moments as a line, each with its name. */
export function MarkShades({ panel, scales }: { panel: Panel; scales: ChartScales }) {
  const { plot, x } = scales
  const { from, to } = panel.window
  return (
    <g>
      {panel.marks
        .filter(mark => mark.at <= to && (mark.until ?? mark.at) >= from)
        .toSorted((a, b) => a.at - b.at)
        .map((mark, index, shown) => {
          const start = x(Math.max(from, mark.at))
          const end = mark.until === undefined ? undefined : x(Math.min(to, mark.until))
          const next = shown[index + 1]
          const crowded = next && mark.kind !== 'alert' && x(next.at) - start < clip(mark.text, 28).length * 6.4
          const side = start > plot.left + plot.width - 90 ? -1 : 1
          return (
            <g fill={markColors[mark.kind]}>
              {end !== undefined && (
                <rect
                  x={start}
                  y={plot.top}
                  width={Math.max(0, end - start)}
                  height={plot.height}
                  fill-opacity="0.08"
                />
              )}
              {mark.at >= from && <MarkLine kind={mark.kind} x={start} plot={plot} />}
              {end !== undefined && (mark.until ?? 0) <= to && (
                <rect x={end} y={plot.top} width="1" height={plot.height} />
              )}
              {crowded ? (
                <title>{mark.text}</title>
              ) : (
                <text x={start + 6 * side} y={plot.top + 13} font-size="11" text-anchor={side < 0 ? 'end' : 'start'}>
                  {clip(mark.text, 28)}
                </text>
              )}
            </g>
          )
        })}
    </g>
  )
}

/** An alert's start is a bar; a moment is dashed, with a sign of its kind on the time axis. */
function MarkLine({ kind, x, plot }: { kind: Mark['kind']; x: number; plot: Box }) {
  if (kind === 'alert') return <rect x={x} y={plot.top} width="2" height={plot.height} />
  const bottom = plot.top + plot.height
  const sign = kind === 'deploy' ? 'l4.5 9h-9Z' : 'l4.5 4.5l-4.5 4.5l-4.5 -4.5Z'
  return (
    <>
      <path
        d={`M${x} ${plot.top}V${bottom}`}
        stroke={markColors[kind]}
        stroke-width="1.25"
        stroke-dasharray="3 3"
        fill="none"
      />
      <path d={`M${x} ${bottom - 9}${sign}`} />
    </>
  )
}

/** The values that must not be crossed: dashed, with their names, over the lines. */
export function ThresholdLines({ panel, scales }: { panel: Panel; scales: ChartScales }) {
  const { plot, y } = scales
  const how = panel.look?.thresholds ?? 'line'
  const sorted = panel.thresholds.toSorted((a, b) => a.value - b.value)
  if (how === 'off' || how === 'color') return null
  const bottom = plot.top + plot.height
  return (
    <g>
      {how !== 'line' &&
        sorted.map((threshold, index) => {
          const next = sorted[index + 1]
          const top = Math.max(plot.top, next ? y(next.value) : plot.top)
          const height = Math.min(bottom, y(threshold.value)) - top
          if (height <= 0) return null
          const color = cssColor(threshold.color)
          return <rect x={plot.left} y={top} width={plot.width} height={height} fill={color} fill-opacity="0.08" />
        })}
      {sorted.map(threshold => {
        const at = y(threshold.value)
        if (at < plot.top - 1 || at > plot.top + plot.height + 1) return null
        const color = cssColor(threshold.color)
        const name =
          threshold.label ?? `threshold ${valueText(threshold.value, { unit: panel.unit ?? panel.series[0]?.unit })}`
        return (
          <>
            {how !== 'area' && (
              <line
                x1={plot.left}
                x2={plot.left + plot.width}
                y1={at}
                y2={at}
                stroke={color}
                stroke-width="1.25"
                stroke-dasharray="5 4"
              />
            )}
            <text x={plot.left + 6} y={at < plot.top + 14 ? at + 13 : at - 5} fill={color} font-size="11">
              {clip(name, 40)}
            </text>
          </>
        )
      })}
    </g>
  )
}
