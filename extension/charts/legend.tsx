import { useMemo, useRef } from 'preact/hooks'
import { reduceValues, type Reducer } from '#shared/drawing/reduce.ts'
import { valueText } from '#shared/drawing/value-words.ts'
import type { Panel } from '#shared/model/panel.ts'
import { pressLegend } from './legend-choice.ts'
import type { ChartTheme } from './read-theme.ts'
import { Swatch } from './swatch.tsx'
import { seriesLines } from './theme-color.ts'
import { words } from './words.ts'

type LegendProps = {
  panel: Panel
  theme: ChartTheme
  hidden: ReadonlySet<number>
  onHidden: (hidden: Set<number>) => void
}

/** Names and values. A press switches a series, with Ctrl or ⌘ it alone stays on. The edges of a band are no series of their own. */
export function Legend({ panel, theme, hidden, onHidden }: LegendProps) {
  const call = useRef(onHidden)
  call.current = onHidden
  // Made once per panel: a move of the cursor must not cost a legend of fifty rows.
  return useMemo(() => {
    const lines = seriesLines(panel.series, theme)
    const count = panel.series.length
    const shown = panel.series.flatMap((series, index) => (series.look?.band ? [] : [{ series, index }]))
    const columns: Reducer[] = panel.look?.legendValues?.length ? panel.look.legendValues : ['last']
    const table = panel.look?.legend === 'table'
    const classes = ['legend', ...(shown.length === 1 ? ['alone'] : []), ...(table ? ['rows'] : [])]
    return (
      <ul class={classes.join(' ')} aria-label={words.series}>
        {table && (
          <li class="legend-head" aria-hidden="true">
            <span />
            {columns.map(column => (
              <b key={column}>{column}</b>
            ))}
          </li>
        )}
        {shown.map(({ series, index }) => (
          <li key={index}>
            <button
              type="button"
              aria-pressed={!hidden.has(index)}
              title={series.name}
              onClick={event => call.current(pressLegend(hidden, index, count, event.ctrlKey || event.metaKey))}
            >
              <Swatch color={lines[index]?.color ?? theme.ink} dash={lines[index]?.dash} />
              <span>{series.name}</span>
              {(table ? columns : columns.slice(0, 1)).map(column => (
                <b key={column}>{valueText(reduceValues(series.values, column), panel, series)}</b>
              ))}
            </button>
          </li>
        ))}
      </ul>
    )
  }, [panel, theme, hidden])
}
