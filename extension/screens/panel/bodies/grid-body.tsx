import { useState } from 'preact/hooks'
import { PanelDrawing } from '#extension/charts/panel-drawing.tsx'
import { Tooltip, type Hovered } from '#extension/charts/tooltip.tsx'
import type { PanelChoice } from '#shared/model/panel.ts'
import type { PanelDeps } from '../panel-deps.ts'
import type { LivePanel } from '../live/use-panel.ts'
import { usePanelData, type PanelData } from '../live/use-panel-data.ts'
import { panelView } from '../live/panel-view.ts'
import { useRenewal } from '../live/use-renewal.ts'
import { useSeen } from '../live/use-seen.ts'
import { rangeBetween } from '../live/zoom.ts'
import { words } from '../words.ts'
import { useHidden } from './use-hidden.ts'

/** The first charts of a dashboard, side by side; each leads to itself alone. */
export function GridBody({ live, deps, first }: { live: LivePanel; deps: PanelDeps; first: readonly PanelChoice[] }) {
  return (
    <ul class={`body grid of-${first.length}`} aria-label={words.firstPanels}>
      {first.map(choice => (
        <li key={choice.id}>
          {choice.id === live.panel?.choice ? (
            <GridCell live={live} deps={deps} choice={choice} data={live} />
          ) : (
            <AskedCell live={live} deps={deps} choice={choice} />
          )}
        </li>
      ))}
    </ul>
  )
}

type CellProps = { live: LivePanel; deps: PanelDeps; choice: PanelChoice }

/** One that the dashboard's own answer did not bring along. */
function AskedCell(props: CellProps) {
  const { live, deps, choice } = props
  const seen = useSeen()
  const share = deps.width() > 560 ? 0.5 : 1
  const data = usePanelData(deps, { range: live.ranges.range, choice: choice.id, share })
  const on = live.live && !live.paused && seen && !data.busy
  useRenewal(live.every * 1000, on, data.askedAt, deps.now, () => data.refresh(false))
  return <GridCell {...props} data={data} />
}

function GridCell({ live, deps, choice, data }: CellProps & { data: Pick<PanelData, 'panel' | 'failure' | 'busy'> }) {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const hidden = useHidden(data.panel, null)
  const view = panelView(data.panel, data.failure)
  return (
    <section class="cell" aria-label={choice.title} aria-busy={data.busy}>
      <button class="cell-title" type="button" title={words.alone(choice.title)} onClick={() => live.choose(choice.id)}>
        {choice.title}
      </button>
      {view.state === 'ready' ? (
        <div class="body">
          <PanelDrawing
            panel={view.panel}
            theme={deps.theme}
            zone={live.zone}
            hidden={hidden}
            hovered={hovered}
            onHover={setHovered}
            cursorAt={live.page.cursorAt}
            onCursor={live.page.tellCursor}
            onZoom={(from, to) => live.ranges.go(rangeBetween(from, to))}
          />
          {hovered && (
            <Tooltip panel={view.panel} hovered={hovered} hidden={hidden} theme={deps.theme} zone={live.zone} />
          )}
        </div>
      ) : view.state === 'loading' ? (
        <span class="bone chart-bone" />
      ) : (
        <p class="cell-note">{'failure' in view ? view.failure.message : words.emptyShort}</p>
      )}
    </section>
  )
}
