import { Failure } from '#shared/kit/failure.ts'
import type { TemplateRendered } from '#shared/relay-api/templates.ts'
import type { Reader } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { parseQuickActions, withoutEscapes } from '../quick-actions/parse.ts'
import { quickActionNames } from '../quick-actions/registry.ts'
import { findAlertRow, listAlerts, type AlertRow } from '../store/alerts.ts'
import { findIncidentById } from '../store/incidents.ts'
import type { ProjectRow } from '../store/projects.ts'
import { renderTemplate } from '../templates/render-template.ts'
import { exampleValues } from '../templates/template-variables.ts'
import { alertValues } from './alert-values.ts'

/**
 * What a template would make of a past alert: of the one of that number, or the newest, or of made-up values.
 * @throws Failure `bad-shape` naming `body`, with line and column, or `alert`
 */
export async function previewTemplate(
  deps: Pick<Deps, 'database' | 'publicUrl'>,
  { project, body, alert: wanted }: { project: ProjectRow; body: string; alert?: number },
): Promise<TemplateRendered> {
  const { read } = deps.database
  const alert = await pastAlert(read, project.id, wanted)
  const known = alert?.incidentId == null ? undefined : await findIncidentById(read, alert.incidentId)
  const iid = known?.iid ?? project.lastIncidentIid + 1
  const text = renderTemplate(body, {
    ...(alert ? alertValues(alert) : exampleValues),
    incident: iid,
    incident_url: `${deps.publicUrl}/${project.slug}/incidents/${iid}`,
    project: project.slug,
  })
  const { rest, actions } = parseQuickActions(text, quickActionNames)
  const written = actions.map(({ name, given }) => `${name} ${withoutEscapes(given)}`.trim())
  return { body: rest, actions: written, alert: alert?.iid ?? null }
}

async function pastAlert(reader: Reader, projectId: number, wanted?: number): Promise<AlertRow | undefined> {
  const [newest] = wanted === undefined ? (await listAlerts(reader, projectId, { limit: 1 })).items : []
  const iid = wanted ?? newest?.iid
  const row = iid === undefined ? undefined : await findAlertRow(reader, projectId, iid)
  if (!row && wanted !== undefined) {
    throw new Failure('bad-shape', `alert: there is no alert ${wanted} in this project`, { field: 'alert' })
  }
  return row
}
