import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { token } from '#relay/cli/commands/token.ts'
import { hashToken } from '#relay/security/tokens.ts'
import { addMember } from '#relay/store/members.ts'
import { createProject } from '#relay/store/projects.ts'
import { findToken } from '#relay/store/tokens.ts'
import { tempDatabase, tempDatabaseUrl } from '#test/factories/temp-db.ts'

const said = { out: '', err: '' }

beforeEach(() => {
  Object.assign(said, { out: '', err: '' })
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((said.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((said.err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

async function withMember() {
  const url = tempDatabaseUrl()
  vi.stubEnv('TOCSIN_DATABASE_URL', url)
  const database = await tempDatabase(url)
  await database.write(async tx => {
    const project = await createProject(tx, { slug: 'shop' }, 0)
    await addMember(tx, project.id, { name: 'Ana', email: 'ana@example.net', role: 'developer' })
  })
  return database
}

test('a token made on the command line can act as a member', async () => {
  const database = await withMember()
  expect(await token({ words: ['create', 'Ana’s'], role: 'responder', email: 'Ana@Example.net' })).toBe(0)
  const row = await findToken(database.read, hashToken(said.out.trim()), 'api')
  expect(row).toMatchObject({ name: 'Ana’s', role: 'responder', email: 'ana@example.net' })
  expect(said.err).toContain('as ana@example.net in shop')
  said.out = ''
  await token({ words: ['list'] })
  expect(said.out).toMatch(/EMAIL[^]*ana@example\.net/)
})

test('of somebody who is in no project yet is made, and says that it sees nothing', async () => {
  const database = await withMember()
  expect(await token({ words: ['create', 'x'], email: 'bo@example.net' })).toBe(0)
  expect(await findToken(database.read, hashToken(said.out.trim()), 'api')).toMatchObject({ email: 'bo@example.net' })
  expect(said.err).toContain('bo@example.net is not a member of any project: until then the token sees nothing.')
})

test.each([
  ['90d', 90],
  ['2w', 14],
])('a token is good for %s', async (expires, days) => {
  const database = await withMember()
  const before = Date.now()
  await token({ words: ['create', 'x'], expires })
  const row = await findToken(database.read, hashToken(said.out.trim()), 'api')
  expect(row?.expiresAt).toBeGreaterThanOrEqual(before + days * 86_400_000)
  expect(row?.expiresAt).toBeLessThanOrEqual(Date.now() + days * 86_400_000)
})

test.each(['90', 'soon', '0d', '-1d', ''])('“%s” is no time that a token could be good for', async expires => {
  await withMember()
  await expect(token({ words: ['create', 'x'], expires })).rejects.toThrow('--expires wants')
  expect(said.out).toBe('')
})

test('wants an address that can be one', async () => {
  await withMember()
  await expect(token({ words: ['create', 'x'], email: 'ana' })).rejects.toThrow('“ana” is not an e-mail address.')
  expect(said.out).toBe('')
})
