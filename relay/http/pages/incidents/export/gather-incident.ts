import { parseMarkdown, type Block } from '#shared/format/markdown.ts'
import { hrefsOf } from '#shared/format/hrefs.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Incident } from '#shared/model/incident.ts'
import type { Note } from '#shared/model/note.ts'
import { runExplainedQuery } from '#relay/sources/explained-query.ts'
import { alertsOfIncident } from '#relay/store/alerts.ts'
import { listNotes } from '#relay/store/notes.ts'
import type { Caller, Relay } from '../../../context.ts'
import { drawPanelFor } from '../../../draw-panel.ts'
import { incidentOf } from '../../../incident-of.ts'
import { marked } from '../charts/charts-below.tsx'
import { keptCharts } from '../charts/kept-charts.ts'
import { drawLinkedPanels } from '../charts/linked-panels.ts'
import type { DrawPanel, ShownChart } from '../charts/show-chart.ts'

/** All of an incident that its file holds. */
export type ExportedIncident = {
  incident: Incident
  alerts: Alert[]
  body: Block[]
  notes: (Note & { blocks: Block[] })[]
  /** The charts below a block of text, with the incident's own time on them. */
  chartsBelow: (block: Block) => ShownChart[]
  /** Those that stand in no text. */
  beside: ShownChart[]
  /** UNIX milliseconds. */
  now: number
}

/** As wide as the file's text, in CSS pixels. */
const width = 760

/** Reads an incident for its file: charts as they were frozen, live ones where nothing is. @throws Failure `not-found` */
export async function gatherIncident(
  relay: Relay,
  caller: Caller,
  address: { p: string; iid: number },
  ownBases: readonly string[],
): Promise<ExportedIncident> {
  const { incident, row } = await incidentOf(relay, address)
  const { read } = relay.database
  const [alerts, written, kept] = await Promise.all([
    alertsOfIncident(read, row.id),
    listNotes(read, row.id),
    keptCharts(relay, row, incident, 'frozen'),
  ])
  const body = parseMarkdown(incident.body)
  const notes = written.map(note => ({ ...note, blocks: parseMarkdown(note.body) }))
  const draw: DrawPanel = (url, part) => drawPanelFor(relay, caller, { url, part, width }, ownBases, runExplainedQuery)
  const panels = await drawLinkedPanels([...body, ...notes.flatMap(({ blocks }) => blocks)], draw, undefined, kept)
  const now = relay.now()
  return {
    incident,
    alerts,
    body,
    notes,
    chartsBelow: block =>
      [...new Set(hrefsOf([block]))].flatMap(href => panels.get(href) ?? []).map(chart => marked(chart, alerts, now)),
    beside: (await kept.beside(panels)).map(chart => marked(chart, alerts, now)),
    now,
  }
}
