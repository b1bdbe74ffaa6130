import { Failure } from '#shared/kit/failure.ts'
import type { Action } from '#shared/model/permissions.ts'
import type { Deps } from '../deps.ts'
import { loadIncident, type Act } from '../incidents/load-incident.ts'
import { addSystemNote } from '../incidents/system-note.ts'
import { addEvent } from '../store/events.ts'
import { deleteFrozen, findFrozen } from '../store/frozen-charts.ts'
import { code } from '#shared/format/markdown-escape.ts'

/**
 * Deletes a frozen chart, and says so on the timeline: what should not be kept goes, but not in silence. By who froze it
 * or a maintainer. @throws Failure `not-found` or `forbidden`
 */
export async function removeFrozen(
  deps: Deps,
  { id, may, ...act }: Act & { id: string; may: (action: Action) => boolean },
): Promise<void> {
  const now = deps.now()
  const { project, by } = act
  await deps.database.write(async tx => {
    const incident = await loadIncident(tx, act)
    const row = await findFrozen(tx, incident.id, id)
    if (!row) throw new Failure('not-found', `Incident #${incident.iid} has no such frozen chart.`)
    if (row.by !== by && !may('note.moderate')) {
      throw new Failure('forbidden', 'Only who froze it or a maintainer may delete this chart.')
    }
    await deleteFrozen(tx, id)
    await addSystemNote(tx, deps, incident, by, `deleted the frozen chart ${code(row.title || 'without a title')}`, now)
    await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: incident.iid, at: now })
  })
}
