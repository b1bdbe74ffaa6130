import { createHmac } from 'node:crypto'
import { isSame } from '../security/is-same.ts'

/** Seconds by which Slack's clock and ours may differ. */
const window = 300

/** What a request of Slack's proves itself with: its signature, or in old workspaces a token in the body. */
export type SlackProof = {
  signature: string | undefined
  timestamp: string | undefined
  bytes: Uint8Array
  /** UNIX milliseconds. */
  now: number
}

/**
 * Whether the request was signed with this secret (Slack's signature `v0`: HMAC-SHA256 over `v0:<time>:<raw body>`) in
 * the last five minutes. Takes the same time wherever it differs.
 */
export function isSignedBySlack(secret: string, { signature, timestamp, bytes, now }: SlackProof): boolean {
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(bytes).digest('hex')
  const isRecent = Math.abs(now / 1000 - Number(timestamp)) <= window
  return isSame(signature, `v0=${hmac}`) && isRecent
}
