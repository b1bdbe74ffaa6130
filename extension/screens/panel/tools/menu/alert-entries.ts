import { words } from '../../words.ts'
import type { MenuEntryOf } from './menu-entry-of.ts'

/** What the chart's own expression is compared with; nothing where it is compared with nothing. */
export const explainAlert: MenuEntryOf = ({ live: { claim, panel, explanation } }) =>
  claim?.comparison && panel && !panel.frozenAt
    ? { label: words.explainAlert, checked: explanation.on, run: () => explanation.set(!explanation.on) }
    : null

/** Only what has numbers of its own can be held against one, and only what is asked anew. */
export const watchAlerts: MenuEntryOf = ({ live: { claim, panel, choice }, open }) => {
  if (!claim || !panel || ['tocsin', 'alertmanager'].includes(claim.source) || panel.frozenAt) return null
  const isGrid = choice === undefined && (panel.choices?.length ?? 0) > 1
  const hasNumbers = ['timeseries', 'bar', 'stat', 'gauge'].includes(panel.kind) && !panel.table
  return hasNumbers && !isGrid ? { label: words.alerts, run: () => open('alerts') } : null
}
