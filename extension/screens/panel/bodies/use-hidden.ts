import { useMemo } from 'preact/hooks'
import type { Panel } from '#shared/model/panel.ts'

/**
 * Indices of the series that are switched off.
 * @param off the names that the person switched off; null: nothing chosen yet, so what the dashboard hides
 */
export function hiddenSeries(panel: Panel | undefined, off: ReadonlySet<string> | null): ReadonlySet<number> {
  return new Set(
    (panel?.series ?? []).flatMap(({ name, look }, index) => ((off ? off.has(name) : look?.hidden) ? [index] : [])),
  )
}

/** The same set while nothing changes. */
export function useHidden(panel: Panel | undefined, off: ReadonlySet<string> | null): ReadonlySet<number> {
  return useMemo(() => hiddenSeries(panel, off), [panel, off])
}
