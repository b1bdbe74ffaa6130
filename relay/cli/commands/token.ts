import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { alertBot, looksLikeAlertBot } from '#shared/model/incident.ts'
import { hashToken, newToken } from '../../security/tokens.ts'
import { projectSlugsOf } from '../../store/members.ts'
import { createToken, deleteToken, listTokens } from '../../store/tokens.ts'
import type { Arguments } from '../command.ts'
import { withStore } from '../open-store.ts'
import { shortTime, table } from '../print.ts'
import { readExpires } from '../read-expires.ts'
import { readRole } from '../read-role.ts'

/** `token create NAME`, `token list`, `token revoke ID`. */
export async function token(given: Arguments): Promise<number> {
  const [verb, word, ...more] = given.words
  if (more.length > 0) throw new Failure('bad-input', `“${more.join(' ')}” is too much. Quote a name of several words.`)
  if (verb === 'create' && word !== undefined) return create(word, given)
  if (verb === 'list' && word === undefined) return list()
  if (verb === 'revoke' && word !== undefined) return revoke(word)
  throw new Failure('bad-input', 'Say: token create NAME, token list, or token revoke ID.')
}

async function create(name: string, given: Arguments): Promise<number> {
  if (looksLikeAlertBot(name)) throw new Failure('bad-input', `“${alertBot}” is nobody’s to use: take another name.`)
  const role = readRole(given.role, 'viewer')
  const days = given.days === undefined ? undefined : Number(given.days)
  if (days !== undefined && !(days > 0)) throw new Failure('bad-input', '--days wants a number of days, such as 90.')
  const email = readEmail(given.email)
  const now = Date.now()
  const expires = readExpires(days === undefined ? given.expires : `${days}d`, now)
  const secret = newToken()
  const projects = await withStore(async database => {
    await database.write(tx =>
      createToken(tx, {
        id: randomBytes(16).toString('base64url'),
        name,
        role,
        email,
        purpose: 'api',
        hash: hashToken(secret),
        createdAt: now,
        expiresAt: expires,
      }),
    )
    return email === undefined ? [] : projectSlugsOf(database.read, email)
  })
  process.stderr.write(`Token for ${name} (${role}${ownerWords(email, projects)}), shown this once:\n`)
  if (email !== undefined && projects.length === 0) {
    process.stderr.write(`${email} is not a member of any project: until then the token sees nothing.\n`)
  }
  process.stdout.write(`${secret}\n`) // alone on stdout, so that a script can take it
  return 0
}

function readEmail(given: string | undefined): string | undefined {
  if (given === undefined || z.email().max(255).safeParse(given).success) return given?.toLowerCase()
  throw new Failure('bad-input', `“${given}” is not an e-mail address.`)
}

function ownerWords(email: string | undefined, projects: readonly string[]): string {
  if (email === undefined) return ''
  return projects.length === 0 ? `, as ${email}` : `, as ${email} in ${projects.join(', ')}`
}

async function list(): Promise<number> {
  const rows = await withStore(database => listTokens(database.read))
  const cells = rows.map(row => [
    row.id,
    row.name,
    row.role,
    row.email ?? '',
    shortTime(row.createdAt),
    row.lastUsedAt === null ? 'never' : shortTime(row.lastUsedAt),
    row.expiresAt === null ? 'never' : shortTime(row.expiresAt),
  ])
  process.stdout.write(table(['ID', 'NAME', 'ROLE', 'EMAIL', 'CREATED', 'LAST USED', 'EXPIRES'], cells))
  return 0
}

async function revoke(id: string): Promise<number> {
  const gone = await withStore(database => database.write(tx => deleteToken(tx, id)))
  if (!gone) throw new Failure('not-found', `There is no token ${id}. See: tocsin token list`)
  process.stdout.write('Revoked.\n')
  return 0
}
