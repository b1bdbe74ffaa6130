import { useEffect, useMemo, useState } from 'preact/hooks'
import { speak } from '#extension/language/spoken.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { explainPanel } from '../explain/explain-panel.ts'

/** The panel with its threshold, its firing times and a sentence about them; as it is without a comparison. */
export function useExplained(
  comparison: Comparison | undefined,
  panel: Panel | undefined,
  zone: string,
): Panel | undefined {
  const [explain, setExplain] = useState<{ with: typeof explainPanel }>()
  const isAsked = comparison !== undefined
  useEffect(() => {
    if (!isAsked) return
    let here = true
    import('../explain/explain-panel.ts')
      .then(found => speak().then(() => here && setExplain({ with: found.explainPanel })))
      .catch(() => undefined) // an update took the file away: the chart stays as it is
    return () => {
      here = false
    }
  }, [isAsked])
  return useMemo(
    () => (comparison && panel && explain ? explain.with(panel, comparison, zone) : panel),
    [comparison, panel, explain, zone],
  )
}
