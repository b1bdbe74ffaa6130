/** @jsxImportSource hono/jsx */
import { arcPath, gaugeEnds, shareOf } from '#shared/drawing/gauge.ts'
import { reduceValues } from '#shared/drawing/reduce.ts'
import { thresholdAt, thresholdText, valuePaint, valueText } from '#shared/drawing/value-words.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Box } from './chart-scales.ts'
import { clip } from './clip.ts'
import { cssColor, cssPaint } from './css-paint.ts'

type Metric = { name: string; text: string; state: string | undefined; color: string | undefined; share: number }

/** Tiles past this are too small to read. */
const mostTiles = 12

/** Stat, gauge and bar gauge: each series in one number. */
export function ValueTiles({ panel, box }: { panel: Panel; box: Box }) {
  const metrics = metricsOf(panel).slice(0, mostTiles)
  if (panel.kind === 'bar') return <BarRows metrics={metrics} box={box} />
  const columns = Math.max(1, Math.min(metrics.length, Math.floor(box.width / 130)))
  const rows = Math.ceil(metrics.length / columns)
  const [width, height] = [box.width / columns, box.height / Math.max(1, rows)]
  return (
    <g text-anchor="middle">
      {metrics.map((metric, index) => {
        const tile = {
          left: box.left + (index % columns) * width,
          top: box.top + Math.floor(index / columns) * height,
          width,
          height,
        }
        const name = metrics.length > 1 ? clip(metric.name, width / 7) : undefined
        return panel.kind === 'gauge' ? (
          <Gauge metric={metric} name={name} box={tile} panel={panel} />
        ) : (
          <Stat metric={metric} name={name} box={tile} />
        )
      })}
    </g>
  )
}

function metricsOf(panel: Panel): Metric[] {
  const values = panel.series.map(series => reduceValues(series.values, panel.look?.reduce))
  return panel.series.map((series, index) => {
    const value = values[index] ?? null
    const paint = valuePaint(value, panel)
    const ends = gaugeEnds(panel, values, series.unit ?? panel.unit)
    const met = value === null ? undefined : thresholdAt(value, panel.thresholds)
    return {
      name: series.name,
      text: valueText(value, panel, series),
      state: met && met.value > ends[0] ? thresholdText(met, panel, series) : undefined,
      color: paint && cssPaint(paint),
      share: shareOf(value, ends),
    }
  })
}

type TileProps = { metric: Metric; name: string | undefined; box: Box }

function Stat({ metric: { text, state, color }, name, box }: TileProps) {
  const middle = box.left + box.width / 2
  const size = Math.max(14, Math.min(52, box.height / 3.4, (box.width - 12) / (Math.max(4, text.length) * 0.72)))
  const base = box.top + box.height / 2 + size * 0.36
  return (
    <>
      {name && (
        <text x={middle} y={base - size - 4} font-size="12" fill="var(--ink-2)">
          {name}
        </text>
      )}
      <text x={middle} y={base} font-size={size} font-weight="600" fill={color ?? 'var(--ink)'}>
        {text}
      </text>
      {state && (
        <text x={middle} y={base + 18} font-size="12" fill="var(--ink-2)">
          {`◆ ${clip(state, box.width / 7)}`}
        </text>
      )}
    </>
  )
}

function Gauge({ metric: { text, state, color, share }, name, box, panel }: TileProps & { panel: Panel }) {
  const radius = Math.max(20, Math.min(box.width / 2 - 14, (box.height - (name ? 26 : 8)) / 1.62))
  const center = { x: box.left + box.width / 2, y: box.top + radius + 6 }
  const values = panel.series.map(series => reduceValues(series.values, panel.look?.reduce))
  const ends = gaugeEnds(panel, values, panel.unit ?? panel.series[0]?.unit)
  const steps = panel.thresholds.toSorted((a, b) => a.value - b.value)
  return (
    <>
      <g fill="none" stroke-width={radius * 0.18}>
        <path d={arcPath(center, radius * 0.86, 0, 1)} stroke="var(--surface-3)" />
        {share > 0 && <path d={arcPath(center, radius * 0.86, 0, share)} stroke={color ?? 'var(--series-1)'} />}
        {steps.map((step, index) => {
          const to = shareOf(steps[index + 1]?.value ?? ends[1], ends)
          const from = shareOf(step.value, ends)
          return to > from ? (
            <path d={arcPath(center, radius, from, to)} stroke={cssColor(step.color)} stroke-width={radius * 0.05} />
          ) : null
        })}
      </g>
      <text
        x={center.x}
        y={center.y + radius * 0.12}
        font-size={Math.min(radius * 0.42, (radius * 2.1) / Math.max(4, text.length))}
        font-weight="600"
        fill="var(--ink)"
      >
        {text}
      </text>
      {state && (
        <text x={center.x} y={center.y + radius * 0.12 + 16} fill="var(--ink-2)">
          {clip(state, radius / 5)}
        </text>
      )}
      {name && (
        <text x={center.x} y={center.y + radius * 0.62 + 12} font-size="12" fill="var(--ink-2)">
          {name}
        </text>
      )}
    </>
  )
}

function BarRows({ metrics, box }: { metrics: readonly Metric[]; box: Box }) {
  const row = Math.min(34, box.height / Math.max(1, metrics.length))
  const names = box.width * 0.3
  const words = Math.max(...metrics.map(({ text, state }) => (text.length + (state ? state.length + 2 : 0)) * 6.8), 40)
  const bars = Math.max(40, box.width - names - words - 24)
  return (
    <g font-size="12">
      {metrics.map(({ name, text, state, color, share }, index) => {
        const top = box.top + index * row
        const base = top + row / 2 + 4
        return (
          <>
            <text x={box.left} y={base} fill="var(--ink-2)">
              {clip(name, names / 7)}
            </text>
            <rect
              x={box.left + names + 12}
              y={top + row * 0.2}
              width={bars}
              height={row * 0.6}
              rx="3"
              fill="var(--surface-3)"
            />
            <rect
              x={box.left + names + 12}
              y={top + row * 0.2}
              width={Math.round(bars * share * 10) / 10}
              height={row * 0.6}
              rx="3"
              fill={color ?? 'var(--series-1)'}
            />
            <text x={box.left + box.width} y={base} text-anchor="end" font-weight="600" fill="var(--ink)">
              {state ? `${text}  ${clip(state, 24)}` : text}
            </text>
          </>
        )
      })}
    </g>
  )
}
