import type { Connection } from '../../model/connection.ts'
import type { Incident } from '../../model/incident.ts'
import type { Panel } from '../../model/panel.ts'
import type { TocsinTarget } from '../../links/tocsin/target.ts'

/** An incident as a card; its window is the time that it has been open. @param now UNIX milliseconds */
export function incidentPanel(incident: Incident, target: TocsinTarget, connection: Connection, now: number): Panel {
  const { iid, project, title, state, severity, labels, assignees, createdAt, acknowledgedAt, closedAt, url } = incident
  const from = Math.floor(Date.parse(createdAt) / 1000)
  const end = closedAt ? Date.parse(closedAt) : now
  return {
    title: `#${iid} ${title}`,
    kind: 'table',
    window: { from, to: Math.max(from + 60, Math.floor(end / 1000)), step: 60 },
    times: [],
    series: [],
    thresholds: [],
    marks: [],
    incident: {
      iid,
      project,
      title,
      state,
      severity,
      labels,
      assignees,
      createdAt,
      acknowledgedAt,
      closedAt,
      url,
      alertCount: incident.alerts.length,
      callUrl: incident.call?.url ?? null,
    },
    warnings: [],
    source: { kind: 'tocsin', connection: connection.name, openUrl: target.openUrl },
  }
}
