import { useEffect } from 'preact/hooks'
import type { ChartLink } from '#extension/messages/incidents.ts'
import { Button } from '#extension/ui/button.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { PanelFrame } from '../../../panel-frame.tsx'
import type { PopupDeps } from '../../popup-deps.ts'
import { words } from '../../words.ts'

type LinkedChartProps = {
  deps: PopupDeps
  link: ChartLink
  name: string
  /** It shows no data: its source has none, does not answer or does not let us. */
  onTrouble: () => void
}

/** The panel of a link in its frame, which says itself what is wrong with it. */
export function LinkedChart({ deps, link: { href, part, shape }, name, onTrouble }: LinkedChartProps) {
  const panels = useResource(() => deps.ask('link/panels', { href, part, page: deps.page }))
  useEffect(() => (panels.failure ? onTrouble() : undefined), [panels.failure])
  const panel = panels.value?.panels[0]
  if (panel) {
    return (
      <PanelFrame
        ticket={panel.ticket}
        title={name}
        scheme={deps.scheme}
        shape={panel.shape}
        onSignal={({ state }) => (state === 'ready' || state === 'loading' ? undefined : onTrouble())}
      />
    )
  }
  if (panels.busy) return <output class={`panel-frame bone ${shape}`} aria-label={words.charts.loading(name)} />
  return (
    <div class="chart-trouble">
      <StatusLine tone="bad">{panels.failure?.message ?? words.charts.gone}</StatusLine>
      <Button onClick={() => panels.refresh()}>{words.tryAgain}</Button>
    </div>
  )
}
