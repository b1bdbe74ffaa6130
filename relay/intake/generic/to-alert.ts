import { untitledAlert } from '#shared/model/alert.ts'
import { readSeverity } from '#shared/model/severity.ts'
import { firstDashboard, httpLink, namedLinks } from '../alert-links.ts'
import { cleanLabels, cleanText, firstLine, firstText } from '../clean-text.ts'
import { flatten } from '../flatten.ts'
import type { IncomingAlert, ReadContext } from '../intake.ts'
import { fingerprintOf } from './fingerprint.ts'
import { fieldNames, type Payload } from './wire.ts'

/** All hosts together, in characters. The limits are GitLab's; longer values are cut, not refused. */
const mostHostCharacters = 255

export function toAlert(payload: Payload, { now, newId }: ReadContext): IncomingAlert {
  const extra = extras(payload)
  const ends = payload.end_time !== undefined && payload.end_time.trim() !== ''
  const dashboard = firstDashboard(Object.values(extra))
  const runbook = httpLink(payload.runbook)
  return {
    does: ends ? 'resolve' : 'fire',
    fingerprint: fingerprintOf(payload) ?? newId(),
    title: firstLine(200, payload.title) ?? untitledAlert,
    description: cleanText(payload.description ?? '', 1000),
    severity: readSeverity(payload.severity),
    service: firstLine(100, payload.service),
    environment: firstLine(100, payload.gitlab_environment_name),
    hosts: fitHosts(payload.hosts),
    monitoringTool: firstLine(100, payload.monitoring_tool),
    query: null,
    runbook,
    links: namedLinks({ Dashboard: dashboard, Runbook: runbook }),
    labels: {},
    annotations: extra,
    startedAt: readTime(payload.start_time) ?? now,
    endedAt: ends ? (readTime(payload.end_time) ?? now) : null,
    chartUrl: dashboard,
    groupKey: null,
    expiresAt: null,
    incidentMarkdown: firstText(50_000, extra.gitlab_incident_markdown),
  }
}

/** Everything that is not one of our fields, flat, so that it can be shown. */
function extras(payload: Payload): Record<string, string> {
  const known: readonly string[] = fieldNames
  const rest = Object.fromEntries(Object.entries(payload).filter(([key]) => !known.includes(key)))
  return cleanLabels(flatten(rest))
}

function fitHosts(hosts: readonly string[]): string[] {
  const kept: string[] = []
  let left = mostHostCharacters
  for (const host of hosts) {
    if (left <= 0) break
    kept.push(cleanText(host, left))
    left -= host.length
  }
  return kept
}

function readTime(text: string | undefined): number | null {
  const at = text === undefined ? NaN : Date.parse(text)
  return Number.isNaN(at) ? null : at
}
