/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono'
import * as z from 'zod'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { mayActAs } from '#shared/model/role.ts'
import { runPanelQuery } from '#relay/sources/run-query.ts'
import { alertsOfIncident } from '#relay/store/alerts.ts'
import { countIn, listIncidents } from '#relay/store/incidents.ts'
import { listNotes } from '#relay/store/notes.ts'
import type { AppEnv } from '../../context.ts'
import { incidentOf } from '../../incident-of.ts'
import { projectOf } from '../../project-of.ts'
import { ownBases } from '../own-origin.ts'
import { documentOf } from '../parts/page.tsx'
import { visitorNeeds } from '../visitor.ts'
import { mountIncidentForms } from './forms.ts'
import { incidentAddress } from './incident-address.ts'
import { IncidentView } from './incident-view.tsx'
import { drawLinkedPanels } from './linked-panels.ts'
import { IncidentListView } from './list-view.tsx'

const ListQuery = z.object({
  state: z.enum(['opened', 'closed']).catch('opened'),
  cursor: z.string().max(200).optional().catch(undefined),
})

const pageSize = 50

export function mountIncidentPages(app: Hono<AppEnv>): void {
  app.get('/:project/incidents', visitorNeeds('viewer'), async c => {
    const { relay } = c.var
    const { read } = relay.database
    const project = await projectOf(relay, c.req.param('project'))
    const { state, cursor } = ListQuery.parse(c.req.query())
    const ofProject = { limit: pageSize, project: project.id }
    const [page, opened, closed] = await Promise.all([
      listIncidents(read, { ...ofProject, state, cursor }, relay.publicUrl),
      countIn(read, 'opened', project.id),
      countIn(read, 'closed', project.id),
    ])
    const { items: ended } =
      opened === 0 ? await listIncidents(read, { ...ofProject, state: 'closed' }, relay.publicUrl) : { items: [] }
    const view = IncidentListView({
      project: project.slug,
      state,
      incidents: page.items,
      counts: { opened, closed },
      next: page.next,
      older: cursor !== undefined,
      quietSince: ended.flatMap(incident => incident.closedAt ?? []).reduce((a, b) => (a > b ? a : b), '') || undefined,
      now: relay.now(),
    })
    return c.html(documentOf(view))
  })

  app.get('/:project/incidents/:iid', visitorNeeds('viewer'), async c => {
    const { relay } = c.var
    const { incident, row } = await incidentOf(relay, incidentAddress(c))
    const bases = ownBases(c)
    const [alerts, notes] = await Promise.all([
      alertsOfIncident(relay.database.read, row.id),
      listNotes(relay.database.read, row.id),
    ])
    const written = [incident.body, ...notes.map(note => note.body)].flatMap(parseMarkdown)
    const panels = await drawLinkedPanels(written, (url, part) =>
      runPanelQuery(relay, { url, part, width: 640 }, bases),
    )
    const mayRespond = mayActAs(c.var.caller.role, 'responder')
    return c.html(documentOf(IncidentView({ incident, alerts, notes, panels, mayRespond, now: relay.now() })))
  })

  mountIncidentForms(app)
}
