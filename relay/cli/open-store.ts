import { readConfig, type Config } from '../config.ts'
import { openDatabase, type Database } from '../db/open.ts'

/** Opens the configured database for one short command, and closes it whatever happens. */
export async function withStore<T>(work: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const database = await openDatabase({ url: config.databaseUrl, authToken: config.databaseToken })
  try {
    return await work(database, config)
  } finally {
    await database.close()
  }
}
