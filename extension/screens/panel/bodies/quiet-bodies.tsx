import { Button, LinkButton } from '#extension/ui/button.tsx'
import { formatInstant } from '#shared/format/times.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { LivePanel } from '../live/use-panel.ts'
import { words } from '../words.ts'
import { widerLength } from './wider-length.ts'

/** The height of what will come, so that nothing jumps. */
export function LoadingBody() {
  return (
    <output class="body" aria-label={words.loading}>
      <span class="bone chart-bone" />
      <span class="legend-bones">
        <span class="bone" />
        <span class="bone" />
        <span class="bone" />
      </span>
    </output>
  )
}

/** Says which range held nothing, and offers a longer one that ends now. */
export function EmptyBody({ panel, live }: { panel: Panel; live: LivePanel }) {
  const { from, to } = panel.window
  const { zone, claim, ranges } = live
  const wider = panel.kind === 'table' ? null : widerLength(to - from, live.live)
  return (
    <div class="middle" onDblClick={() => ranges.back()}>
      <div class="empty">
        <p>{panel.kind === 'table' ? words.emptyTable : words.empty(moment(from, zone), moment(to, zone))}</p>
        {wider ? (
          <Button look="main" onClick={() => ranges.go({ from: `now-${wider.text}`, to: 'now' })}>
            {words.showLast(wider.name)}
          </Button>
        ) : (
          claim &&
          isSafeHref(claim.openUrl) && (
            <LinkButton look="main" href={claim.openUrl}>
              {words.openIn(claim.sourceTitle)}
            </LinkButton>
          )
        )}
      </div>
    </div>
  )
}

/** With its day: an empty range is often one that lies elsewhere than thought. */
function moment(at: number, zone: string): string {
  return formatInstant(at, { zone, span: 2 * 86_400 })
}
