import * as z from 'zod'
import { looseArray } from '#shared/kit/loose.ts'
import { Alert } from '#shared/model/alert.ts'
import { FrozenChart } from '#shared/model/frozen-chart.ts'
import { Incident } from '#shared/model/incident.ts'
import { Note } from '#shared/model/note.ts'
import { Project } from '#shared/model/project.ts'
import {
  IncidentDeclared,
  NoteWritten,
  type InboxQuery,
  type IncidentChange,
  type IncidentCreate,
} from '#shared/relay-api/incidents.ts'
import type { FreezeChart } from '#shared/relay-api/frozen.ts'
import { callRelay, type RelayAccess } from './call-relay.ts'

// The calls about incidents, one function each. All throw Failure. One row that cannot be read does not hide the others.

type Place = { project: string; iid: number }
export type Declared = z.input<typeof IncidentCreate>

const next = z.string().nullable()
const Page = z.object({
  items: looseArray(Incident),
  next,
  openCount: z.number().int(),
  mineCount: z.number().int().default(0),
})
const Notes = z.object({ items: looseArray(Note), next })
const Alerts = z.object({ items: looseArray(Alert), next })
const FrozenCharts = z.object({ items: looseArray(FrozenChart) })
const Projects = z.object({ items: looseArray(Project) })

export type InboxAsked = Partial<Pick<InboxQuery, 'state' | 'mine' | 'q' | 'project' | 'severity' | 'cursor'>>

/** Fifty at a time. */
export function listIncidents(access: RelayAccess, asked: InboxAsked) {
  const query = new URLSearchParams({ limit: '50' })
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value)
  return callRelay(access, { path: `/incidents?${query}` }, Page)
}

export function readIncident(access: RelayAccess, place: Place) {
  return callRelay(access, { path: pathOf(place) }, Incident)
}

export function readNotes(access: RelayAccess, place: Place) {
  return callRelay(access, { path: `${pathOf(place)}/notes?limit=100` }, Notes)
}

export function readAlerts(access: RelayAccess, { project, iid }: Place) {
  return callRelay(access, { path: `${projectPath(project)}/alerts?incident=${iid}&limit=20` }, Alerts)
}

export function acknowledgeIncident(access: RelayAccess, place: Place) {
  return callRelay(access, { method: 'POST', path: `${pathOf(place)}/acknowledge` }, Incident)
}

export function changeIncident(access: RelayAccess, place: Place, change: z.input<typeof IncidentChange>) {
  return callRelay(access, { method: 'PATCH', path: pathOf(place), body: change }, Incident)
}

export function writeNote(access: RelayAccess, place: Place, body: string) {
  return callRelay(access, { method: 'POST', path: `${pathOf(place)}/notes`, body: { body } }, NoteWritten)
}

export function declareIncident(access: RelayAccess, project: string, incident: Declared) {
  return callRelay(
    access,
    { method: 'POST', path: `${projectPath(project)}/incidents`, body: incident },
    IncidentDeclared,
  )
}

export function freezeChart(access: RelayAccess, place: Place, chart: z.input<typeof FreezeChart>) {
  return callRelay(access, { method: 'POST', path: `${pathOf(place)}/frozen`, body: chart }, FrozenChart)
}

/** Newest first, without their data. */
export function listFrozen(access: RelayAccess, place: Place) {
  return callRelay(access, { path: `${pathOf(place)}/frozen` }, FrozenCharts)
}

export function listProjects(access: RelayAccess) {
  return callRelay(access, { path: '/projects?limit=200' }, Projects)
}

function pathOf({ project, iid }: Place): string {
  return `${projectPath(project)}/incidents/${iid}`
}

function projectPath(project: string): string {
  return `/projects/${encodeURIComponent(project)}`
}
