import { and, desc, eq, isNotNull, like, lte, or } from 'drizzle-orm'
import type { Role } from '#shared/model/role.ts'
import type { Token } from '#shared/relay-api/tokens.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { tokens } from '../db/tables/access.ts'

export type TokenRow = typeof tokens.$inferSelect
export type TokenPurpose = TokenRow['purpose']

/** @param token its times in UNIX milliseconds; `hash` from `hashToken` */
export async function createToken(
  tx: Writer,
  token: {
    id: string
    name: string
    purpose: TokenPurpose
    role: Role
    email?: string
    hash: string
    createdAt: number
    expiresAt: number | null
  },
): Promise<TokenRow> {
  const [row] = await tx.insert(tokens).values(token).returning()
  if (!row) throw new Error('the insert returned no row')
  return row
}

export async function findToken(reader: Reader, hash: string, purpose: TokenPurpose): Promise<TokenRow | undefined> {
  const [row] = await reader
    .select()
    .from(tokens)
    .where(and(eq(tokens.hash, hash), eq(tokens.purpose, purpose)))
  return row
}

export async function findTokenById(reader: Reader, id: string): Promise<TokenRow | undefined> {
  const [row] = await reader.select().from(tokens).where(eq(tokens.id, id))
  return row
}

/** Tokens of people's tools, newest first. */
export async function listTokens(reader: Reader): Promise<TokenRow[]> {
  return reader.select().from(tokens).where(eq(tokens.purpose, 'api')).orderBy(desc(tokens.createdAt), desc(tokens.id))
}

/** Revokes a token, and the sessions that were opened with it. False when there is none. */
export async function deleteToken(tx: Writer, id: string): Promise<boolean> {
  await tx.delete(tokens).where(and(eq(tokens.purpose, 'session'), like(tokens.id, `${id}.%`)))
  const gone = await tx.delete(tokens).where(eq(tokens.id, id)).returning({ id: tokens.id })
  return gone.length > 0
}

export async function deleteSession(tx: Writer, hash: string): Promise<void> {
  await tx.delete(tokens).where(and(eq(tokens.hash, hash), eq(tokens.purpose, 'session')))
}

export async function markTokenUsed(tx: Writer, id: string, now: number): Promise<void> {
  await tx.update(tokens).set({ lastUsedAt: now }).where(eq(tokens.id, id))
}

/** How long an expired token is remembered, so that whoever still sends it is told why it does not count. */
const remembered = 90 * 86_400_000

export async function deleteExpiredTokens(tx: Writer, now: number): Promise<void> {
  const ended = (purpose: TokenPurpose, before: number) =>
    and(eq(tokens.purpose, purpose), isNotNull(tokens.expiresAt), lte(tokens.expiresAt, before))
  await tx.delete(tokens).where(or(ended('session', now), ended('api', now - remembered)))
}

/** The id of a session's row, which says whose token opened it. */
export function sessionId(tokenId: string | undefined, newId: string): string {
  return `${tokenId ?? 'admin'}.${newId}`
}

export function toToken(row: TokenRow): Token {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    email: row.email,
    createdAt: new Date(row.createdAt).toISOString(),
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt).toISOString(),
    lastUsedAt: row.lastUsedAt === null ? null : new Date(row.lastUsedAt).toISOString(),
  }
}
