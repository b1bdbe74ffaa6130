import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const prefix = 'tocsin_'

/** A fresh secret: 32 random bytes, with a prefix that secret scanners can look for. */
export function newToken(): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** What is kept of a secret: SHA-256 in hex. Enough for random tokens; slow hashes are for passwords. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether the token is the hashed one, in a time that does not depend on where they differ. */
export function matchesHash(token: string, hash: string): boolean {
  const given = Buffer.from(hashToken(token), 'hex')
  const wanted = Buffer.from(hash, 'hex')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** A new public id, such as an inlet's or a connection's: 16 letters and digits. */
export function newPublicId(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from(randomBytes(16), byte => alphabet[byte % alphabet.length]).join('')
}
