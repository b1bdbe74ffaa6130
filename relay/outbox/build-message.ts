import { hrefsOf } from '#shared/format/hrefs.ts'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { NoticeMessage } from '../notifiers/message.ts'
import { alertsOfIncident } from '../store/alerts.ts'
import { findIncidentById, type IncidentRow } from '../store/incidents.ts'
import { iso, isoOrNull } from '../store/iso.ts'
import type { NoticeRow } from '../store/notices.ts'
import { findProjectById, type ProjectRow } from '../store/projects.ts'
import type { OutboxDeps } from './outbox-deps.ts'

const mostAlerts = 5

/** What notices of one incident say together, with the incident as it is now. Undefined when it is gone. */
export async function buildMessage(
  deps: OutboxDeps,
  notices: readonly NoticeRow[],
): Promise<NoticeMessage | undefined> {
  const [first] = notices
  const incident = first && (await findIncidentById(deps.database.read, first.incidentId))
  const message = incident && (await describeIncident(deps, incident))
  if (!message) return undefined
  const happenings = notices.flatMap(({ change, facts: { by, at, text } }) =>
    change === 'refresh' ? [] : [{ change, by, at: iso(at), text }],
  )
  return { ...message, happenings }
}

/** An incident as it is now, of which nothing in particular is told. Undefined when its project is gone. */
export async function describeIncident(deps: OutboxDeps, incident: IncidentRow): Promise<NoticeMessage | undefined> {
  const reader = deps.database.read
  const project = await findProjectById(reader, incident.projectId)
  if (!project) return undefined
  const alerts = await alertsOfIncident(reader, incident.id)
  const link = chartLink(incident.body)
  const chart = link === undefined ? null : await deps.chart(link, project.id)
  return {
    happenings: [],
    drill: false,
    project: { slug: project.slug, name: project.name },
    incident: incidentFacts(deps, project, incident),
    alerts: alerts.slice(0, mostAlerts).map(alertFacts),
    alertCount: alerts.length,
    chart: link === undefined ? null : { link, png: chart?.png, imageUrl: chart?.imageUrl },
  }
}

/** The first link of the body that can be drawn: that of the alert that opened it. */
function chartLink(body: string): string | undefined {
  return hrefsOf(parseMarkdown(body)).find(href => {
    const [target] = parseLink(href)
    return target !== undefined && !(target.source === 'tocsin' && target.subject === 'incident')
  })
}

function incidentFacts(deps: OutboxDeps, project: ProjectRow, row: IncidentRow): NoticeMessage['incident'] {
  const { iid, title, state, severity, labels, assignees, callUrl } = row
  return {
    iid,
    title,
    subject: row.subject ?? title,
    state,
    severity,
    labels,
    assignees,
    callUrl,
    createdAt: iso(row.createdAt),
    acknowledgedAt: isoOrNull(row.acknowledgedAt),
    closedAt: isoOrNull(row.closedAt),
    url: `${deps.publicUrl}/${project.slug}/incidents/${iid}`,
  }
}

function alertFacts({ iid, title, status, environment, service, query, runbook, startedAt }: Alert) {
  return { iid, title, status, environment, service, query, runbook, startedAt }
}
