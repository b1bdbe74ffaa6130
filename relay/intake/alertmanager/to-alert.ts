import { createHash } from 'node:crypto'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import { readSeverity } from '#shared/model/severity.ts'
import { firstDashboard, httpLink, namedLinks } from '../alert-links.ts'
import { cleanLabels, cleanText, firstLine, firstText } from '../clean-text.ts'
import type { IncomingAlert } from '../intake.ts'
import { zeroTime, type WireAlert } from './wire.ts'

/** Alertmanager's alert in our words, by GitLab's table of fields. Null when it has no title of any kind. */
export function toAlert(
  alert: WireAlert,
  { now, groupKey }: { now: number; groupKey: string | null },
): IncomingAlert | null {
  const { labels, annotations } = alert
  const titles = [annotations.title, annotations.summary, labels.alertname]
  const title = firstLine(200, ...titles)
  if (title === null) return null
  const query = queryOf(alert.generatorURL)
  const firing = alert.status !== 'resolved'
  const dashboard = httpLink(annotations.dashboard_url ?? annotations.dashboard)
  const runbook = httpLink(annotations.runbook_url ?? annotations.runbook)
  return {
    does: firing ? 'fire' : 'resolve',
    fingerprint: fingerprintOf(alert, titles.find(text => text?.trim()) ?? ''),
    title,
    description: cleanText(annotations.description ?? '', 10_000),
    severity: readSeverity(labels.severity),
    service: firstLine(100, labels.service, labels.job),
    environment: firstLine(100, labels.gitlab_environment_name, labels.environment, labels.env),
    hosts: [labels.instance, labels.host, labels.node]
      .flatMap(host => (host ? [cleanText(host, 255)] : []))
      .slice(0, 1),
    monitoringTool: 'Prometheus',
    query,
    runbook,
    links: namedLinks({ Source: httpLink(alert.generatorURL), Dashboard: dashboard, Runbook: runbook }),
    labels: cleanLabels(labels),
    annotations: cleanLabels(annotations),
    startedAt: alert.startsAt === zeroTime ? now : Date.parse(alert.startsAt),
    endedAt: firing ? null : (endOf(alert) ?? now),
    chartUrl: firstDashboard([alert.generatorURL, dashboard ?? '']) ?? dashboard ?? httpLink(alert.generatorURL),
    groupKey,
    expiresAt: null,
    incidentMarkdown: firstText(50_000, annotations.gitlab_incident_markdown),
  }
}

function endOf(alert: WireAlert): number | null {
  return alert.endsAt === null ? null : Date.parse(alert.endsAt)
}

/**
 * GitLab's string (start, title, query, each as it was sent), so that both agree on what a repeat is, and Alertmanager's own fingerprint of the
 * labels after it: without that, two series of one rule that start in the same evaluation would be one alert.
 * The start is part of it: the same series firing anew is a new alert.
 */
function fingerprintOf(alert: WireAlert, title: string): string {
  const parts = [alert.startsAt, title, rawQueryOf(alert.generatorURL) ?? '']
  if (alert.fingerprint !== '') parts.push(alert.fingerprint)
  return createHash('sha1').update(parts.join('/')).digest('hex')
}

/** The expression, from the link back to Prometheus that every alert of it carries. */
function queryOf(generatorUrl: string): string | null {
  return firstText(10_000, rawQueryOf(generatorUrl))
}

function rawQueryOf(generatorUrl: string): string | undefined {
  return parseHttpUrl(generatorUrl)?.searchParams.get('g0.expr') ?? undefined
}
