import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase, type Database } from '#relay/db/open.ts'

/** The address of a database file that is gone after the test. A file, because memory knows neither WAL nor a busy lock. */
export function tempDatabaseUrl(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return `file:${join(folder, 'tocsin.db')}`
}

export async function tempDatabase(url = tempDatabaseUrl()): Promise<Database> {
  const database = await openDatabase({ url })
  onTestFinished(() => database.close())
  return database
}
