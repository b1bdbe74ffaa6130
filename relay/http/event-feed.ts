import type { Deps } from '../deps.ts'
import { lastEventId } from '../store/events.ts'

/** Tells streams when the event log has grown. The log itself stays in the database, where every relay writes it. */
export type EventFeed = {
  /** Resolves when there are events after `id`, after `patience` milliseconds, or when the signal ends. */
  waitAfter: (id: number, patience: number, signal: AbortSignal) => Promise<void>
}

/** One look at the log per `interval` milliseconds, however many streams are open; none while there are none. */
export function createEventFeed(deps: Pick<Deps, 'database' | 'log'>, interval = 1000): EventFeed {
  const waiting = new Map<() => void, number>()
  let timer: NodeJS.Timeout | undefined

  return { waitAfter }

  function waitAfter(id: number, patience: number, signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const giveUp = setTimeout(done, patience)
      function done(): void {
        clearTimeout(giveUp)
        signal.removeEventListener('abort', done)
        waiting.delete(done)
        if (waiting.size === 0) stopLooking()
        resolve()
      }
      if (signal.aborted) return done()
      signal.addEventListener('abort', done)
      waiting.set(done, id)
      timer ??= setTimeout(() => void look(), interval)
    })
  }

  function stopLooking(): void {
    clearTimeout(timer)
    timer = undefined
  }

  async function look(): Promise<void> {
    try {
      const last = await lastEventId(deps.database.read)
      for (const [wake, after] of waiting) if (last > after) wake()
    } catch (err) {
      deps.log.warn({ err }, 'could not look for new events')
    }
    timer = waiting.size > 0 ? setTimeout(() => void look(), interval) : undefined
  }
}
