import type { DrawingProps } from '../drawing-props.ts'
import { BarRows } from './bar-rows.tsx'
import { Gauge } from './gauge.tsx'
import { metricsOf } from './metric.ts'
import { Stat } from './stat.tsx'

/** Kinds that say each series in one number: stat, gauge, bar gauge. */
export function ValueDrawing({ panel, theme, hidden }: DrawingProps) {
  const metrics = metricsOf(panel, theme, hidden)
  const alone = metrics.length === 1
  if (panel.kind === 'bar') return <BarRows metrics={metrics} upright={panel.look?.horizontal === false} />
  return (
    <ul class={`drawn tiles ${panel.kind}${alone ? ' alone' : ''}`} style={{ '--tiles': metrics.length }}>
      {metrics.map(metric =>
        panel.kind === 'gauge' ? (
          <Gauge key={metric.index} metric={metric} alone={alone} panel={panel} />
        ) : (
          <Stat key={metric.index} metric={metric} alone={alone} panel={panel} theme={theme} />
        ),
      )}
    </ul>
  )
}
