import { createHash } from 'node:crypto'
import { conditionText, measured } from '#shared/alerting/words.ts'
import type { WatchedSeries } from '#shared/model/watched-series.ts'
import { namedLinks } from '../intake/alert-links.ts'
import { cleanLabels, cleanText, firstLine } from '../intake/clean-text.ts'
import type { IncomingAlert } from '../intake/intake.ts'
import type { AlertRuleRow } from '../store/alert-rules.ts'

/** What alerts of our own rules are from. */
export const ownTool = 'Tocsin'

/**
 * A series of a rule as the alert that it is. The fingerprint is the rule's and the series', so that it stays the same
 * however often it fires. There is no dead man's timer: a relay that did not look says nothing about the problem.
 * @param endedAt UNIX milliseconds; null while it fires
 */
export function toIncoming(rule: AlertRuleRow, series: WatchedSeries, endedAt: number | null): IncomingAlert {
  const { __name__: _, ...labels } = series.labels
  const what = series.name === rule.query ? 'The query' : series.name
  const query = rule.query === null ? null : cleanText(rule.query, 10_000)
  return {
    does: endedAt === null ? 'fire' : 'resolve',
    fingerprint: fingerprintOf(rule.id, series.key),
    title: titleOf(rule, series, query),
    description: cleanText(`${what} is at ${measured(series.value)}. The alert is for ${conditionText(rule)}.`, 1000),
    severity: rule.severity,
    service: firstLine(100, labels.service, labels.job),
    environment: firstLine(100, labels.environment, labels.env),
    hosts: [labels.instance, labels.host, labels.node].flatMap(host => firstLine(255, host) ?? []).slice(0, 1),
    monitoringTool: ownTool,
    query,
    runbook: rule.runbook,
    links: namedLinks({ Chart: rule.url, Runbook: rule.runbook }),
    labels: cleanLabels({ ...labels, alertname: rule.name, severity: rule.severity }),
    annotations: {},
    startedAt: series.firedAt ?? series.since,
    endedAt,
    chartUrl: rule.url,
    groupKey: `alert-rule:${rule.id}`,
    expiresAt: null,
    incidentMarkdown: null,
  }
}

/** The rule's name; with that of the series, where there can be several. */
function titleOf(rule: AlertRuleRow, series: WatchedSeries, query: string | null): string {
  const isNamed = Object.keys(series.labels).some(label => label !== '__name__') && series.name !== query
  return firstLine(200, isNamed ? `${rule.name}: ${series.name}` : rule.name) ?? rule.name
}

function fingerprintOf(ruleId: string, key: string): string {
  return createHash('sha1').update(`alert-rule/${ruleId}/${key}`).digest('hex')
}
