/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono'
import type { Reader } from '#relay/db/connect.ts'
import { countByState, listIncidents } from '#relay/store/incidents.ts'
import { mayOf } from '../../admit.ts'
import type { AppEnv } from '../../context.ts'
import { projectOf } from '../../project-of.ts'
import { knownNames } from '../known-names.ts'
import { showPage } from '../frame/show-page.tsx'
import { visitorNeeds } from '../visitor.ts'
import { readFilters, toStoreFilter } from './list-filters.ts'
import { IncidentListView } from './list-view.tsx'

const pageSize = 50

export function mountIncidentList(app: Hono<AppEnv>): void {
  app.get('/:project/incidents', visitorNeeds('read'), async c => {
    const { relay } = c.var
    const { read } = relay.database
    const project = await projectOf(relay, c.req.param('project'))
    const filters = readFilters(c.req.query())
    const wanted = toStoreFilter(filters, project.id, relay.now())
    const { cursor, sort } = filters
    const [page, counts, known] = await Promise.all([
      listIncidents(read, { ...wanted, limit: pageSize, cursor, sort }, relay.publicUrl),
      countByState(read, wanted),
      knownNames(read, project.id),
    ])
    const quietSince = counts.opened === 0 ? await lastClosing(read, project.id) : undefined
    return showPage(c, IncidentListView, {
      project: project.slug,
      filters,
      counts,
      known,
      quietSince,
      incidents: page.items,
      next: page.next,
      mayDeclare: mayOf(c)('incident.declare'),
      setsUp: mayOf(c)('project.configure'),
      now: relay.now(),
    })
  })
}

/** When the last of the newer incidents was closed. */
async function lastClosing(reader: Reader, project: number): Promise<string | undefined> {
  const { items } = await listIncidents(reader, { project, state: 'closed', limit: pageSize }, '')
  return items
    .flatMap(({ closedAt }) => closedAt ?? [])
    .sort()
    .at(-1)
}
