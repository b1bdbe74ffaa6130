import { setTimeout as delay } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { resolveAlert } from '../incidents/resolve-alert.ts'
import { findExpired } from '../store/open-alerts.ts'
import { readSettings } from '../store/projects.ts'

/** Alerts per transaction: other writers get their turn in between. */
const batch = 50
const everyMs = 10_000
/**
 * After a start, what has not been heard of since then is given so long: its sender could not reach a relay that was
 * not there. Prometheus tells again after a minute.
 */
const graceMs = 120_000

/**
 * Resolves the alerts whose dead man's timer has run out, as of when it did. Several relays may do this on one
 * database: each looks again inside its own transaction, and only one ends an alert.
 * @param startedAt when this relay began to listen; UNIX milliseconds
 */
export async function expireAlerts(deps: Deps, startedAt: number): Promise<void> {
  const now = deps.now()
  const due = { now, heardSince: now < startedAt + graceMs ? startedAt : 0 }
  // Looked up outside first: a relay with nothing to do does not write.
  while ((await findExpired(deps.database.read, due, 1)).length > 0) {
    await deps.database.write(async tx => {
      for (const { alert, project } of await findExpired(tx, due, batch)) {
        const endedAt = alert.expiresAt ?? now
        const settings = readSettings(project)
        await resolveAlert(tx, deps, { project, settings, alert, resolvedBy: 'timer', endedAt, now })
      }
    })
  }
}

/** Does it every ten seconds until the signal ends. Trouble is logged, and the next round tries again. Never rejects. */
export async function keepExpiringAlerts(deps: Deps, startedAt: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await expireAlerts(deps, startedAt)
    } catch (err) {
      if (!signal.aborted) deps.log.error({ err }, 'could not resolve the alerts whose time has run out')
    }
    await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined) // ended by the signal
  }
}
