import { ErrorCard } from '#extension/ui/error-card.tsx'
import { nextStepOf } from '#extension/ui/next-step.ts'
import { useNow } from '#extension/ui/use-every.ts'
import type { FailureValue, NextStep } from '#shared/kit/failure.ts'
import { ChartBody } from './bodies/chart-body.tsx'
import { DataBody } from './bodies/data-body.tsx'
import { GridBody } from './bodies/grid-body.tsx'
import { EmptyBody, LoadingBody } from './bodies/quiet-bodies.tsx'
import type { PanelView } from './live/panel-view.ts'
import type { LivePanel } from './live/use-panel.ts'
import type { PanelDeps } from './panel-deps.ts'
import { firstChoices } from './tools/filter-choices.ts'
import { words } from './words.ts'

type PanelBodyProps = {
  view: PanelView
  deps: PanelDeps
  live: LivePanel
  /** The data as a table instead of the drawing. */
  tabled: boolean
  onNext: (next: NextStep) => void
}

const mostInGrid = 4

export function PanelBody({ view, deps, live, tabled, onNext }: PanelBodyProps) {
  const choices = live.panel?.choices ?? []
  if (live.choice === undefined && choices.length > 1 && view.state !== 'denied') {
    return <GridBody live={live} deps={deps} first={firstChoices(choices, live.panel?.choice, mostInGrid)} />
  }
  switch (view.state) {
    case 'loading':
      return <LoadingBody />
    case 'empty':
      return <EmptyBody panel={view.panel} live={live} />
    case 'ready':
      if (tabled) return <DataBody panel={view.panel} zone={live.zone} />
      return <ChartBody key={live.choice} panel={view.panel} theme={deps.theme} live={live} />
    default:
      return <TroubleBody failure={view.failure} deps={deps} live={live} onNext={onNext} />
  }
}

type TroubleBodyProps = Pick<PanelBodyProps, 'deps' | 'live' | 'onNext'> & { failure: FailureValue }

function TroubleBody({ failure, deps, live, onNext }: TroubleBodyProps) {
  const now = useNow(deps.now, 1000)
  const wait = failure.retryAfter ? Math.ceil((live.askedAt + failure.retryAfter * 1000 - now) / 1000) : 0
  return (
    <div class="middle">
      <ErrorCard
        failure={withSource(failure, live)}
        busy={live.busy}
        wait={Math.max(0, wait)}
        source={live.claim?.sourceTitle}
        onNext={onNext}
      />
    </div>
  )
}

/** What trying again cannot mend is best looked at where it comes from. */
function withSource(failure: FailureValue, { claim }: LivePanel): FailureValue {
  if (nextStepOf(failure) || !claim) return failure
  return { ...failure, next: { do: 'open', url: claim.openUrl, label: words.openIn(claim.sourceTitle) } }
}
