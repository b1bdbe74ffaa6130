import { arcPath } from '#shared/drawing/gauge.ts'
import { valueText } from '#shared/drawing/value-words.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Metric } from './metric.ts'

const center = { x: 100, y: 92 }

/** An arc as full as its value, with a thin ring of thresholds around it. */
export function Gauge({ metric, alone, panel }: { metric: Metric; alone: boolean; panel: Panel }) {
  const { ends, share, steps, color, text, state, series, value } = metric
  const bound = (at: number) => valueText(at, { unit: panel.unit }, { unit: series.unit })
  return (
    <li class="tile gauge-tile">
      <div
        class="gauge-field"
        role="meter"
        aria-label={series.name}
        aria-valuemin={ends[0]}
        aria-valuemax={ends[1]}
        aria-valuenow={value ?? ends[0]}
        aria-valuetext={state ? `${text}, ${state}` : text}
      >
        <svg viewBox="0 0 200 158" aria-hidden="true">
          <g fill="none" stroke-width="15">
            <path d={arcPath(center, 72, 0, 1)} stroke="var(--surface-3)" />
            {share > 0 && <path d={arcPath(center, 72, 0, share)} stroke={color ?? 'var(--series-1)'} />}
            {steps.map((step, index) => {
              const next = steps[index + 1]?.at ?? 1
              return next > step.at ? (
                <path key={index} d={arcPath(center, 84, step.at + 0.004, next)} stroke={step.color} stroke-width="4" />
              ) : null
            })}
          </g>
          <text
            class="gauge-value"
            x="100"
            y="100"
            style={{ fontSize: `${Math.min(34, 190 / Math.max(4, text.length))}px` }}
          >
            {text}
          </text>
          {state && (
            <text class="gauge-state" x="100" y="121">
              {state}
            </text>
          )}
          <text class="gauge-end" x="36" y="150">
            {bound(ends[0])}
          </text>
          <text class="gauge-end" x="164" y="150">
            {bound(ends[1])}
          </text>
        </svg>
      </div>
      {!alone && (
        <p class="tile-name" title={series.name}>
          {series.name}
        </p>
      )}
    </li>
  )
}
