import { Failure } from '#shared/kit/failure.ts'
import type { AlertStatus } from '#shared/model/alert.ts'
import type { Deps } from '../deps.ts'
import { findAlertRow, updateAlert } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import type { ProjectRow } from '../store/projects.ts'

/** Sets an alert's status by hand. Its incident stays as it is. @throws Failure `not-found` */
export async function changeAlertStatus(
  deps: Deps,
  { project, iid, status }: { project: ProjectRow; iid: number; status: AlertStatus },
): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    const alert = await findAlertRow(tx, project.id, iid)
    if (!alert) throw new Failure('not-found', `There is no alert ${iid} in ${project.slug}.`)
    if (alert.status === status) return
    if (alert.status === 'resolved') {
      throw new Failure('conflict', 'A resolved alert stays resolved; when it fires again, it is a new one.')
    }
    const ended = status === 'resolved' ? { endedAt: now, resolvedBy: 'person' as const } : {}
    await updateAlert(tx, alert.id, { status, ...ended })
    await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid, at: now })
  })
}
