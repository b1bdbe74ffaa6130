import { isSafeHref } from '../../kit/urls.ts'
import type { AlertmanagerTarget } from '../../links/alertmanager/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { Panel, PanelTable } from '../../model/panel.ts'
import { severities } from '../../model/severities.ts'
import { findSeverity } from '../../model/severity.ts'
import type { GettableAlert } from './wire.ts'

/** More rows than anybody reads; the link leads to all of them. */
const mostRows = 500

const columns: PanelTable['columns'] = [
  { name: 'Severity', type: 'text' },
  { name: 'Alert', type: 'text' },
  { name: 'Labels', type: 'text' },
  { name: 'Since', type: 'time' },
  { name: 'State', type: 'text' },
  { name: 'Summary', type: 'text' },
  { name: 'Source', type: 'link' },
]

/** The alerts of this moment as a table: worst first, of the same severity the newest first. @param now UNIX milliseconds */
export function toPanel(
  alerts: readonly GettableAlert[],
  target: AlertmanagerTarget,
  connection: Connection,
  now: number,
): Panel {
  const sorted = [...alerts].sort((a, b) => rankOf(a) - rankOf(b) || startOf(b) - startOf(a))
  const to = Math.floor(now / 1000)
  return {
    title: target.filter.join(', ') || 'Alerts',
    kind: 'table',
    window: { from: Math.min(to - 60, ...sorted.map(startOf)), to, step: 60 },
    times: [],
    series: [],
    table: { columns, rows: sorted.slice(0, mostRows).map(readRow) },
    look: { noValue: 'No alert matches.' },
    thresholds: [],
    marks: [],
    warnings: sorted.length > mostRows ? [`The first ${mostRows} of ${sorted.length} alerts.`] : [],
    source: { kind: 'alertmanager', connection: connection.name, openUrl: target.openUrl },
  }
}

function readRow(alert: GettableAlert): PanelTable['rows'][number] {
  const { alertname = '', severity = '', ...others } = alert.labels
  const { summary, message, description } = alert.annotations
  return [
    severity,
    alertname,
    Object.entries(others)
      .map(([name, value]) => `${name}="${value}"`)
      .join(', '),
    startOf(alert),
    stateOf(alert.status),
    summary ?? message ?? description ?? '',
    isSafeHref(alert.generatorURL) ? alert.generatorURL : null,
  ]
}

/** Alertmanager says "suppressed" for all of these; why is what people want to know. */
function stateOf({ state, silencedBy, inhibitedBy, mutedBy }: GettableAlert['status']): string {
  if (silencedBy.length > 0) return 'silenced'
  if (inhibitedBy.length > 0) return 'inhibited'
  if (mutedBy.length > 0) return 'muted'
  return state
}

/** Words that Tocsin does not know stand after those it does. */
function rankOf({ labels }: GettableAlert): number {
  return severities.indexOf(findSeverity(labels.severity ?? '') ?? 'unknown')
}

/** UNIX seconds. */
function startOf({ startsAt }: GettableAlert): number {
  return Date.parse(startsAt) / 1000
}
