import { signStandard } from '#relay/notifiers/sign-standard.ts'
import { isSame } from '#relay/security/is-same.ts'

/** Seconds by which the sender's clock and ours may differ. */
const window = 300

/** What each call carries in its headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. */
type Signed = { id: string | undefined; timestamp: string | undefined; signature: string | undefined }

/** Whether one of its signatures is by this secret, of the last five minutes. @param now UNIX milliseconds */
export function isSignedStandard(
  secret: string,
  { id, timestamp, signature }: Signed,
  { bytes, now }: { bytes: Uint8Array; now: number },
): boolean {
  if (!secret.startsWith('whsec_') || !id || !signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false
  const wanted = signStandard(secret, { id, timestamp, body: bytes })
  const isRecent = Math.abs(now / 1000 - Number(timestamp)) <= window
  return signature.split(' ').some(one => isSame(one, wanted)) && isRecent
}
