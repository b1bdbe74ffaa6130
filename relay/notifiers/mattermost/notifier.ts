import * as z from 'zod'
import type { NoticeMessage } from '../message.ts'
import { chatFacts } from '../chat-facts.ts'
import { chatLink, escapeChatMarkdown } from '../markdown-text.ts'
import { expectGood, type Notifier } from '../notifier.ts'
import { postJson, webhookField, WebhookSecret } from '../webhook-secret.ts'
import { barColor, cut, cutTo } from '../words.ts'

const Options = z.object({
  /** Another channel than the webhook's own, where it may post to others. */
  channel: z
    .string()
    .regex(/^[@~]?[\p{L}\p{N}._-]{1,80}$/u, 'must be a channel’s name as in its address')
    .optional(),
})

/** A post has 16,383 characters, attachments counted; this leaves room for the rest of it. */
const mostQuoted = 1500

/** Mattermost: an incoming webhook with one message attachment. The notice's key is in the post's props. */
export const mattermostNotifier: Notifier<z.infer<typeof Options>, WebhookSecret> = {
  id: 'mattermost',
  title: 'Mattermost',
  options: Options,
  secret: WebhookSecret,
  fields: [
    webhookField('https://chat.example.net/hooks/…'),
    {
      part: 'options',
      name: 'channel',
      label: 'Channel',
      hint: 'Another than the webhook’s own, where it may post to others.',
      placeholder: 'ops',
      optional: true,
    },
  ],
  addresses: (_, { url }) => [url],

  async deliver({ key, message, options, secret }, { send, signal }) {
    const { channel } = options
    const body = {
      ...(channel === undefined ? {} : { channel: channel.replace(/^~/, '') }),
      username: 'Tocsin',
      text: '',
      attachments: [attachment(message)],
      props: { tocsin_notice: key },
    }
    await expectGood(await send(postJson(secret.url, body, signal)), 'Mattermost')
    return {}
  },
}

function attachment(message: NoticeMessage) {
  const { title, news, quotes, rows, links, imageUrl } = chatFacts(message)
  const quoted = quotes.map(
    ({ by, text }) =>
      `**${escapeChatMarkdown(cut(by, 100))}**\n${cutTo(text, mostQuoted, escapeChatMarkdown).replaceAll(/^/gm, '> ')}`,
  )
  return {
    fallback: title,
    color: barColor(message),
    title: escapeChatMarkdown(title),
    title_link: message.incident.url,
    text: [
      ...news.map(escapeChatMarkdown),
      ...quoted,
      links.map(({ label, url }) => chatLink(label, url)).join(' · '),
    ].join('\n'),
    fields: rows.map(([title, value]) => ({ short: true, title, value: escapeChatMarkdown(value) })),
    ...(imageUrl === undefined ? {} : { image_url: imageUrl }),
  }
}
