import { useEffect, useMemo, useState } from 'preact/hooks'
import { toFailure } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelDeps } from '../panel-deps.ts'
import { words } from '../words.ts'
import { askWidth } from './ask-width.ts'
import { canCompare, distances, type EarlierTime } from './compare.ts'
import type { withEarlier } from './with-earlier.ts'
import { rangeBetween } from './zoom.ts'

export type Comparison = {
  /** Null: nothing is compared. */
  time: EarlierTime | null
  choose: (time: EarlierTime | null) => void
}

/** What an earlier time answered, and what puts it beside the present. */
type Heard = { time: EarlierTime; choice: string | undefined } & (
  { past: Panel; merge: typeof withEarlier } | { trouble: string }
)

/**
 * Asks the same question of an earlier time whenever the panel is another one. What was heard stays beside a renewed panel
 * until something newer is there, so that nothing flickers.
 */
export function useCompare(
  deps: PanelDeps,
  panel: Panel | undefined,
  { choice, bare }: { choice: string | undefined; bare: boolean },
): { compare: Comparison; compared: Panel | undefined } {
  const [time, choose] = useState<EarlierTime | null>(null)
  const [heard, setHeard] = useState<Heard>()
  const { ticket } = deps

  useEffect(() => {
    if (!time || !panel || !ticket || !canCompare(panel)) return
    let here = true
    const asked = askEarlier(deps, ticket, { window: panel.window, time, choice, bare })
    void asked.then(answer => here && setHeard({ time, choice, ...answer }))
    return () => {
      here = false
    }
  }, [time, panel, ticket])

  const compared = useMemo(() => {
    if (!panel || !time || !heard || heard.time !== time || heard.choice !== choice) return panel
    if ('merge' in heard) return heard.merge(panel, heard.past, distances[time], words.compare.before[time])
    return { ...panel, warnings: [...panel.warnings, words.compare.failed(heard.trouble)] }
  }, [panel, heard, time, choice])
  return { compare: { time, choose }, compared }
}

type Earlier = { window: Panel['window']; time: EarlierTime; choice: string | undefined; bare: boolean }

async function askEarlier(deps: PanelDeps, ticket: string, { window: { from, to }, time, choice, bare }: Earlier) {
  const question = {
    ticket,
    width: askWidth(deps),
    zone: deps.zone,
    fresh: false,
    ...rangeBetween(from - distances[time], to - distances[time]),
    ...(choice === undefined ? {} : { choice }),
    ...(bare ? { bare } : {}),
  }
  try {
    const [past, { withEarlier: merge }] = await Promise.all([
      deps.ask('panel/query', question),
      import('./with-earlier.ts'),
    ])
    return { past, merge }
  } catch (thrown) {
    return { trouble: toFailure(thrown).value.message }
  }
}
