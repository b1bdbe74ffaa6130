import { useMemo } from 'preact/hooks'
import type { Panel } from '#shared/model/panel.ts'

/**
 * Indices of the series that are switched off; the same set while nothing changes.
 * @param off the names that the person switched off; null: nothing chosen yet, so what the dashboard hides
 */
export function useHidden(panel: Panel | undefined, off: ReadonlySet<string> | null): ReadonlySet<number> {
  return useMemo(
    () =>
      new Set(
        (panel?.series ?? []).flatMap(({ name, look }, index) => ((off ? off.has(name) : look?.hidden) ? [index] : [])),
      ),
    [panel, off],
  )
}
