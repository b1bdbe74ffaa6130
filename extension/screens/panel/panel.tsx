import { useEffect } from 'preact/hooks'
import { ErrorCard } from '#extension/ui/error-card.tsx'
import type { NextStep } from '#shared/kit/failure.ts'
import { ChartBody } from './chart-body.tsx'
import { EmptyBody, LoadingBody } from './quiet-bodies.tsx'
import { figureLabel } from './figure-label.ts'
import type { PanelDeps } from './panel-deps.ts'
import { PanelHeader } from './panel-header.tsx'
import { panelView, type PanelView } from './panel-view.ts'
import { TableBody } from './table-body.tsx'
import { usePanel, type LivePanel } from './use-panel.ts'
import { useNextStep } from './use-next-step.ts'
import { words } from './words.ts'

/** One panel, as it sits in a foreign page. */
export function PanelScreen({ deps }: { deps: PanelDeps }) {
  const live = usePanel(deps)
  const view = panelView(live.panel, live.failure)
  const kind = live.claim?.source ?? ''
  useEffect(() => deps.signal({ tocsin: 'state', state: view.state, panelKind: kind }), [view.state, kind])
  const { take, trouble } = useNextStep(deps, live.again)

  return (
    <figure
      class="panel"
      aria-label={figureLabel(live.claim, view.state === 'ready' ? view.panel : undefined)}
      aria-busy={live.busy}
    >
      <PanelHeader live={live} deps={deps} />
      <PanelNotes view={view} trouble={trouble} />
      <PanelBody view={view} deps={deps} live={live} onNext={take} />
    </figure>
  )
}

/** One small line at most: what the source warns of, or why the chart is not fresh. */
function PanelNotes({ view, trouble }: { view: PanelView; trouble: string | undefined }) {
  const warnings = view.state === 'ready' || view.state === 'empty' ? view.panel.warnings : []
  const late = view.state === 'ready' && view.late ? words.late(view.late.message) : undefined
  const note = trouble ?? late ?? warnings.join(' ')
  if (!note) return null
  return (
    <p class="note" title={note}>
      {note}
    </p>
  )
}

type BodyProps = { view: PanelView; deps: PanelDeps; live: LivePanel; onNext: (next: NextStep) => void }

function PanelBody({ view, deps, live, onNext }: BodyProps) {
  switch (view.state) {
    case 'loading':
      return <LoadingBody />
    case 'empty':
      return <EmptyBody panel={view.panel} zone={deps.zone} />
    case 'ready':
      return view.panel.kind === 'table' ? (
        <TableBody panel={view.panel} />
      ) : (
        <ChartBody panel={view.panel} theme={deps.theme} zone={deps.zone} />
      )
    default:
      return (
        <div class="middle">
          <ErrorCard failure={withSource(view.failure, live)} busy={live.busy} onNext={onNext} />
        </div>
      )
  }
}

/** A query that its source refused is best mended there. */
function withSource(failure: Extract<PanelView, { state: 'error' | 'denied' }>['failure'], { claim }: LivePanel) {
  if (failure.next || failure.code !== 'bad-query' || !claim) return failure
  const next: NextStep = { do: 'open', url: claim.openUrl, label: words.openIn(claim.sourceTitle) }
  return { ...failure, next }
}
