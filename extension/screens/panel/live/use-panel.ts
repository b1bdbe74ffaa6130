import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PanelClaim } from '#extension/messages/contract.ts'
import type { PanelDeps } from '../panel-deps.ts'
import { endsNow } from './panel-view.ts'
import { useCompare, type Comparison } from './use-compare.ts'
import { useExplained } from './use-explained.ts'
import { withOverlay, type Overlay } from './overlay.ts'
import { usePageChannel, type PageShare } from './use-page-channel.ts'
import { usePanelData, type PanelData } from './use-panel-data.ts'
import { useRanges, type Ranges } from './use-ranges.ts'
import { useRenewal } from './use-renewal.ts'
import { useSeen } from './use-seen.ts'

/** Seconds; 0 is never. */
export const refreshChoices = [0, 5, 30, 60] as const
const usualRefresh = 30

export type LivePanel = Omit<PanelData, 'refresh'> & {
  claim: PanelClaim | undefined
  ranges: Ranges
  /** The earlier time that is drawn beside the present; `panel` holds its series, too. */
  compare: Comparison
  /** Whether the comparison of the chart's own expression is drawn and told. */
  explanation: { on: boolean; set: (on: boolean) => void }
  /** What a tool draws over the chart meanwhile; `panel` holds it, too. */
  overlay: Overlay | null
  setOverlay: (overlay: Overlay | null) => void
  page: PageShare
  /** The chosen panel of a whole dashboard; undefined: all of them. */
  choice: string | undefined
  choose: (choice: string | undefined) => void
  /** Names of the series that the person switched off: a choice survives a renewal in another order. Null: nothing chosen. */
  off: ReadonlySet<string> | null
  setOff: (off: ReadonlySet<string>) => void
  /** Whether the range ends at the present. False until known. */
  live: boolean
  paused: boolean
  setPaused: (paused: boolean) => void
  /** Seconds between renewals; 0 is never. */
  every: number
  setEvery: (every: number) => void
  /** IANA zone in which this panel's times are read: the link's, else the person's. */
  zone: string
  /** Asks anew, past every cache. */
  again: () => void
}

/** Claims the ticket, asks for the data, and asks again while it is looked at. */
export function usePanel(deps: PanelDeps): LivePanel {
  const [paused, setPaused] = useState(false)
  const [chosenEvery, setEvery] = useState<number>()
  const [claim, setClaim] = useState<PanelClaim>()
  const [choice, setChoice] = useState<string>()
  const [off, setOff] = useState<ReadonlySet<string> | null>(null)
  const ranges = useRanges()
  const page = usePageChannel(claim?.tabId, deps.openChannel, ranges.go)
  const seen = useSeen()

  async function claimOnce(): Promise<void> {
    if (!claim && deps.ticket) setClaim(await deps.ask('panel/claim', { ticket: deps.ticket }))
  }
  const [isExplained, explain] = useState(false)
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  // Claim and question go together, to draw sooner.
  const bare = claim?.comparison !== undefined && (isExplained || overlay !== null)
  const { refresh, askedAt, ...data } = usePanelData(deps, { range: ranges.range, choice, bare, before: claimOnce })
  const { panel, failure } = data
  const zone = panel?.zone ?? claim?.zone ?? deps.zone
  const explained = useExplained(isExplained && !overlay ? claim?.comparison : undefined, panel, zone)
  const { compare, compared } = useCompare(deps, explained, { choice, bare })
  const drawn = useMemo(() => withOverlay(compared, overlay), [compared, overlay])

  const live = panel !== undefined && !panel.incident && !panel.frozenAt && endsNow(panel.window, deps.now())
  const every = chosenEvery ?? claim?.refresh ?? panel?.look?.refresh ?? usualRefresh
  const wait = Math.max(every, failure?.retryAfter ?? 0)
  const renewing = live && !paused && every > 0
  useRenewal(wait * 1000, renewing && seen && !data.busy, askedAt, deps.now, () => refresh(false))
  // A source that asked for patience is asked again by itself when it is over.
  const patience = panel === undefined ? (failure?.retryAfter ?? 0) : 0
  useRenewal(patience * 1000, seen && !data.busy, askedAt, deps.now, () => refresh(false))
  useReturn(failure !== undefined && !failure.retryAfter, deps.onGranted, () => refresh(false))

  return {
    ...data,
    panel: drawn,
    askedAt,
    claim,
    ranges,
    compare,
    explanation: { on: isExplained, set: explain },
    overlay,
    setOverlay,
    page,
    choice,
    choose: next => {
      setChoice(next)
      setOff(null)
    },
    off,
    setOff,
    live,
    paused: paused || every === 0,
    setPaused: next => {
      setPaused(next)
      if (!next && every === 0) setEvery(usualRefresh)
    },
    every,
    setEvery: next => {
      setEvery(next)
      setPaused(false)
    },
    zone,
    again: () => refresh(true),
  }
}

/** Coming back to the page (from signing in, say) is worth another try, and so is a grant that was given elsewhere. */
function useReturn(on: boolean, onGranted: PanelDeps['onGranted'], work: () => void): void {
  useEffect(() => {
    if (!on) return
    const life = new AbortController()
    const returned = () => document.visibilityState === 'visible' && work()
    document.addEventListener('visibilitychange', returned, { signal: life.signal })
    onGranted(work, life.signal)
    return () => life.abort()
  })
}
