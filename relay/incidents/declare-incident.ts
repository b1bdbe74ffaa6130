import { Failure } from '#shared/kit/failure.ts'
import type { Action } from '#shared/model/permissions.ts'
import type { Severity } from '#shared/model/severity.ts'
import type { Deps } from '../deps.ts'
import type { Said } from '../quick-actions/run.ts'
import { readSettings, type ProjectRow } from '../store/projects.ts'
import { findTemplate } from '../store/templates.ts'
import { joinBlocks } from '../templates/incident-body.ts'
import { insertNew } from './new-incident.ts'

/**
 * Opens an incident by hand. `body` is Markdown, and its quick actions run; so do the template's. Resolves with its
 * number, and with what came of the quick actions.
 * @throws Failure `bad-shape` for an unknown template
 */
export async function declareIncident(
  deps: Deps,
  given: {
    project: ProjectRow
    title: string
    body: string
    severity: Severity
    by: string
    template?: string | null
    /** Beside the project's. */
    labels?: readonly string[]
    assignees?: readonly string[]
    may: (action: Action) => boolean
  },
): Promise<{ iid: number; said: Said[] }> {
  const now = deps.now()
  const { project, title, body, severity, template = null, labels = [], assignees = [], by, may } = given
  return deps.database.write(async tx => {
    if (template !== null && !(await findTemplate(tx, project.id, template))) {
      throw new Failure('bad-shape', 'template: not found', { field: 'template' })
    }
    const { incident, announce } = await insertNew(tx, deps, {
      project,
      by,
      now,
      may,
      title,
      severity,
      labels: [...readSettings(project).labels, ...labels],
      assignees,
      groupKey: null,
      template,
      values: declaredValues({ title, severity, now }),
      markdown: body,
      bodyOf: joinBlocks,
    })
    return { iid: incident.iid, said: await announce('declared this incident') }
  })
}

/** What a template can say of an incident that no alert opened. */
function declaredValues({ title, severity, now }: { title: string; severity: Severity; now: number }) {
  return {
    title,
    severity,
    started_at: new Date(now).toISOString(),
    description: null,
    status: null,
    service: null,
    environment: null,
    monitoring_tool: null,
    hosts: [],
    query: null,
    runbook: null,
    labels: {},
    annotations: {},
    links: [],
    fingerprint: null,
    alert: null,
  }
}
