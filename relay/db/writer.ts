import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { Failure } from '#shared/kit/failure.ts'
import type { Writer } from './open.ts'

export type Job<T> = (tx: Writer) => Promise<T>
export type Write = <T>(job: Job<T>) => Promise<T>

/** A client for writes alone, and how to be rid of it. */
type WriteClient = { db: Pick<LibSQLDatabase, 'transaction'>; close: () => void }

type Waiting = { job: Job<unknown>; settle: (result: Settled) => void }
type Settled = { ok: true; value: unknown } | { ok: false; thrown: unknown }

const mostPerCommit = 200
const patienceMs = 5000

/**
 * The one writer of this process. Jobs that wait when a transaction starts share it and its commit to disk (group
 * commit), each in a savepoint of its own: a failing job is undone alone. Nobody hears back before the commit.
 *
 * Why a queue: on a file, libsql gives every transaction its own connection, and overlapping ones in one process fail
 * with SQLITE_BUSY (measured with @libsql/client 0.18, November 2026). Those connections keep `synchronous=FULL`, so a
 * commit is on disk when it returns.
 */
export function createWriter(open: () => WriteClient) {
  let client = open()
  const queue: Waiting[] = []
  let running: Promise<void> | null = null
  let closed = false

  async function drain(): Promise<void> {
    await Promise.resolve() // lets callers of the same tick share the first commit
    while (queue.length > 0) await commitBatch(queue.splice(0, mostPerCommit))
    running = null
  }

  async function commitBatch(batch: Waiting[]): Promise<void> {
    const deadline = Date.now() + patienceMs
    for (let pause = 5; ; pause = Math.min(pause * 2, 250)) {
      try {
        const results = await client.db.transaction(tx => runAll(tx, batch), { behavior: 'immediate' })
        batch.forEach((waiting, index) => waiting.settle(results[index] ?? { ok: false, thrown: storeTrouble() }))
        return
      } catch (thrown) {
        // A connection that met a lock cannot commit any more ("SQL statements in progress", libsql 0.18): take a new one.
        client.close()
        client = open()
        // Only another process can hold the lock. Its turn is short; a native wait would stop our whole event loop.
        if (!isBusy(thrown) || Date.now() > deadline) {
          const trouble = storeTrouble(undefined, thrown)
          for (const waiting of batch) waiting.settle({ ok: false, thrown: trouble })
          return
        }
        await delay(pause / 2 + Math.random() * pause)
      }
    }
  }

  return {
    write<T>(job: Job<T>): Promise<T> {
      if (closed) return Promise.reject(storeTrouble('The relay is shutting down.'))
      return new Promise<T>((resolve, reject) => {
        queue.push({
          job,
          settle: result => (result.ok ? resolve(result.value as T) : reject(result.thrown)),
        })
        running ??= drain()
      })
    },
    async close() {
      closed = true
      await running
      client.close()
    },
  }
}

async function runAll(tx: Writer, batch: Waiting[]): Promise<Settled[]> {
  const results: Settled[] = []
  for (const { job } of batch) results.push(await runOne(tx, job))
  return results
}

async function runOne(tx: Writer, job: Job<unknown>): Promise<Settled> {
  await tx.run(sql`SAVEPOINT job`)
  try {
    const value = await job(tx)
    await tx.run(sql`RELEASE job`)
    return { ok: true, value }
  } catch (thrown) {
    if (isBusy(thrown) || isBroken(thrown)) throw thrown // the transaction is lost for everybody
    await tx.run(sql`ROLLBACK TO job`)
    await tx.run(sql`RELEASE job`)
    return { ok: false, thrown }
  }
}

function isBusy(thrown: unknown): boolean {
  return /SQLITE_(BUSY|LOCKED)|database (table )?is locked/.test(textOf(thrown))
}

/** The store itself is in trouble, not the job. */
function isBroken(thrown: unknown): boolean {
  return /SQLITE_(IOERR|FULL|CORRUPT|NOTADB|CANTOPEN|READONLY)|HRANA|TRANSACTION_CLOSED|CLIENT_CLOSED/.test(
    textOf(thrown),
  )
}

/** Drizzle wraps what the client throws, and the client what SQLite says: all of it, down the causes. */
function textOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const code = 'code' in thrown ? String(thrown.code) : ''
  return `${code} ${thrown.message} ${thrown.cause === undefined ? '' : textOf(thrown.cause)}`
}

function storeTrouble(
  message = 'The database is in trouble. Nothing was kept; send it again.',
  cause?: unknown,
): Failure {
  return new Failure('unavailable', message, { retryAfter: 5 }, cause)
}
