import { formatValue } from '#shared/format/units.ts'
import type { Panel } from '#shared/model/panel.ts'
import { lastValue, pressLegend } from './legend-choice.ts'
import type { ChartTheme } from './read-theme.ts'
import { Swatch } from './swatch.tsx'

type LegendProps = {
  panel: Panel
  theme: ChartTheme
  hidden: ReadonlySet<number>
  onHidden: (hidden: Set<number>) => void
}

/** Names and last values. A press switches a series, with Ctrl or ⌘ it alone stays on. */
export function Legend({ panel, theme, hidden, onHidden }: LegendProps) {
  return (
    <ul class={panel.series.length === 1 ? 'legend alone' : 'legend'} aria-label="Series">
      {panel.series.map((series, index) => {
        const last = lastValue(series.values)
        return (
          <li key={index}>
            <button
              type="button"
              aria-pressed={!hidden.has(index)}
              title={series.name}
              onClick={event =>
                onHidden(pressLegend(hidden, index, panel.series.length, event.ctrlKey || event.metaKey))
              }
            >
              <Swatch index={index} theme={theme} />
              <span>{series.name}</span>
              <b>{last === null ? '–' : formatValue(last, series.unit ?? panel.unit)}</b>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
