import { hashToken, matchesHash } from '../security/tokens.ts'
import { findToken, markTokenUsed, type TokenPurpose } from '../store/tokens.ts'
import type { Caller, Relay } from './context.ts'

/** Who holds TOCSIN_ADMIN_TOKEN. */
export const adminOfEnvironment: Caller = { name: 'Admin', role: 'admin', expiresAt: null }

/** How old the "last used" of a token may be: it is for people, and must not cost a write per call. */
const usedEvery = 60_000

/** Whose token this is; undefined when it is nobody's, or expired. */
export async function findCaller(relay: Relay, token: string, purpose: TokenPurpose): Promise<Caller | undefined> {
  const found = await knownCaller(relay, token, purpose)
  return found === 'expired' ? undefined : found
}

/** The same, with a token told apart that was good until its time ran out. */
export async function knownCaller(
  relay: Relay,
  token: string,
  purpose: TokenPurpose,
): Promise<Caller | 'expired' | undefined> {
  const { adminTokenHash } = relay
  if (purpose === 'api' && adminTokenHash && matchesHash(token, adminTokenHash)) {
    return adminOfEnvironment
  }
  const now = relay.now()
  // Looked up by its hash: what a timing could tell is about the hash of a guess, not about a token.
  const row = await findToken(relay.database.read, hashToken(token), purpose)
  if (!row) return undefined
  if (row.expiresAt !== null && row.expiresAt <= now) return 'expired'
  if ((row.lastUsedAt ?? 0) < now - usedEvery) await noteUse(relay, row.id, now)
  const { id: tokenId, name, role, email, expiresAt } = row
  return { tokenId, name, role, email: email ?? undefined, expiresAt }
}

async function noteUse(relay: Relay, id: string, now: number): Promise<void> {
  try {
    await relay.database.write(tx => markTokenUsed(tx, id, now))
  } catch (err) {
    relay.log.warn({ err }, 'could not note the use of a token') // reading goes on while writing is in trouble
  }
}
