import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@libsql/client'
import { connect, type Reader } from './connect.ts'
import { migrateDatabase } from './migrate.ts'
import { storeTrouble } from './trouble.ts'
import { createWriter, type Write } from './writer.ts'

export type Database = {
  read: Reader
  /** Runs the job in a transaction; resolves only when it is on disk. @throws what the job throws, or Failure `unavailable` */
  write: Write
  /** @throws Failure `unavailable` */
  ping: () => Promise<void>
  /** Waits for writes under way. */
  close: () => Promise<void>
}

/**
 * Opens and migrates a database.
 * @param options.url `file:…`, `libsql://…` or `http(s)://…`
 */
export async function openDatabase(options: { url: string; authToken?: string }): Promise<Database> {
  const onFile = options.url.startsWith('file:')
  if (onFile) mkdirSync(dirname(filePath(options.url)), { recursive: true })
  // No native wait for locks: it would block the event loop. The patience for other processes is in the writer.
  const open = () => createClient({ url: options.url, authToken: options.authToken })
  const client = open()
  const db = connect(client)
  await migrateDatabase(db, { onFile })
  const writer = createWriter(() => {
    const own = open()
    return { db: connect(own), close: () => own.close() }
  })
  return {
    read: db,
    write: writer.write,
    async ping() {
      try {
        await client.execute('SELECT 1')
      } catch (thrown) {
        throw storeTrouble('The database does not answer.', thrown)
      }
    },
    async close() {
      await writer.close()
      client.close()
    },
  }
}

function filePath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
}
