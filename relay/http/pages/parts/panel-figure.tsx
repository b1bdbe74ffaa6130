/** @jsxImportSource hono/jsx */
import type { Outcome } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import { panelSvg } from '#relay/images/panel-svg.tsx'
import { troubleIn } from '../language/trouble.ts'

/**
 * A panel as this relay draws it. Two drawings, because text in a scaled one cannot be read on a phone;
 * the style sheet shows the one that fits, and neither when the extension has drawn the same panel live. A frozen one
 * stays beside it: it may show what the live one does not.
 */
export function PanelFigure({ outcome, frozen }: { outcome: Outcome<Panel>; frozen?: boolean }) {
  if (!outcome.ok) return <PanelTrouble message={outcome.failure.message} detail={outcome.failure.detail} />
  const panel = outcome.value
  const warnings = panel.warnings.map(troubleIn())
  return (
    <figure class={frozen ? 'static-chart frozen card' : 'static-chart card'}>
      <div class="on-wide">{panelSvg(panel, { width: 700, height: 200 })}</div>
      <div class="on-phone">{panelSvg(panel, { width: 326, height: 170 })}</div>
      {warnings.length > 0 && <figcaption class="quiet">{warnings.join(' ')}</figcaption>}
    </figure>
  )
}

function PanelTrouble({ message, detail }: { message: string; detail?: string }) {
  const say = troubleIn()
  return (
    <div class="static-chart card trouble">
      <p>{say(message)}</p>
      {detail && <pre>{say(detail)}</pre>}
    </div>
  )
}
