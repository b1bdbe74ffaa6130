import * as z from 'zod'
import type { NoticeMessage } from '../message.ts'
import { expectGood, type Notifier } from '../notifier.ts'
import { signStandard } from '../sign-standard.ts'

const Options = z.object({}).loose()
const Secret = z.object({
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  /** Signs each message: `whsec_` and Base64. */
  signingSecret: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]{32,}$/, 'must begin with whsec_ and hold at least 24 bytes in Base64')
    .optional(),
})

/**
 * JSON to any address, signed as the Standard Webhooks specification (1.0.0) says: `webhook-id` is the notice's key,
 * the same for every repeat, and the signature covers id, time and body.
 */
export const webhookNotifier: Notifier<z.infer<typeof Options>, z.infer<typeof Secret>> = {
  id: 'webhook',
  title: 'Webhook',
  options: Options,
  secret: Secret,
  fields: [
    { part: 'secret', name: 'url', label: 'Address', placeholder: 'https://example.net/incidents' },
    {
      part: 'secret',
      name: 'signingSecret',
      label: 'Signing secret',
      hint: 'Signs each message as Standard Webhooks 1.0.0 says.',
      placeholder: 'whsec_…',
      optional: true,
    },
  ],
  addresses: (_, { url }) => [url],

  async deliver({ key, message, secret }, { send, now, signal }) {
    const body = JSON.stringify(payload(message))
    const timestamp = String(Math.floor(now() / 1000))
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'webhook-id': key,
      'webhook-timestamp': timestamp,
    }
    if (secret.signingSecret)
      headers['webhook-signature'] = signStandard(secret.signingSecret, { id: key, timestamp, body })
    const response = await send(new Request(secret.url, { method: 'POST', headers, body, signal }))
    await expectGood(response, new URL(secret.url).host)
    return {}
  },
}

/** `type` names the last thing that happened: `incident.opened`. */
function payload({ happenings, chart, ...message }: NoticeMessage) {
  const last = happenings.at(-1)
  return {
    type: `incident.${last?.change ?? 'changed'}`,
    timestamp: last?.at,
    data: { ...message, happenings, chart: chart && { link: chart.link, imageUrl: chart.imageUrl ?? null } },
  }
}
