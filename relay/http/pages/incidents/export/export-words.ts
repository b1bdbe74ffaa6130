import { formatDuration } from '#shared/time/durations.ts'
import { formatInstant } from '#shared/format/times.ts'
import { severityNames } from '#shared/look/severity-names.ts'
import type { Incident } from '#shared/model/incident.ts'
import { stateOf } from '../../parts/incident-state.ts'
import { partWords } from '../../parts/words.ts'
import { occasionText } from '../charts/occasion-words.ts'
import type { ShownChart } from '../charts/show-chart.ts'

/** A moment, whole: a file is read on other days. */
export function moment(iso: string): string {
  return formatInstant(Date.parse(iso) / 1000)
}

/** What is known of an incident at a glance, as names and values. Values are foreign text. */
export function incidentFacts(incident: Incident): [name: string, value: string][] {
  const { severity, createdBy, createdAt, acknowledgedAt, closedAt, assignees, labels, call } = incident
  const lasted = closedAt === null ? null : (Date.parse(closedAt) - Date.parse(createdAt)) / 1000
  const facts: [string, string | null][] = [
    ['State', partWords('en').states[stateOf(incident)]],
    ['Severity', severityNames.en[severity]],
    ['Opened', `${moment(createdAt)} by ${createdBy}`],
    ['Acknowledged', acknowledgedAt && moment(acknowledgedAt)],
    ['Closed', closedAt && moment(closedAt)],
    ['Lasted', lasted === null ? null : formatDuration(Math.round(lasted))],
    ['Assignees', assignees.join(', ')],
    ['Labels', labels.join(', ')],
    ['Call', call && call.url],
  ]
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []))
}

/** Where a chart's figures are from. */
export function chartOrigin({ frozen }: ShownChart, now: number): string {
  if (!frozen) return `As its source said at ${formatInstant(now / 1000)}.`
  return `Frozen ${moment(frozen.frozenAt)} ${occasionText(frozen)}. SHA-256 of what the relay keeps: ${frozen.digest}`
}

/** The name of a file: readable in every file system. */
export function exportName({ project, iid }: Incident, extension: string): string {
  return `incident-${project}-${iid}.${extension}`
}
