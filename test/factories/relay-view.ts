import type { ProjectSettings } from '#shared/model/project.ts'
import { defaultSettings } from '#shared/model/project.ts'
import { findAlert } from '#relay/store/alerts.ts'
import { findIncident, listIncidents } from '#relay/store/incidents.ts'
import { listNotes } from '#relay/store/notes.ts'
import { findProject, saveSettings } from '#relay/store/projects.ts'
import type { TempRelay } from './temp-relay.ts'

type Given = Pick<TempRelay, 'deps' | 'project'>

/** Sets what the project does with alerts, over the defaults; deliveries from now on follow it. */
export async function setSettings({ deps, project }: Given, change: Partial<ProjectSettings>): Promise<void> {
  await deps.database.write(tx => saveSettings(tx, project.id, { ...defaultSettings, ...change }))
  Object.assign(project, await findProject(deps.database.read, project.slug))
}

/** An incident as the API tells it, with the lines of its timeline. */
export async function seeIncident({ deps, project }: Given, iid: number) {
  const found = await findIncident(deps.database.read, project.slug, iid, deps.publicUrl)
  if (!found) throw new Error(`no incident ${iid}`)
  return { ...found.incident, notes: (await listNotes(deps.database.read, found.row.id)).map(({ body }) => body) }
}

/** An alert as the API tells it. */
export async function seeAlert({ deps, project }: Given, iid: number) {
  const alert = await findAlert(deps.database.read, project.id, iid)
  if (!alert) throw new Error(`no alert ${iid}`)
  return alert
}

/** The incidents that are there, open or closed, oldest first, by the numbers of their alerts. */
export async function alertsByIncident({ deps }: Given): Promise<number[][]> {
  const { items } = await listIncidents(deps.database.read, { state: 'all', limit: 200, sort: 'newest' }, '')
  return items.toSorted((a, b) => a.iid - b.iid).map(({ alerts }) => alerts)
}
