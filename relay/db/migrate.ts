import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { Failure } from '#shared/kit/failure.ts'
import { isBusy } from './trouble.ts'

/** Beside this file, and beside the bundle that the build makes of it. */
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

const mostTries = 20
const pauseMs = 100

/**
 * Brings the tables up to date. Several relays may start on one database: whoever is late finds the work done.
 * @throws Failure `unsupported` when a newer Tocsin has been here
 */
export async function migrateDatabase(db: LibSQLDatabase, { onFile }: { onFile: boolean }): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      if (onFile) await db.run(sql`PRAGMA journal_mode = WAL`) // stays with the file; readers never wait for a writer
      await migrate(db, { migrationsFolder })
      break
    } catch (thrown) {
      // The other one's tables exist, yet we read its log before it was written: look again.
      if (tries === mostTries || !(isBusy(thrown) || (await isAlreadyThere(db)))) throw thrown
      await delay(pauseMs)
    }
  }
  await refuseNewer(db)
}

async function isAlreadyThere(db: LibSQLDatabase): Promise<boolean> {
  const newest = await newestApplied(db)
  return newest !== null && newest >= newestKnown()
}

async function refuseNewer(db: LibSQLDatabase): Promise<void> {
  if (((await newestApplied(db)) ?? 0) <= newestKnown()) return
  throw new Failure(
    'unsupported',
    'The database was written by a newer Tocsin. Start that one, or restore a backup from before.',
  )
}

/** Drizzle's log of migrations, by their time in UNIX milliseconds. */
async function newestApplied(db: LibSQLDatabase): Promise<number | null> {
  const [row] = await db.all<{ newest: number | null }>(sql`SELECT max(created_at) AS newest FROM __drizzle_migrations`)
  return row?.newest ?? null
}

function newestKnown(): number {
  return Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis))
}
