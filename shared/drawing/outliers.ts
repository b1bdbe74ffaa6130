import type { Panel } from '../model/panel.ts'

export type Outlier = { series: number; at: number; value: number }

/** The samples of ordinary series that lie outside the panel's first band. */
export function outliersOf({ series }: Pick<Panel, 'series'>): Outlier[] {
  const low = series.find(one => one.look?.band === 'low')?.values
  const high = series.find(one => one.look?.band === 'high')?.values
  if (!low || !high) return []
  return series.flatMap((one, index) =>
    one.look?.band
      ? []
      : one.values.flatMap((value, at): Outlier[] => {
          const outside = value !== null && (value < (low[at] ?? -Infinity) || value > (high[at] ?? Infinity))
          return outside ? [{ series: index, at, value }] : []
        }),
  )
}
