import * as z from 'zod'
import type { NotifierField } from './notifier.ts'

/** The secret of chats that give out one address to post to: who knows it may post. */
export const WebhookSecret = z.object({
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
})
export type WebhookSecret = z.infer<typeof WebhookSecret>

/** @param placeholder what such an address looks like */
export function webhookField(placeholder: string): NotifierField {
  const hint = 'Who knows this address may post there.'
  return { part: 'secret', name: 'url', label: 'Address of the incoming webhook', placeholder, hint }
}

/** JSON to an address. */
export function postJson(
  url: string,
  body: object,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Request {
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
    signal,
  })
}
