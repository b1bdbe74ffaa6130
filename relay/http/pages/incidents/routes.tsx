/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { mayActAs } from '#shared/model/role.ts'
import { runPanelQuery } from '#relay/sources/run-query.ts'
import { alertsOfIncident } from '#relay/store/alerts.ts'
import { listNotes } from '#relay/store/notes.ts'
import type { AppEnv } from '../../context.ts'
import { incidentOf } from '../../incident-of.ts'
import { ownBases } from '../own-origin.ts'
import { documentOf } from '../parts/page.tsx'
import { visitorNeeds } from '../visitor.ts'
import { mountIncidentForms } from './forms.ts'
import { incidentAddress } from './incident-address.ts'
import { IncidentView } from './incident-view.tsx'
import { drawLinkedPanels } from './linked-panels.ts'

export function mountIncidentPages(app: Hono<AppEnv>): void {
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
