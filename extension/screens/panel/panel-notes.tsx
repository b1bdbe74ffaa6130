import { ageText } from '#extension/language/age.ts'
import { useNow } from '#extension/ui/use-every.ts'
import type { PanelView } from './live/panel-view.ts'
import type { LivePanel } from './live/use-panel.ts'
import type { PanelDeps } from './panel-deps.ts'
import { words } from './words.ts'

type PanelNotesProps = { view: PanelView; trouble: string | undefined; live: LivePanel; deps: PanelDeps }

/** One small line at most: why the chart is not fresh, or what the source warns of. It is there before the data is, or not at all. */
export function PanelNotes({ view, trouble, live, deps }: PanelNotesProps) {
  const now = useNow(deps.now, 15_000)
  const warnings = view.state === 'ready' || view.state === 'empty' ? view.panel.warnings : []
  const late = view.state === 'ready' && view.late ? words.late(view.late.message, howLate(now - live.answeredAt)) : ''
  const note = trouble ?? (late || warnings.join(' '))
  if (!note) return null
  return (
    <p class={late ? 'note late' : 'note'} title={note} role={late ? 'status' : undefined}>
      {note}
    </p>
  )
}

function howLate(ms: number): string {
  return ms < 60_000 ? words.moments : ageText(ms)
}
