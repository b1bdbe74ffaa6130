import { createHash } from 'node:crypto'
import { readSeverity, type Severity } from '#shared/model/severity.ts'
import { toAlert } from '../alertmanager/to-alert.ts'
import { httpLink, namedLinks } from '../alert-links.ts'
import { cleanLabels, cleanText, firstLine } from '../clean-text.ts'
import { flatten } from '../flatten.ts'
import type { IncomingAlert } from '../intake.ts'
import type { GrafanaAlert, Legacy } from './wire.ts'

/** Names of the alerts by which Grafana says that a rule could not be evaluated: real, but not the problem itself. */
const evaluationTrouble = ['DatasourceNoData', 'DatasourceError']

/** Null when it has no title of any kind. */
export function unifiedToAlert(
  given: GrafanaAlert,
  around: { now: number; groupKey: string | null },
): IncomingAlert | null {
  const alert = toAlert(given, around)
  if (!alert) return null
  const panel = httpLink(given.panelURL)
  const dashboard = httpLink(given.dashboardURL)
  return {
    ...alert,
    severity: severityOf(given, alert.severity),
    monitoringTool: 'Grafana',
    query: null,
    links: namedLinks({
      Panel: panel,
      Dashboard: dashboard,
      Rule: httpLink(given.generatorURL),
      Silence: httpLink(given.silenceURL),
      Image: httpLink(given.imageURL),
      Runbook: alert.runbook,
    }),
    annotations: given.valueString
      ? { ...alert.annotations, values: cleanText(given.valueString, 2000) }
      : alert.annotations,
    chartUrl: panel ?? alert.chartUrl ?? dashboard,
  }
}

function severityOf({ labels }: GrafanaAlert, severity: Severity): Severity {
  const isTrouble = labels.severity === undefined && evaluationTrouble.includes(labels.alertname ?? '')
  return isTrouble ? 'low' : severity
}

/** `ok` ends it; `paused` and `pending` say nothing of a problem. Null for those. */
export function legacyToAlert(given: Legacy, now: number): IncomingAlert | null {
  if (given.state === 'paused' || given.state === 'pending') return null
  const over = given.state === 'ok'
  const tags = flatten(given.tags ?? {})
  const rule = httpLink(given.ruleUrl)
  return {
    does: over ? 'resolve' : 'fire',
    fingerprint: createHash('sha1').update(`grafana-rule/${given.ruleId}`).digest('hex'),
    title: firstLine(200, given.ruleName, given.title ?? undefined) ?? 'Grafana alert',
    description: cleanText(given.message ?? '', 10_000),
    severity: given.state === 'no_data' && tags.severity === undefined ? 'low' : readSeverity(tags.severity),
    service: firstLine(100, tags.service),
    environment: firstLine(100, tags.environment, tags.env),
    hosts: [],
    monitoringTool: 'Grafana',
    query: null,
    runbook: httpLink(tags.runbook_url ?? tags.runbook),
    links: namedLinks({ Panel: rule, Image: httpLink(given.imageUrl) }),
    labels: cleanLabels(tags),
    annotations: cleanLabels(flatten({ evalMatches: given.evalMatches })),
    startedAt: now,
    endedAt: over ? now : null,
    chartUrl: rule,
    groupKey: null,
    expiresAt: null,
    incidentMarkdown: null,
  }
}
