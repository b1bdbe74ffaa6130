import { newPairingCode, pairingCodeLife } from '../../security/pairing-code.ts'
import { hashToken } from '../../security/tokens.ts'
import { createCode } from '../../store/codes.ts'
import type { Arguments } from '../command.ts'
import { withStore } from '../open-store.ts'
import { alignedLines, shortTime } from '../print.ts'
import { readExpires } from '../read-expires.ts'
import { readRole } from '../read-role.ts'

/** Makes a pairing code, whether the relay runs or not. */
export async function pair({ role: given, expires }: Arguments): Promise<number> {
  const role = readRole(given, 'admin')
  const code = newPairingCode()
  const now = Date.now()
  const expiresAt = now + pairingCodeLife
  const tokenExpiresAt = readExpires(expires, now)
  await withStore(database =>
    database.write(tx =>
      createCode(tx, { hash: hashToken(code), purpose: 'pair', role, tokenExpiresAt, expiresAt }, now),
    ),
  )
  const rows: [string, string][] = [
    ['Pairing code', code],
    ['Role', role],
    ['Good', `once, until ${shortTime(expiresAt)}`],
    ...(tokenExpiresAt === null ? [] : [['Paired', `until ${shortTime(tokenExpiresAt)}`] as [string, string]]),
  ]
  process.stdout.write(alignedLines(rows))
  return 0
}
