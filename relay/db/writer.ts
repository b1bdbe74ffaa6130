import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import type { Writer } from './connect.ts'
import { isBroken, isBusy, storeTrouble } from './trouble.ts'

/** Does its work in the store and nowhere else: it may run again, and it must not wait for anything but the store. */
export type Job<T> = (tx: Writer) => Promise<T>
export type Write = <T>(job: Job<T>) => Promise<T>

/** A client for writes alone, and how to be rid of it. */
type WriteClient = { db: Pick<LibSQLDatabase, 'transaction'>; close: () => void }

type Waiting = { job: Job<unknown>; since: number; settle: (result: Settled) => void }
type Settled = { ok: true; value: unknown } | { ok: false; thrown: unknown }

const mostPerCommit = 200
/** How long a job waits for another process to let go of the lock. */
const patienceMs = 5000
const shortestPauseMs = 5
const longestPauseMs = 250
/** After so long in one transaction, others in this process get a turn: a file's statements never yield by themselves. */
const turnMs = 10

/**
 * The one writer of this process. Jobs that wait when a transaction starts share it and its commit to disk (group
 * commit), each in a savepoint of its own: a failing job is undone alone. Nobody hears back before the commit.
 *
 * Why a queue: on a file, libsql gives every transaction its own connection, and overlapping ones in one process fail
 * with SQLITE_BUSY (measured with @libsql/client 0.18, November 2026). Those connections keep `synchronous=FULL`, so a
 * commit is on disk when it returns.
 */
export function createWriter(open: () => WriteClient) {
  let client: WriteClient | undefined
  const queue: Waiting[] = []
  let running: Promise<void> | null = null
  let closed = false

  async function drain(): Promise<void> {
    await Promise.resolve() // lets callers of the same tick share the first commit
    let pause = shortestPauseMs
    while (queue.length > 0) {
      const trouble = await commitWaiting()
      if (!trouble) {
        pause = shortestPauseMs
        continue
      }
      // A connection that met a lock cannot commit any more ("SQL statements in progress", libsql 0.18): take a new one.
      hangUp()
      if (!isBusy(trouble.thrown)) {
        refuse(queue.splice(0, trouble.reached), trouble.thrown)
        continue
      }
      // Only another process can hold the lock. Its turn is short; a native wait would stop our whole event loop.
      refuse(takeExpired(), trouble.thrown)
      await delay(pause / 2 + Math.random() * pause)
      pause = Math.min(pause * 2, longestPauseMs)
    }
    running = null
  }

  /** Undefined when it is done; else what went wrong, and for how many of the queue. Those are in the queue again. */
  async function commitWaiting(): Promise<{ thrown: unknown; reached: number } | undefined> {
    let batch: Waiting[] = []
    try {
      client ??= open()
      const results = await client.db.transaction(tx => {
        batch = queue.splice(0, mostPerCommit)
        return runAll(tx, batch)
      })
      batch.forEach((waiting, index) => waiting.settle(results[index] ?? { ok: false, thrown: storeTrouble() }))
      return undefined
    } catch (thrown) {
      queue.unshift(...batch)
      return { thrown, reached: batch.length || queue.length }
    }
  }

  function takeExpired(): Waiting[] {
    const latest = performance.now() - patienceMs
    const inTime = queue.findIndex(({ since }) => since > latest)
    return queue.splice(0, inTime === -1 ? queue.length : inTime)
  }

  function hangUp(): void {
    try {
      client?.close()
    } finally {
      client = undefined
    }
  }

  return {
    write<T>(job: Job<T>): Promise<T> {
      if (closed) return Promise.reject(storeTrouble('The relay is shutting down.'))
      return new Promise<T>((resolve, reject) => {
        queue.push({
          job,
          since: performance.now(),
          settle: result => (result.ok ? resolve(result.value as T) : reject(result.thrown)),
        })
        running ??= drain()
      })
    },
    /** Waits for what was asked for before. */
    async close() {
      closed = true
      await running
      hangUp()
    },
  }
}

function refuse(jobs: readonly Waiting[], cause: unknown): void {
  const thrown = storeTrouble(undefined, cause)
  for (const { settle } of jobs) settle({ ok: false, thrown })
}

async function runAll(tx: Writer, batch: readonly Waiting[]): Promise<Settled[]> {
  const results: Settled[] = []
  let turnEnds = performance.now() + turnMs
  for (const { job } of batch) {
    results.push(await runOne(tx, job))
    if (performance.now() < turnEnds) continue
    await turn()
    turnEnds = performance.now() + turnMs
  }
  return results
}

/** @throws when the whole transaction is lost, for everybody in it */
async function runOne(tx: Writer, job: Job<unknown>): Promise<Settled> {
  await tx.run(sql`SAVEPOINT job`)
  try {
    const value = await job(tx)
    await tx.run(sql`RELEASE job`)
    return { ok: true, value }
  } catch (thrown) {
    if (isBusy(thrown) || isBroken(thrown)) throw thrown
    await tx.run(sql`ROLLBACK TO job`)
    await tx.run(sql`RELEASE job`)
    return { ok: false, thrown }
  }
}
