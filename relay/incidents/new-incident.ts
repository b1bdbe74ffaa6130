import { untitledAlert } from '#shared/model/alert.ts'
import { alertBot } from '#shared/model/incident.ts'
import type { Action } from '#shared/model/permissions.ts'
import type { Severity } from '#shared/model/severity.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { parseQuickActions, withoutEscapes, type WrittenAction } from '../quick-actions/parse.ts'
import { quickActionNames } from '../quick-actions/registry.ts'
import { runQuickActions, type Said } from '../quick-actions/run.ts'
import { addEvent } from '../store/events.ts'
import { insertIncident, type IncidentRow } from '../store/incidents.ts'
import { ensureLabels } from '../store/labels.ts'
import { nextIid, type ProjectRow } from '../store/projects.ts'
import { plain } from '#shared/format/markdown-escape.ts'
import type { TemplateValues } from '../templates/template-variables.ts'
import { freezeAsOpened } from './freeze-soon.ts'
import { fillTemplate } from './fill-template.ts'
import { incidentDesk } from './incident-desk.ts'
import { addSystemNote } from './system-note.ts'
import { tell } from './tell.ts'

export type NewIncident = {
  project: ProjectRow
  by: string
  /** UNIX milliseconds. */
  now: number
  /** What the one who opens it may do: their quick actions ask. */
  may: (action: Action) => boolean
  title: string
  severity: Severity
  labels: readonly string[]
  assignees: readonly string[]
  /** By which alerts find it; null when a person declares it. */
  groupKey: string | null
  problem?: string | null
  /** Name of the template; null for none. */
  template: string | null
  /** What the template may say, but for what is known only now. */
  values: Omit<TemplateValues, 'incident' | 'incident_url' | 'project'>
  /** Markdown that came along: its quick actions run. */
  markdown: string
  /** Puts the body together, of that Markdown and the rendered template, both without their quick actions. */
  bodyOf: (markdown: string, rendered: string) => string
}

/** An incident that has its row, and not yet its first lines. */
export type Inserted = {
  incident: IncidentRow
  /** Writes the first line of its timeline and runs its quick actions; after its alerts know of it. */
  announce: (line: string) => Promise<Said[]>
}

/** Opens an incident: number, body, labels. Part of the caller's transaction. */
export async function insertNew(tx: Writer, deps: Deps, given: NewIncident): Promise<Inserted> {
  const { project, by, now, title } = given
  const iid = await nextIid(tx, project.id, 'incident')
  const known = {
    incident: iid,
    incident_url: `${deps.publicUrl}/${project.slug}/incidents/${iid}`,
    project: project.slug,
  }
  const filled = await fillTemplate(tx, project.id, given.template, { ...given.values, ...known })
  const rendered = parseQuickActions(filled.text, quickActionNames)
  const own = parseQuickActions(given.markdown, quickActionNames)
  const called = title === untitledAlert ? `New: Incident ${iid}` : title
  const incident = await insertIncident(tx, {
    projectId: project.id,
    iid,
    title: called,
    subject: called,
    body: given.bodyOf(own.rest, rendered.rest),
    state: 'opened',
    severity: given.severity,
    labels: [...new Set(given.labels)],
    assignees: [...new Set(given.assignees)],
    groupKey: given.groupKey,
    problem: given.problem,
    createdBy: by,
    createdAt: now,
  })
  await ensureLabels(tx, project.id, incident.labels)
  await freezeAsOpened(tx, incident, now)

  async function announce(line: string): Promise<Said[]> {
    await addSystemNote(tx, deps, incident, by, line, now)
    await addEvent(tx, { kind: 'incident-opened', project: project.slug, iid, at: now })
    await tell(tx, deps, { project, incident, change: 'opened', by, now })
    if (filled.trouble !== null) await addSystemNote(tx, deps, incident, alertBot, filled.trouble, now)
    // The template speaks for every incident; what came along is about this one, and has the last word.
    const unescaped = rendered.actions.map(({ name, given }) => ({ name, given: withoutEscapes(given) }))
    const said = await run(alertBot, () => true, unescaped)
    return [...said, ...(await run(by, given.may, own.actions))]
  }

  async function run(author: string, may: (action: Action) => boolean, actions: readonly WrittenAction[]) {
    const desk = incidentDesk(tx, deps, { project, incident, by: author, now })
    const said = await runQuickActions(desk, may, actions)
    for (const { action, message, why } of said.filter(({ ok }) => !ok)) {
      const reason = why === undefined ? message : `${message}: ${why}`
      await addSystemNote(
        tx,
        deps,
        incident,
        alertBot,
        `could not run ${plain(` ${action}`).trim()}: ${plain(reason)}`,
        now,
      )
    }
    return said
  }

  return { incident, announce }
}
