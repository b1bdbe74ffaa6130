import type { AlertRow } from '../store/alerts.ts'
import type { TemplateValues } from '../templates/template-variables.ts'

/** What a template can say of an incident that this alert opens. */
export function alertValues(alert: AlertRow): Omit<TemplateValues, 'incident' | 'incident_url' | 'project'> {
  return {
    title: alert.title,
    description: alert.description === '' ? null : alert.description,
    severity: alert.severity,
    status: alert.status,
    service: alert.service,
    environment: alert.environment,
    monitoring_tool: alert.monitoringTool,
    hosts: alert.hosts,
    query: alert.query,
    runbook: alert.runbook,
    labels: alert.labels,
    annotations: alert.annotations,
    links: alert.links,
    started_at: new Date(alert.startedAt).toISOString(),
    fingerprint: alert.fingerprint,
    alert: alert.iid,
  }
}
