import { createHmac, timingSafeEqual } from 'node:crypto'
import { Failure } from '#shared/kit/failure.ts'
import type { SecretBox } from '#relay/security/secret-box.ts'
import { matchesHash } from '#relay/security/tokens.ts'
import type { InletRow } from '#relay/store/inlets.ts'

/** Grafana's default; its value is lower-case hex of HMAC-SHA256 over the raw body, or over `<UNIX seconds>:<body>`. */
export const signatureHeader = 'x-grafana-alerting-signature'
const toleranceMs = 5 * 60_000

/** The key of a bearer header, or the password of a basic one. */
export function keyOf(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(bearer|basic) +(\S+) *$/i.exec(header ?? '') ?? []
  if (scheme.toLowerCase() !== 'basic') return value || undefined
  return Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':') || undefined
}

/** Whether the key is the inlet's, or the one before it while that is still good. Both are looked at, whatever the first says. */
export function opens(inlet: InletRow, key: string, now: number): boolean {
  const isNew = matchesHash(key, inlet.keyHash)
  const isOld = matchesHash(key, inlet.oldKeyHash ?? '') && (inlet.oldKeyUntil ?? 0) > now
  return isNew || isOld
}

/** What a sealed key is tied to: moved to another inlet's row, it does not open. */
export function keyOwner(inletId: string): string {
  return `inlet/${inletId}`
}

/**
 * Checks a signed delivery, over its raw bytes.
 * @throws Failure `signed-out` that says what is wrong with it
 */
export function checkSignature(
  inlet: InletRow,
  secretBox: SecretBox,
  delivery: { signature: string; header: (name: string) => string | undefined; bytes: Uint8Array; now: number },
): void {
  if (inlet.sealedKey === null) throw new Failure('signed-out', 'This inlet takes a key, not a signature.')
  const hmac = createHmac('sha256', secretBox.open(inlet.sealedKey, keyOwner(inlet.id)))
  if (inlet.timestampHeader !== null) {
    const sentAt = delivery.header(inlet.timestampHeader) ?? ''
    if (!/^\d{1,12}$/.test(sentAt)) {
      throw new Failure('signed-out', `The header ${inlet.timestampHeader} with the time of sending is missing.`)
    }
    if (Math.abs(Number(sentAt) * 1000 - delivery.now) > toleranceMs) {
      throw new Failure('signed-out', 'The signature is older or newer than five minutes. Are both clocks right?')
    }
    hmac.update(`${sentAt}:`)
  }
  const wanted = hmac.update(delivery.bytes).digest()
  const given = Buffer.from(/^[0-9a-f]{64}$/i.test(delivery.signature) ? delivery.signature : '', 'hex')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new Failure('signed-out', 'The signature does not fit the payload and the inlet’s key.')
  }
}
