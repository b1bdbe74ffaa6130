import type { Deps } from '../deps.ts'
import { findExpired } from '../store/alerts.ts'
import { readSettings } from '../store/projects.ts'
import { resolveAlert } from './resolve-alert.ts'

/**
 * Ends the alerts whose dead man's timer has run out: their sender would have moved it on if they still fired.
 * Looking and ending are one transaction, so that of several relays only one does it.
 */
export async function expireAlerts(deps: Deps): Promise<void> {
  const now = deps.now()
  if ((await findExpired(deps.database.read, now)).length === 0) return // a quiet relay does not write
  await deps.database.write(async tx => {
    for (const { alert, project } of await findExpired(tx, now)) {
      const endedAt = alert.expiresAt ?? now
      await resolveAlert(tx, deps, { project, settings: readSettings(project), alert, endedAt, now, by: 'timer' })
    }
  })
}
