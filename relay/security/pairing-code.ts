import { randomInt } from 'node:crypto'

/** No 0, O, 1, I or L: they are read out over the phone. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Ten minutes, in milliseconds. */
export const pairingCodeLife = 10 * 60_000

/** A code that people can type: `K7QF-2M9X`, 39 bits. Good because it is short-lived, used once and rate limited. */
export function newPairingCode(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** A typed code in the form that was shown: case, spaces and the hyphen do not matter. */
export function normalisePairingCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
