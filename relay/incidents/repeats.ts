import type { Writer } from '../db/connect.ts'
import { countEvents } from '../store/open-alerts.ts'

/** Repeats of open alerts in one delivery, so that a storm of them costs one statement and not one each. */
export type Repeats = {
  /** `expiresAt` is its dead man's timer (UNIX milliseconds). */
  add: (alertId: number, expiresAt: number | null) => void
  write: (tx: Writer, now: number) => Promise<void>
}

export function createRepeats(): Repeats {
  const rounds = new Map<string, { expiresAt: number | null; ids: Set<number> }>()

  return {
    /** An alert that is told of twice counts twice: its second time is in a round of its own. */
    add(alertId, expiresAt) {
      for (let round = 0; ; round++) {
        const key = `${expiresAt}/${round}`
        const found = rounds.get(key) ?? { expiresAt, ids: new Set() }
        rounds.set(key, found)
        if (found.ids.has(alertId)) continue
        found.ids.add(alertId)
        return
      }
    },

    async write(tx, now) {
      for (const { expiresAt, ids } of rounds.values()) await countEvents(tx, [...ids], { now, expiresAt })
    },
  }
}
