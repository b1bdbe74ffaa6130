import { toFailure } from '#shared/kit/failure.ts'
import type { Deps } from '../deps.ts'
import { redactPayload } from '../intake/redact-payload.ts'
import { addDeliveries, keptDeliveries, type NewDelivery } from '../store/inlet-deliveries.ts'

/** A delivery as it is known so far; routes fill it in while they deal with it. */
export type Arrival = {
  /** Undefined until it is clear which inlet it is for. */
  inletId?: string
  isTest?: boolean
  payload?: unknown
  kept?: number
  rejected?: { field: string; message: string }[]
  refusal?: string
}

/** What inlets got lately, for people. It is written behind the answers, and what a power cut takes of it is no loss. */
export type DeliveryLog = {
  note: (arrival: Arrival, status: number) => void
  /** Has everything that was noted on disk. */
  flush: () => Promise<void>
}

const longestPayload = 8000
const mostRejected = 10
const longestSentence = 500
/** How long deliveries wait to be written together. */
const gatherMs = 1000
/** A wrong key is told of once in so long: who has none must not push out what others sent. */
const refusedEveryMs = 60_000

export function createDeliveryLog({ database, now, log }: Pick<Deps, 'database' | 'now' | 'log'>): DeliveryLog {
  const waiting = new Map<string, NewDelivery[]>()
  const refusedAt = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  function note(arrival: Arrival, status: number): void {
    const { inletId } = arrival
    if (inletId === undefined) return
    if (status === 401) {
      if (now() - (refusedAt.get(inletId) ?? 0) < refusedEveryMs) return
      refusedAt.set(inletId, now())
    }
    const mine = waiting.get(inletId) ?? []
    mine.push(toRow({ ...arrival, inletId }, status, now()))
    waiting.set(inletId, mine.slice(-keptDeliveries))
    timer ??= setTimeout(() => void flush(), gatherMs)
    timer.unref()
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write)
    return writing
  }

  async function write(): Promise<void> {
    const deliveries = [...waiting.values()].flat()
    waiting.clear()
    if (deliveries.length === 0) return
    try {
      await database.write(tx => addDeliveries(tx, deliveries))
    } catch (thrown) {
      log.warn({ err: toFailure(thrown) }, 'could not note what inlets got')
    }
  }

  return { note, flush }
}

function toRow(arrival: Arrival & { inletId: string }, status: number, at: number): NewDelivery {
  const { inletId, isTest = false, payload, kept = 0, rejected = [], refusal } = arrival
  return {
    inletId,
    at,
    isTest,
    status,
    kept,
    rejected: rejected.slice(0, mostRejected).map(({ field, message }) => ({
      field: field.slice(0, longestSentence),
      message: message.slice(0, longestSentence),
    })),
    refusal: refusal?.slice(0, longestSentence) ?? null,
    payload: payload === undefined ? null : redactPayload(payload, longestPayload),
  }
}
