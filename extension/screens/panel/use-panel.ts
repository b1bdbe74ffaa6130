import { useEffect, useState } from 'preact/hooks'
import { useEvery } from '#extension/ui/use-every.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import { Failure, type FailureValue } from '#shared/kit/failure.ts'
import type { PanelClaim } from '#extension/messages/contract.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelDeps } from './panel-deps.ts'
import { endsNow } from './panel-view.ts'
import { words } from './words.ts'

const renewEvery = 30_000
/** Space beside the drawing: the frame's edges and the value axis. */
const besideDrawing = 72

export type LivePanel = {
  claim: PanelClaim | undefined
  panel: Panel | undefined
  failure: FailureValue | undefined
  busy: boolean
  /** Whether the range ends at the present. False until known. */
  live: boolean
  paused: boolean
  setPaused: (paused: boolean) => void
  /** Asks anew, past every cache. */
  again: () => void
}

/** Claims the ticket, asks for the data, and asks again while it is looked at. */
export function usePanel(deps: PanelDeps): LivePanel {
  const [paused, setPaused] = useState(false)
  const [claim, setClaim] = useState<PanelClaim>()
  const query = (fresh: boolean) => async (): Promise<Panel> => {
    if (!deps.ticket) throw new Failure('not-found', words.noTicket, { detail: words.noTicketDetail })
    const { ticket } = deps
    const width = Math.max(50, Math.min(8000, Math.round(deps.width()) - besideDrawing))
    // Both at once, to draw sooner. A failed claim says more than a failed query, so it is awaited first.
    const claimed = claim ?? deps.ask('panel/claim', { ticket })
    const answer = deps.ask('panel/query', { ticket, width, fresh })
    answer.catch(() => undefined) // heard below, unless the claim fails before
    setClaim(await claimed)
    return answer
  }
  const { value: panel, failure, busy, refresh } = useResource(query(false))
  const again = () => refresh(query(true))

  const live = panel !== undefined && endsNow(panel.window, deps.now())
  useEvery(renewEvery, live && !paused, () => refresh(query(false)))
  useReturn(failure !== undefined || (live && !paused), () => refresh(query(false)))

  return { claim, panel, failure, busy, live, paused, setPaused, again }
}

/** Coming back to the page (from signing in, say) is worth another try. */
function useReturn(on: boolean, work: () => void): void {
  useEffect(() => {
    if (!on) return
    const life = new AbortController()
    const returned = () => document.visibilityState === 'visible' && work()
    document.addEventListener('visibilitychange', returned, { signal: life.signal })
    return () => life.abort()
  })
}
