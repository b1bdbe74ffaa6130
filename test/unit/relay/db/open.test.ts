import { createClient } from '@libsql/client'
import { expect, test } from 'vitest'
import { projects } from '#relay/db/tables/projects.ts'
import { tempDatabase, tempDatabaseUrl } from '#test/factories/temp-db.ts'

test('several relays may start on one new database', async () => {
  const url = tempDatabaseUrl().replace('tocsin.db', 'folder/that/is/not/there/tocsin.db')
  const databases = await Promise.all([1, 2, 3].map(() => tempDatabase(url)))
  expect(await Promise.all(databases.map(({ read }) => read.$count(projects)))).toEqual([0, 0, 0])
})

test('a file is kept in write-ahead mode, where readers never wait', async () => {
  const url = tempDatabaseUrl()
  await tempDatabase(url)
  const client = createClient({ url })
  expect((await client.execute('PRAGMA journal_mode')).rows[0]).toMatchObject({ journal_mode: 'wal' })
  client.close()
})

test('the database of a newer Tocsin is left alone', async () => {
  const url = tempDatabaseUrl()
  await (await tempDatabase(url)).close()
  const client = createClient({ url })
  await client.execute("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)")
  client.close()
  await expect(tempDatabase(url)).rejects.toMatchObject({ value: { code: 'unsupported' } })
})

test('answers a ping, and says so when it cannot', async () => {
  const database = await tempDatabase()
  await database.ping()
  await database.close()
  await expect(database.ping()).rejects.toMatchObject({ value: { code: 'unavailable', retryAfter: 5 } })
})
