import { useEffect, useState } from 'preact/hooks'
import type { FiringSpan } from '#shared/alerting/firing-spans.ts'
import { outcomeOf, type FailureValue } from '#shared/kit/failure.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import { askWidth } from '../live/ask-width.ts'
import type { LivePanel } from '../live/use-panel.ts'
import { rangeBetween } from '../live/zoom.ts'
import type { PanelDeps } from '../panel-deps.ts'

export type Previewed = { spans: FiringSpan[]; failure?: never } | { spans?: never; failure: FailureValue }

/** Somebody who types or drags is not asked about in between. */
const pauseMs = 250

/** When a rule would have fired over what is shown; the last answer stays until the next is there. */
export function usePreview(
  deps: PanelDeps,
  { panel, choice }: LivePanel,
  project: string,
  terms: (Comparison & { forSeconds: number }) | null,
): { previewed: Previewed | undefined; busy: boolean } {
  const [previewed, setPreviewed] = useState<Previewed>()
  const [busy, setBusy] = useState(false)
  const window = panel?.window
  const { ticket } = deps
  useEffect(() => {
    const asks = ticket !== null && window !== undefined && terms !== null
    setBusy(asks)
    if (!asks) return setPreviewed(undefined)
    let here = true
    const question = {
      ticket,
      project,
      ...terms,
      ...rangeBetween(window.from, window.to),
      width: askWidth(deps),
      zone: deps.zone,
      ...(choice === undefined ? {} : { choice }),
    }
    const ask = async () => {
      const next = await outcomeOf(() => deps.ask('panel/alert-preview', question))
      if (!here) return
      setPreviewed(next.ok ? { spans: next.value.spans } : { failure: next.failure })
      setBusy(false)
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [ticket, project, choice, window?.from, window?.to, terms?.operator, terms?.threshold, terms?.forSeconds])
  return { previewed, busy }
}
