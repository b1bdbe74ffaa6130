import { createHash } from 'node:crypto'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import { readSeverity } from '#shared/model/severity.ts'
import { httpLink, namedLinks } from '../alert-links.ts'
import { cleanText, firstText } from '../clean-text.ts'
import type { IncomingAlert } from '../intake.ts'
import type { WireAlert } from './wire.ts'

/** Alertmanager's alert in our words, by GitLab's table of fields. Null when it has no title of any kind. */
export function toAlert(
  alert: WireAlert,
  { now, groupKey }: { now: number; groupKey: string | null },
): IncomingAlert | null {
  const { labels, annotations } = alert
  const title = firstText(200, annotations.title, annotations.summary, labels.alertname)
  if (title === null) return null
  const query = queryOf(alert.generatorURL)
  const firing = alert.status !== 'resolved'
  const dashboard = httpLink(annotations.dashboard_url ?? annotations.dashboard)
  const runbook = httpLink(annotations.runbook_url ?? annotations.runbook)
  return {
    does: firing ? 'fire' : 'resolve',
    fingerprint: fingerprintOf(alert, title, query),
    title,
    description: cleanText(annotations.description ?? '', 10_000),
    severity: readSeverity(labels.severity),
    service: firstText(100, labels.service, labels.job),
    environment: firstText(100, labels.gitlab_environment_name, labels.environment, labels.env),
    hosts: [labels.instance, labels.host, labels.node]
      .flatMap(host => (host ? [cleanText(host, 255)] : []))
      .slice(0, 1),
    monitoringTool: 'Prometheus',
    query,
    runbook,
    links: namedLinks({ Source: httpLink(alert.generatorURL), Dashboard: dashboard, Runbook: runbook }),
    labels,
    annotations,
    startedAt: Date.parse(alert.startsAt),
    endedAt: firing ? null : (endOf(alert) ?? now),
    chartUrl: dashboard ?? httpLink(alert.generatorURL),
    groupKey,
    expiresAt: null,
    incidentMarkdown: firstText(50_000, annotations.gitlab_incident_markdown),
  }
}

function endOf(alert: WireAlert): number | null {
  return alert.endsAt === null ? null : Date.parse(alert.endsAt)
}

/**
 * GitLab's string (start, title, query), so that both agree on what a repeat is, and Alertmanager's own fingerprint of the
 * labels after it: without that, two series of one rule that start in the same evaluation would be one alert.
 * The start is part of it: the same series firing anew is a new alert.
 */
function fingerprintOf(alert: WireAlert, title: string, query: string | null): string {
  const parts = [alert.startsAt, title, query ?? '']
  if (alert.fingerprint !== '') parts.push(alert.fingerprint)
  return createHash('sha1').update(parts.join('/')).digest('hex')
}

/** The expression, from the link back to Prometheus that every alert of it carries. */
function queryOf(generatorUrl: string): string | null {
  return firstText(10_000, parseHttpUrl(generatorUrl)?.searchParams.get('g0.expr') ?? undefined)
}
