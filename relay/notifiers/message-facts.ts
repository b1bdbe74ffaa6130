import { severityNames } from '#shared/look/severity-names.ts'
import type { Happening, NoticeMessage } from './message.ts'

/** What a message says, before it is text, HTML or a card: all of them say the same. */
export type MessageFacts = {
  /** What happened, newest last. */
  lines: string[]
  /** What somebody wrote along. */
  quotes: { by: string; text: string }[]
  rows: [name: string, value: string][]
  /** Expressions, shown to the letter. */
  queries: string[]
  links: { label: string; url: string; main?: boolean }[]
}

export function messageFacts(message: NoticeMessage): MessageFacts {
  const { incident, alerts, alertCount, happenings } = message
  return {
    lines: happenings.map(happening => sentence(happening, message)),
    quotes: happenings.flatMap(({ change, by, text }) => (change === 'note' && text ? [{ by, text }] : [])),
    rows: filled([
      ['Severity', severityNames.en[incident.severity]],
      ['State', stateOf(incident)],
      ['Since', utc(incident.createdAt)],
      ['Environment', unique(alerts.map(alert => alert.environment))],
      ['Service', unique(alerts.map(alert => alert.service))],
      ['Alerts', alertCount > 1 ? String(alertCount) : ''],
      ['Labels', incident.labels.join(', ')],
      ['Assigned to', incident.assignees.join(', ')],
    ]),
    queries: [...new Set(alerts.flatMap(({ query }) => query ?? []))].slice(0, 3),
    links: [
      { label: 'Open incident', url: incident.url, main: true },
      ...(incident.callUrl === null ? [] : [{ label: 'Join call', url: incident.callUrl }]),
      ...[...new Set(alerts.flatMap(({ runbook }) => runbook ?? []))].map(url => ({ label: 'Runbook', url })),
      ...(message.chart ? [{ label: 'Open chart', url: message.chart.link }] : []),
    ].filter(({ url }) => /^https?:\/\//.test(url)),
  }
}

function sentence({ change, by, at, text }: Happening, { project }: NoticeMessage): string {
  const when = utc(at)
  switch (change) {
    case 'opened':
      return `An alert has been triggered in ${project.name}: incident opened by ${by}, ${when}.`
    case 'acknowledged':
      return `${by} acknowledged the incident, ${when}.`
    case 'severity-raised':
      return `Severity raised to ${text ?? 'a higher one'} by ${by}, ${when}.`
    case 'note':
      return `${by} wrote a note, ${when}.`
    case 'resolved':
      return `All alerts have resolved, ${when}.`
    case 'closed':
      return `Closed by ${by}, ${when}.`
    case 'reopened':
      return `Opened again by ${by}, ${when}.`
  }
}

function stateOf({ state, acknowledgedAt }: NoticeMessage['incident']): string {
  if (state === 'closed') return 'Closed'
  return acknowledgedAt === null ? 'Open' : 'Acknowledged'
}

/** `2026-01-01T00:01:00.000Z` as people read it, in the one zone that all of them know. */
function utc(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

function unique(values: readonly (string | null)[]): string {
  return [...new Set(values.filter(Boolean))].join(', ')
}

function filled(rows: [string, string][]): [string, string][] {
  return rows.filter(([, value]) => value !== '')
}
