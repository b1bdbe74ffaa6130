import * as z from 'zod'
import { DeliveryTrouble, expectGood, type NotifierContext } from '../notifier.ts'

const Answer = z.object({
  ok: z.boolean(),
  error: z.string().max(200).optional(),
  channel: z.string().optional(),
  ts: z.string().optional(),
  needed: z.string().max(200).optional(),
})
export type SlackAnswer = z.infer<typeof Answer>

/** What an `error` means, as a sentence that says what to do. Whatever is not here may pass. */
const sentences: Record<string, string> = {
  not_in_channel: 'Slack: the app is not in the channel. Invite it there (/invite), then send again.',
  channel_not_found:
    'Slack knows no such channel. Use its id (at the bottom of its details), and invite the app to private ones.',
  is_archived: 'Slack: the channel is archived. Set another channel, or unarchive it.',
  invalid_auth: 'Slack does not accept the bot token. Install the app again and set the new token.',
  not_authed: 'Slack got no bot token. Set the token of this destination.',
  account_inactive: 'Slack: the app or its user was removed. Install it again and set the new token.',
  token_revoked: 'Slack: the bot token was revoked. Install the app again and set the new token.',
  token_expired: 'Slack: the bot token has expired. Install the app again and set the new token.',
  missing_scope:
    'Slack: the app lacks a permission. Take the scopes of `npx tocsin slack manifest`, and install it again.',
  no_permission: 'Slack: the app may not post there. Ask an admin of the workspace.',
  restricted_action: 'Slack: only some people may post in this channel. Ask an admin of the workspace.',
  ekm_access_denied: 'Slack: an admin has suspended posting. Ask an admin of the workspace.',
  team_access_not_granted: 'Slack: the app is not allowed in this workspace. Ask an admin of it.',
  msg_too_long: 'Slack finds the message too long.',
  msg_blocks_too_long: 'Slack finds the message too long.',
  invalid_blocks: 'Slack does not take the message’s layout.',
  no_text: 'Slack says that the message has no text.',
}

/** A card that cannot be changed any more: another one takes its place. */
const cardGone = ['message_not_found', 'cant_update_message', 'edit_window_closed', 'is_inactive']

/** Thrown when the card is gone, so that a new one is posted. */
export class CardGone extends Error {}

/** Thrown for a layout that Slack does not take: once more without the image, which it may not be able to fetch. */
export class LayoutRefused extends Error {}

/**
 * Calls one method of the Web API. It answers 200 for most errors: what counts is `ok`.
 * @throws DeliveryTrouble, CardGone or LayoutRefused
 */
export async function callSlack(
  { send, signal, endpoints }: Pick<NotifierContext, 'send' | 'signal' | 'endpoints'>,
  { method, token, body }: { method: string; token: string; body: object },
): Promise<SlackAnswer> {
  const headers = { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` }
  const url = `${endpoints.slack}/${method}`
  const response = await send(new Request(url, { method: 'POST', headers, body: JSON.stringify(body), signal }))
  await expectGood(response, 'Slack')
  const parsed = Answer.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new DeliveryTrouble('Slack gave an answer that is not one of its own.')
  const { data } = parsed
  if (data.ok) return data
  const error = data.error ?? 'unknown_error'
  if (cardGone.includes(error)) throw new CardGone(error)
  if (error === 'invalid_blocks') throw new LayoutRefused(error)
  if (error === 'ratelimited' || error === 'rate_limited') {
    throw new DeliveryTrouble('Slack wants fewer messages.', { retryAfter: secondsOf(response) ?? 30 })
  }
  throw slackTrouble(error)
}

/** What Slack's word for an error means for a delivery. */
export function slackTrouble(error: string): DeliveryTrouble {
  const known = Object.hasOwn(sentences, error) ? sentences[error] : undefined
  if (known !== undefined) return new DeliveryTrouble(known, { final: true })
  return new DeliveryTrouble(`Slack said ${error.slice(0, 100)}.`)
}

function secondsOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) : undefined
}
