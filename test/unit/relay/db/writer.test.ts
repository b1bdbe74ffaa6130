import { readFileSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { createClient } from '@libsql/client'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { projects } from '#relay/db/tables/projects.ts'
import { tempDatabase, tempDatabaseUrl } from '#test/factories/temp-db.ts'

const row = (slug: string) => ({ slug, name: slug, createdAt: 1 })

test('two hundred concurrent jobs are all on disk when they resolve', async () => {
  const url = tempDatabaseUrl()
  const database = await tempDatabase(url)
  const slugs = Array.from({ length: 200 }, (_, index) => `p${index}`)
  await Promise.all(slugs.map(slug => database.write(tx => tx.insert(projects).values(row(slug)))))
  const other = await tempDatabase(url)
  expect(await other.read.$count(projects)).toBe(200)
})

test('jobs that wait together share their trip to disk', async () => {
  const url = tempDatabaseUrl()
  const database = await tempDatabase(url)
  const before = commitsIn(`${url.slice('file:'.length)}-wal`)
  const slugs = Array.from({ length: 200 }, (_, index) => `p${index}`)
  await Promise.all(slugs.map(slug => database.write(tx => tx.insert(projects).values(row(slug)))))
  expect(commitsIn(`${url.slice('file:'.length)}-wal`) - before).toBe(1)
})

test('a failing job whose values read like a locked database is still the only one to fail, at once and once', async () => {
  const database = await tempDatabase()
  await database.write(tx => tx.insert(projects).values(row('taken')))
  let runs = 0
  const results = await Promise.allSettled([
    database.write(tx => tx.insert(projects).values(row('neighbour'))),
    database.write(tx => {
      runs++
      return tx.insert(projects).values({ ...row('taken'), name: 'SQLITE_BUSY: database is locked, SQLITE_FULL' })
    }),
  ])
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected'])
  expect(runs).toBe(1)
})

test('a failing job is undone alone and rejects alone', async () => {
  const database = await tempDatabase()
  const results = await Promise.allSettled([
    database.write(tx => tx.insert(projects).values(row('before'))),
    database.write(async tx => {
      await tx.insert(projects).values(row('half'))
      throw new Error('changed my mind')
    }),
    database.write(tx => tx.insert(projects).values(row('before'))), // breaks the unique index
    database.write(tx => tx.insert(projects).values(row('after'))),
  ])
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  const rows = await database.read.select({ slug: projects.slug }).from(projects)
  expect(rows.map(({ slug }) => slug).toSorted()).toEqual(['after', 'before'])
})

test('a job that reads and then writes never sees another half way', async () => {
  const database = await tempDatabase()
  await database.write(tx => tx.insert(projects).values(row('p')))
  await Promise.all(
    Array.from({ length: 50 }, () =>
      database.write(async tx => {
        const [found] = await tx.select().from(projects).where(eq(projects.slug, 'p'))
        await tx.update(projects).set({ lastAlertIid: (found?.lastAlertIid ?? 0) + 1 })
      }),
    ),
  )
  const [found] = await database.read.select().from(projects)
  expect(found?.lastAlertIid).toBe(50)
})

test('two writers on one file both get through', async () => {
  const url = tempDatabaseUrl()
  const [one, two] = [await tempDatabase(url), await tempDatabase(url)]
  const jobs = Array.from({ length: 40 }, (_, index) =>
    (index % 2 ? one : two).write(tx => tx.insert(projects).values(row(`p${index}`))),
  )
  await Promise.all(jobs)
  expect(await one.read.$count(projects)).toBe(40)
})

test('a lock that is held by somebody else for a moment is waited for, without stopping the event loop', async () => {
  const url = tempDatabaseUrl()
  const database = await tempDatabase(url)
  const client = createClient({ url })
  const held = await client.transaction('write')
  const write = database.write(tx => tx.insert(projects).values(row('patient')))
  await held.commit() // would never run if the wait were a native one
  await write
  expect(await database.read.$count(projects)).toBe(1)
  client.close()
})

test('a store that is gone answers with a failure for each job, and is found again when it is back', async () => {
  const url = tempDatabaseUrl()
  const folder = dirname(url.slice('file:'.length))
  const database = await tempDatabase(url)
  const insert = () => database.write(tx => tx.insert(projects).values(row(`p${++inserted}`)))
  let inserted = 0
  renameSync(folder, `${folder}-away`)
  for (let time = 0; time < 2; time++) {
    const results = await Promise.allSettled([insert(), insert(), insert()])
    const refused = { status: 'rejected', reason: { value: { code: 'unavailable', retryAfter: 5 } } }
    expect(results).toMatchObject([refused, refused, refused])
  }
  renameSync(`${folder}-away`, folder)
  await insert()
})

test('a closed store answers with a failure that invites another try', async () => {
  const database = await tempDatabase()
  await database.close()
  await expect(database.write(tx => tx.insert(projects).values(row('late')))).rejects.toMatchObject({
    value: { code: 'unavailable', retryAfter: 5 },
  })
})

/** How often a transaction was committed to a write-ahead log. https://www.sqlite.org/fileformat2.html#walformat */
function commitsIn(walFile: string): number {
  const wal = readFileSync(walFile)
  const frameSize = 24 + wal.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at + frameSize <= wal.length; at += frameSize) if (wal.readUInt32BE(at + 4) > 0) commits++
  return commits
}
