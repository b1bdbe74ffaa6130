import * as z from 'zod'
import type { NoticeMessage } from '../message.ts'
import { chatFacts } from '../chat-facts.ts'
import { expectGood, type Notifier } from '../notifier.ts'
import { postJson } from '../webhook-secret.ts'
import { cut } from '../words.ts'

const Options = z.object({})
const Secret = z.object({
  /** The topic's address, such as `https://ntfy.sh/ops-3f9a`: who knows it may read and post. */
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .refine(url => /\/[\w-]{1,64}\/?$/.test(new URL(url).pathname), 'must end with the topic’s name'),
  /** Where the server wants one. */
  token: z.string().regex(/^\S+$/, 'must be an access token').optional(),
})

/** A message has 4096 bytes; a longer one becomes a file. */
const mostBytes = 3500

const priorities = { critical: 5, high: 4, medium: 3, low: 2, info: 2, unknown: 3 } as const

/** ntfy: JSON to the server's root (publishing as JSON). Its texts are plain text unless a message says otherwise. */
export const ntfyNotifier: Notifier<z.infer<typeof Options>, z.infer<typeof Secret>> = {
  id: 'ntfy',
  title: 'ntfy',
  options: Options,
  secret: Secret,
  fields: [
    {
      part: 'secret',
      name: 'url',
      label: 'Address of the topic',
      hint: 'Who knows it may read and post there: take a name that nobody guesses.',
      placeholder: 'https://ntfy.sh/ops-3f9a',
    },
    { part: 'secret', name: 'token', label: 'Access token', hint: 'Where the server wants one.', optional: true },
  ],
  addresses: (_, { url }) => [placeOf(url).server],

  async deliver({ message, secret }, { send, signal }) {
    const { server, topic } = placeOf(secret.url)
    const headers: Record<string, string> = secret.token ? { authorization: `Bearer ${secret.token}` } : {}
    const response = await send(postJson(server, { topic, ...content(message) }, signal, headers))
    await expectGood(response, 'ntfy')
    return {}
  },
}

/** The server's root and the topic of an address. */
function placeOf(url: string): { server: string; topic: string } {
  const { origin, pathname } = new URL(url)
  const parts = pathname.split('/').filter(part => part !== '')
  const topic = parts.pop() ?? ''
  return { server: `${origin}/${parts.map(part => `${part}/`).join('')}`, topic }
}

function content(message: NoticeMessage) {
  const { title, news, quotes, rows, links, imageUrl } = chatFacts(message)
  const facts = rows.filter(([name]) => name !== 'Severity').map(([name, value]) => `${name}: ${value}`)
  const text = [...news, ...quotes.map(({ by, text }) => `${by}: ${cut(text, 1000)}`), ...facts].join('\n')
  const isOver = message.incident.state === 'closed'
  return {
    title,
    message: cutBytes(text, mostBytes),
    priority: isOver || message.drill ? 2 : priorities[message.incident.severity],
    tags: [isOver ? 'white_check_mark' : 'rotating_light'],
    click: message.incident.url,
    actions: links.slice(0, 3).map(({ label, url }) => ({ action: 'view', label, url })),
    ...(imageUrl === undefined ? {} : { attach: imageUrl, filename: 'chart.png' }),
  }
}

function cutBytes(text: string, most: number): string {
  let kept = cut(text, most)
  while (Buffer.byteLength(kept) > most) kept = cut(kept, Math.floor(kept.length * 0.9))
  return kept
}
