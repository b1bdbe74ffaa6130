import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Comparison } from '#shared/model/comparison.ts'
import type { Panel } from '#shared/model/panel.ts'
import { words } from '../words.ts'
import type { explainAlert } from '#shared/alerting/explain-alert.ts'

/** The panel with its threshold, its firing times and a sentence about them; as it is without a comparison. */
export function useExplained(
  comparison: Comparison | undefined,
  panel: Panel | undefined,
  zone: string,
): Panel | undefined {
  const [explain, setExplain] = useState<{ with: typeof explainAlert }>()
  const isAsked = comparison !== undefined
  useEffect(() => {
    if (!isAsked) return
    let here = true
    import('#shared/alerting/explain-alert.ts').then(
      found => here && setExplain({ with: found.explainAlert }),
      () => undefined, // an update took the file away: the chart stays as it is
    )
    return () => {
      here = false
    }
  }, [isAsked])
  return useMemo(
    () => (comparison && panel && explain ? explain.with(panel, comparison, panel.zone ?? zone, words.explain) : panel),
    [comparison, panel, explain, zone],
  )
}
