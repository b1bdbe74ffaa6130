import { between, contrast } from '#shared/drawing/contrast.ts'
import type { Panel } from '#shared/model/panel.ts'
import { withOpacity, type ChartTheme } from '../read-theme.ts'
import type { Metric } from './metric.ts'
import { sparkline } from './sparkline.ts'

type StatProps = { metric: Metric; alone: boolean; panel: Panel; theme: ChartTheme }

const field = { width: 200, height: 48 }

/** A number to be read from afar, its threshold in words, and its line below. */
export function Stat({ metric, alone, panel, theme }: StatProps) {
  const { color, text, state, series } = metric
  const whole = panel.look?.paint === 'background' && color !== undefined
  const ground = whole ? between(theme.surface, color, 0.16) : undefined
  const ink = color && readable(color, ground ?? theme.surface, theme.ink)
  const line = panel.look?.sparkline ? sparkline(series.values, field.width, field.height) : { line: '', area: '' }
  const lineColor = color ?? theme.series[0] ?? theme.ink
  return (
    <li class="tile stat-tile" style={{ background: ground, borderColor: whole ? color : undefined }}>
      <div class="tile-words">
        {!alone && (
          <p class="tile-name" title={series.name}>
            {series.name}
          </p>
        )}
        <p class="stat-value" style={{ color: ink, '--letters': Math.max(4, text.length) }}>
          {text}
        </p>
        {state && (
          <p class="tile-state" style={{ color: ink }}>
            <i style={{ background: color }} />
            {state}
          </p>
        )}
      </div>
      {line.line && (
        <svg class="spark" viewBox={`0 0 ${field.width} ${field.height}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={line.area} fill={withOpacity(lineColor, 0.12)} />
          <path d={line.line} fill="none" stroke={lineColor} stroke-width="1.5" vector-effect="non-scaling-stroke" />
        </svg>
      )}
    </li>
  )
}

/** Words need more contrast than shapes; a colour that is too weak for them leaves the words to the ink. */
function readable(color: string, ground: string, ink: string): string {
  return contrast(color, ground) >= 4.5 ? color : between(color, ink, 0.45)
}
