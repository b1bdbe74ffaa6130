import { rangeLabel } from '#shared/format/range-label.ts'
import { formatInstant } from '#shared/format/times.ts'
import type { LivePanel } from '../live/use-panel.ts'
import { zoneLabel } from './local-time.ts'

/** The range shown, in words, with its zone when that is not the person's own. A table is of one moment. */
export function rangeText({ claim, panel, ranges, zone }: LivePanel, ownZone: string): string {
  const label = bareText({ claim, panel, ranges, zone })
  const at = panel?.window.to
  return zone === ownZone || at === undefined || !label ? label : `${label} ${zoneLabel(at, zone)}`
}

function bareText({ claim, panel, ranges, zone }: Pick<LivePanel, 'claim' | 'panel' | 'ranges' | 'zone'>): string {
  if (panel?.kind === 'table' && !panel.table) return formatInstant(panel.window.to, { zone, span: 86_400 })
  const shown = ranges.range ?? claim?.range ?? panel?.window
  return shown ? rangeLabel(shown, zone) : ''
}
