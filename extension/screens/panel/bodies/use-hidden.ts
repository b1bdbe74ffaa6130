import { useMemo } from 'preact/hooks'
import type { Panel } from '#shared/model/panel.ts'

/** Indices of the series whose names are switched off; the same set while nothing changes. */
export function useHidden(panel: Panel, off: ReadonlySet<string>): ReadonlySet<number> {
  return useMemo(
    () => new Set(panel.series.flatMap((series, index) => (off.has(series.name) ? [index] : []))),
    [panel, off],
  )
}
