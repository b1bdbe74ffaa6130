import { isSafeHref } from '#shared/kit/urls.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Deps } from '../deps.ts'
import { loadIncident, type Act } from '../incidents/load-incident.ts'
import { addSystemNote } from '../incidents/system-note.ts'
import { addEvent } from '../store/events.ts'
import { addFrozen, toFrozenChart } from '../store/frozen-charts.ts'
import { code } from '#shared/format/markdown-escape.ts'
import { chartToKeep, type ChartPlace } from './kept/keep-chart.ts'

/**
 * Keeps what a chart shows now with an incident, because somebody asks, and says so on its timeline.
 * @throws Failure `not-found`, `unsupported` for what is no chart, `too-large`, or `conflict` when there are too many
 */
export async function freezeChart(
  deps: Deps,
  { place, panel, ...act }: Act & { place: ChartPlace; panel: Panel },
): Promise<FrozenChart> {
  const { project, by } = act
  const incident = await loadIncident(deps.database.read, act)
  const kept = { incidentId: incident.id, occasion: 'asked', by } as const
  const row = await chartToKeep(deps, place, withOwnLink(panel, place.url), kept)
  const incidentUrl = `${deps.publicUrl}/${project.slug}/incidents/${incident.iid}`
  const chart = toFrozenChart(row, incidentUrl)
  await deps.database.write(async tx => {
    await addFrozen(tx, row)
    await addSystemNote(tx, deps, incident, by, `froze ${code(panel.title || 'a chart')}`, row.frozenAt)
    await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: incident.iid, at: row.frozenAt })
  })
  return chart
}

/** A panel that a browser drew comes from outside: its link may not be anything. */
function withOwnLink(panel: Panel, url: string): Panel {
  return isSafeHref(panel.source.openUrl) ? panel : { ...panel, source: { ...panel.source, openUrl: url } }
}
