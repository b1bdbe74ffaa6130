import type { Metric } from './metric.ts'

/** One bar per series with a notch at every threshold: rows with their names before them, or columns with names below. */
export function BarRows({ metrics, upright }: { metrics: readonly Metric[]; upright: boolean }) {
  return (
    <ul class={`drawn bar-rows${upright ? ' upright' : ''}`}>
      {metrics.map(({ index, series, text, state, color, share, steps, ends, value }) => (
        <li key={index}>
          <span class="bar-name" title={series.name}>
            {series.name}
          </span>
          <div
            class="bar-field"
            role="meter"
            aria-label={series.name}
            aria-valuemin={ends[0]}
            aria-valuemax={ends[1]}
            aria-valuenow={value ?? ends[0]}
            aria-valuetext={state ? `${text}, ${state}` : text}
          >
            <i class="bar-fill" style={{ '--share': share, background: color ?? 'var(--series-1)' }} />
            {steps.map((step, notch) =>
              step.at > 0 && step.at < 1 ? (
                <i key={notch} class="bar-notch" style={{ '--share': step.at, background: step.color }} />
              ) : null,
            )}
          </div>
          <b title={state}>
            {text}
            {state && <small>{state}</small>}
          </b>
        </li>
      ))}
    </ul>
  )
}
