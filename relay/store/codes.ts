import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import type { Role } from '#shared/model/role.ts'
import type { Writer } from '../db/connect.ts'
import { codes } from '../db/tables/access.ts'

export type CodePurpose = (typeof codes.$inferSelect)['purpose']

const day = 86_400_000

/** Keeps a code by its hash, and forgets those that ran out a day ago: until then they can be named in an answer. */
export async function createCode(
  tx: Writer,
  code: {
    hash: string
    purpose: CodePurpose
    role: Role
    path?: string
    tokenId?: string
    tokenExpiresAt?: number | null
    expiresAt: number
  },
  now: number,
): Promise<void> {
  await tx.delete(codes).where(lt(codes.expiresAt, now - day))
  await tx.insert(codes).values(code)
}

/**
 * Uses a code up. Of two who come at once, one gets it: the update is conditional.
 * @throws Failure `signed-out` that says whether it is unknown, used or expired
 */
export async function useCode(
  tx: Writer,
  hash: string,
  purpose: CodePurpose,
  now: number,
): Promise<{ role: Role; path: string | null; tokenId: string | null; tokenExpiresAt: number | null }> {
  const isThis = and(eq(codes.hash, hash), eq(codes.purpose, purpose))
  const [used] = await tx
    .update(codes)
    .set({ usedAt: now })
    .where(and(isThis, isNull(codes.usedAt), gt(codes.expiresAt, now)))
    .returning({ role: codes.role, path: codes.path, tokenId: codes.tokenId, tokenExpiresAt: codes.tokenExpiresAt })
  if (used) return used
  const [row] = await tx.select({ usedAt: codes.usedAt }).from(codes).where(isThis)
  throw refusal(purpose, row)
}

function refusal(purpose: CodePurpose, row: { usedAt: number | null } | undefined): Failure {
  const what = purpose === 'pair' ? 'pairing code' : 'sign-in link'
  const again = purpose === 'pair' ? 'Make a new one with: npx tocsin pair' : 'Open the page again for a new one.'
  if (!row) return new Failure('signed-out', `This ${what} is not known here.`, { detail: again })
  const why = row.usedAt === null ? 'has expired' : 'has been used already'
  return new Failure('signed-out', `This ${what} ${why}.`, { detail: again })
}
