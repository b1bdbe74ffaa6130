import { createHmac } from 'node:crypto'

/** The signature `v1` of Standard Webhooks 1.0.0 over id, time and raw body. @param secret `whsec_` and Base64 */
export function signStandard(
  secret: string,
  { id, timestamp, body }: { id: string; timestamp: string; body: string | Uint8Array },
): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`
}
