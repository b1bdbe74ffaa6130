import * as z from 'zod'
import type { NoticeMessage } from '../message.ts'
import { chatFacts } from '../chat-facts.ts'
import { chatLink, escapeChatMarkdown } from '../markdown-text.ts'
import { DeliveryTrouble, expectGood, type Notifier } from '../notifier.ts'
import { postJson, webhookField, WebhookSecret } from '../webhook-secret.ts'
import { barColor, cut, cutTo } from '../words.ts'

const Options = z.object({})

/** Discord's limits of an embed; all of its texts together may have 6000 characters. */
const most = { title: 256, description: 3000, name: 256, value: 300, url: 2048 }

/** Discord: a channel's webhook with one embed. `allowed_mentions` is empty, so that no text calls anybody. */
export const discordNotifier: Notifier<z.infer<typeof Options>, WebhookSecret> = {
  id: 'discord',
  title: 'Discord',
  options: Options,
  secret: WebhookSecret,
  fields: [webhookField('https://discord.com/api/webhooks/…')],
  addresses: (_, { url }) => [url],

  async deliver({ message, secret }, { send, signal }) {
    const body = { username: 'Tocsin', embeds: [embed(message)], allowed_mentions: { parse: [] } }
    const response = await send(postJson(secret.url, body, signal))
    if (response.status === 429 && !response.headers.has('retry-after')) {
      const { retry_after } = Limited.parse(await response.json().catch(() => ({})))
      throw new DeliveryTrouble('Discord wants fewer messages.', { retryAfter: Math.ceil(retry_after) })
    }
    await expectGood(response, 'Discord')
    return {}
  },
}

/** Seconds, with a fraction. */
const Limited = z.object({ retry_after: z.number().min(0).max(86_400).catch(5) })

function embed(message: NoticeMessage) {
  const { title, news, quotes, rows, links, imageUrl } = chatFacts(message)
  const quoted = quotes.map(
    ({ by, text }) =>
      `**${escapeChatMarkdown(cut(by, 100))}**\n${cutTo(text, 700, escapeChatMarkdown).replaceAll(/^/gm, '> ')}`,
  )
  const described = links.filter(({ url }) => url.length <= 200).map(({ label, url }) => chatLink(label, url))
  const lines = [...news.map(escapeChatMarkdown), ...quoted].join('\n')
  return {
    title: cutTo(title, most.title, escapeChatMarkdown),
    ...(message.incident.url.length <= most.url ? { url: message.incident.url } : {}),
    description: [
      lines.length <= most.description ? lines : news.slice(-3).map(escapeChatMarkdown).join('\n'),
      described.join(' · '),
    ]
      .filter(part => part !== '')
      .join('\n'),
    color: Number.parseInt(barColor(message).slice(1), 16),
    timestamp: message.happenings.at(-1)?.at,
    fields: rows
      .slice(0, 8)
      .map(([name, value]) => ({ name, value: cutTo(value, most.value, escapeChatMarkdown), inline: true })),
    ...(imageUrl !== undefined && imageUrl.length <= most.url ? { image: { url: imageUrl } } : {}),
  }
}
