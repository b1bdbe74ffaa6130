import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { openDatabase } from '#relay/db/open.ts'
import { openTrouble } from '#relay/cli/open-trouble.ts'
import { alignedLines, table } from '#relay/cli/print.ts'
import { isFresh } from '#relay/bin/freshness.mjs'

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'tocsin-cli-'))
}

describe('a database that cannot be had', () => {
  test('is told by its path: a file that is none', async () => {
    const path = join(folder(), 'notes.txt')
    writeFileSync(path, 'Remember the milk. '.repeat(500))
    const thrown = await openDatabase({ url: `file:${path}` }).catch((thrown: unknown) => thrown)
    expect(openTrouble(thrown, `file:${path}`)?.message).toBe(
      `The database file:${path} is not a database, or it is encrypted. Move it away or set TOCSIN_DATABASE_URL.`,
    )
  })

  test('is told by its path: a folder', async () => {
    const path = folder()
    const thrown = await openDatabase({ url: `file:${path}` }).catch((thrown: unknown) => thrown)
    expect(openTrouble(thrown, `file:${path}`)?.message).toContain(`${path} cannot be opened.`)
  })

  test('never tells what may be secret in its address', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const said = openTrouble(refused, 'libsql://user:s3cret@db.example.net?authToken=s3cret')?.message
    expect(said).toBe('The database libsql://db.example.net cannot be reached. Look at TOCSIN_DATABASE_URL.')
  })

  test('is not blamed for other trouble', () => {
    expect(openTrouble(new Error('boom'), 'file:a.db')).toBeUndefined()
    expect(openTrouble(new Failure('conflict', 'Port taken (ENOENT)'), 'file:a.db')).toBeUndefined()
  })
})

test('lines and tables are aligned, without trailing blanks', () => {
  expect(
    alignedLines([
      ['Relay', 'a'],
      ['Webhook key', 'b'],
    ]),
  ).toBe('Relay        a\nWebhook key  b\n')
  expect(
    table(
      ['ID', 'NAME'],
      [
        ['123', ''],
        ['1', 'x'],
      ],
    ),
  ).toBe('ID   NAME\n123\n1    x\n')
})

test('something built is fresh until one of its sources is newer, or it is gone', () => {
  const root = folder()
  const [built, source] = [join(root, 'built.js'), join(root, 'source.ts')]
  expect(isFresh(built, [source])).toBe(false)
  writeFileSync(built, '')
  writeFileSync(source, '')
  utimesSync(source, 1000, 1000)
  expect(isFresh(built, [root, source])).toBe(true)
  utimesSync(source, Date.now() / 1000 + 10, Date.now() / 1000 + 10)
  expect(isFresh(built, [source])).toBe(false)
  expect(isFresh(built, [join(root, 'nowhere')])).toBe(true)
})
