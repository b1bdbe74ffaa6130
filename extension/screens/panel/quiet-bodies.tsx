import { formatInstant } from '#shared/format/times.ts'
import type { Panel } from '#shared/model/panel.ts'
import { words } from './words.ts'

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

export function EmptyBody({ panel, zone }: { panel: Panel; zone: string }) {
  const { from, to } = panel.window
  return (
    <div class="middle">
      <p class="empty">
        {panel.kind === 'table' ? words.emptyTable : words.empty(moment(from, zone), moment(to, zone))}
      </p>
    </div>
  )
}

/** With its day: an empty range is often one that lies elsewhere than thought. */
function moment(at: number, zone: string): string {
  return formatInstant(at, { zone, span: 2 * 86_400 })
}
