import * as z from 'zod'
import type { NoticeMessage } from '../message.ts'
import { chatFacts } from '../chat-facts.ts'
import { DeliveryTrouble, expectGood, type Notifier } from '../notifier.ts'
import { postJson, webhookField, WebhookSecret } from '../webhook-secret.ts'
import { cut } from '../words.ts'

const Options = z.object({})

/**
 * Microsoft Teams: an Adaptive Card (schema 1.4) to the address of a workflow ("When a Teams webhook request is
 * received"). Texts are runs of a RichTextBlock, in which nothing is Markdown.
 */
export const teamsNotifier: Notifier<z.infer<typeof Options>, WebhookSecret> = {
  id: 'teams',
  title: 'Microsoft Teams',
  options: Options,
  secret: WebhookSecret,
  fields: [webhookField('https://….logic.azure.com/workflows/…')],
  addresses: (_, { url }) => [url],

  async deliver({ message, secret }, { send, signal }) {
    const content = teamsCard(message)
    const contentType = 'application/vnd.microsoft.card.adaptive'
    const body = { type: 'message', attachments: [{ contentType, contentUrl: null, content }] }
    const response = await send(postJson(secret.url, body, signal))
    await expectGood(response, 'Teams')
    // Connectors of before workflows say 200 and put the trouble into the text.
    const [, status] = /HTTP error (\d{3})/i.exec(await response.text().catch(() => '')) ?? []
    if (status === undefined) return {}
    throw new DeliveryTrouble(`Teams said HTTP error ${status}.`, {
      final: status !== '429' && Number(status) < 500,
      retryAfter: status === '429' ? 60 : undefined,
    })
  },
}

/** Far below the 28 KB that Teams takes. */
function teamsCard(message: NoticeMessage) {
  const { title, news, quotes, rows, links, imageUrl } = chatFacts(message)
  const quoteRuns = quotes.flatMap(({ by, text }) => [
    run(`${cut(by, 100)}: `, { weight: 'Bolder' }),
    run(cut(text, 1500)),
  ])
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body: [
      rich([run(title, { size: 'Large', weight: 'Bolder', color: colorOf(message) })]),
      ...news.map(line => rich([run(line)])),
      ...quoteRuns.flatMap((_, at) => (at % 2 ? [] : [rich(quoteRuns.slice(at, at + 2))])),
      ...rows.map(([name, value]) => rich([run(`${name}: `, { isSubtle: true }), run(value)])),
      ...(imageUrl === undefined ? [] : [{ type: 'Image', url: imageUrl, altText: 'Chart of the alert' }]),
    ],
    actions: links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url })),
  }
}

function rich(inlines: object[]) {
  return { type: 'RichTextBlock', inlines }
}

function run(text: string, looks: Record<string, unknown> = {}) {
  return { type: 'TextRun', text, ...looks }
}

function colorOf({ incident }: NoticeMessage): string {
  if (incident.state === 'closed') return 'Good'
  if (incident.severity === 'critical' || incident.severity === 'high') return 'Attention'
  return incident.severity === 'medium' ? 'Warning' : 'Default'
}
