/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { alertsOfIncident } from '#relay/store/alerts.ts'
import { runExplainedQuery } from '#relay/sources/explained-query.ts'
import { listNotes } from '#relay/store/notes.ts'
import { listNotices } from '#relay/store/notices.ts'
import { mayOf } from '../../admit.ts'
import type { AppEnv } from '../../context.ts'
import { drawPanelFor } from '../../draw-panel.ts'
import { incidentOf } from '../../incident-of.ts'
import { knownNames } from '../known-names.ts'
import { ownBases } from '../own-origin.ts'
import { showPage } from '../frame/show-page.tsx'
import { incidentAddress, incidentPath } from './incident-address.ts'
import { IncidentView, type Refused } from './incident-view.tsx'
import { takeSaid } from './notes/just-said.ts'
import { keptCharts } from './charts/kept-charts.ts'
import { drawLinkedPanels } from './charts/linked-panels.ts'
import type { DrawPanel } from './charts/show-chart.ts'

/** The page of an incident; after a form that was refused, with what was typed still in it. */
export async function showIncident(c: Context<AppEnv>, refused: Refused = {}): Promise<Response> {
  const { relay, caller } = c.var
  const { read } = relay.database
  const address = incidentAddress(c)
  const { incident, row } = await incidentOf(relay, address)
  const bases = ownBases(c)
  const [alerts, notes, notices, known, kept] = await Promise.all([
    alertsOfIncident(read, row.id),
    listNotes(read, row.id),
    listNotices(read, row.id),
    knownNames(read, row.projectId),
    keptCharts(relay, row, incident, c.req.query('charts')),
  ])
  const written = [incident.body, ...notes.map(note => note.body)].flatMap(parseMarkdown)
  const draw: DrawPanel = (url, part) =>
    drawPanelFor(relay, caller, { url, part, width: 640 }, bases, runExplainedQuery)
  const panels = await drawLinkedPanels(written, draw, undefined, kept)
  const wasRefused = Object.values(refused).some(draft => draft !== undefined)
  return showPage(
    c,
    IncidentView,
    {
      incident,
      alerts,
      notes,
      notices,
      panels,
      frozen: await kept.beside(panels),
      known,
      refused,
      said: takeSaid(c, incidentPath(address)),
      visitor: caller.name,
      may: mayOf(c),
      startsCalls: relay.startMeeting !== undefined,
      now: relay.now(),
    },
    wasRefused ? 422 : 200,
  )
}
