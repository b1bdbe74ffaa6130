import { createHash } from 'node:crypto'
import { canonicalJson, isBlank } from '../flatten.ts'
import type { Payload } from './wire.ts'

/** What differs between two tellings of the same problem. GitLab leaves out the same. */
const varying = ['start_time', 'end_time', 'hosts']

/**
 * SHA-1 of the sender's fingerprint (a list is joined), else of the payload without what varies, in canonical JSON.
 * Null when there is nothing to tell it by: then every delivery is an alert of its own.
 */
export function fingerprintOf(payload: Payload): string | null {
  if (payload.fingerprint.length > 0) return sha1(payload.fingerprint.join(''))
  const rest = Object.fromEntries(Object.entries(payload).filter(([key]) => !varying.includes(key)))
  return isBlank(rest) ? null : sha1(canonicalJson(rest))
}

export function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
