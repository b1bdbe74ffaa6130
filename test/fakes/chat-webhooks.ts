import { githubNotifierFake } from './github-issues.ts'
import { gitlabNotifierFake } from './gitlab-issues.ts'
import { json, stringsIn, type NotifierFake } from './notifier-fake.ts'
import { slackChannel, slackFake, slackToken } from './slack.ts'

// The other sides of every destination that takes HTTP, as their documentation has them in 2026.

type Body = Record<string, unknown>
const post = async (request: Request) => (await request.json()) as Body

const webhook: NotifierFake = {
  kind: 'webhook',
  options: {},
  secret: { url: 'https://hooks.example.net/x' },
  take: async () => new Response('ok'),
  refusing: status => new Response('no', { status }),
  display: body => stringsIn(body).join('\n'),
  live: () => [],
  keyOf: (_, headers) => headers.get('webhook-id'),
}

/** Slack by its bot. It says most of its errors with 200. */
const slack: NotifierFake = {
  kind: 'slack',
  options: { channel: slackChannel },
  secret: { token: slackToken },
  take: request => slackFake().send(request),
  refusing(status) {
    if (status === 429 || status >= 500) return json({ ok: false, error: 'ratelimited' }, status)
    const error = { 400: 'invalid_blocks', 401: 'invalid_auth', 403: 'missing_scope' }[status] ?? 'channel_not_found'
    return json({ ok: false, error })
  },
  display: displayMrkdwn,
  live: body =>
    stringsIn(withoutPlainText(body), ['text']).flatMap(
      text => text.match(/<[!@#](?!date)[^>]*>|<javascript:[^>]*>/g) ?? [],
    ),
  keyOf: body => (body as { metadata: { event_payload: { key: string } } }).metadata.event_payload.key,
}

/** Slack by an incoming webhook, which answers in words. */
const slackWebhook: NotifierFake = {
  ...slack,
  options: {},
  secret: { url: 'https://hooks.slack.com/services/T1/B1/x' },
  refusing: status =>
    new Response({ 400: 'invalid_payload', 403: 'action_prohibited', 404: 'no_service' }[status] ?? 'no', { status }),
  keyOf: undefined,
}

/** Slack reads nothing into a plain_text object. */
function withoutPlainText(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_, value: unknown) => {
    const isPlain = typeof value === 'object' && value !== null && 'type' in value && value.type === 'plain_text'
    return isPlain ? undefined : value
  })
}

function displayMrkdwn(body: unknown): string {
  return stringsIn(body, ['text'])
    .map(text =>
      text
        .replaceAll(/<[^|>]*\|([^>]*)>/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    .join('\n')
}

/** A Power Automate workflow: 202, or an error object. Cards are refused from 28 KB on. */
const teams: NotifierFake = {
  kind: 'teams',
  options: {},
  secret: { url: 'https://prod-1.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke?sig=x' },
  async take(request) {
    const text = await request.text()
    if (Buffer.byteLength(text) > 28 * 1024) return json({ error: { code: 'RequestEntityTooLarge' } }, 413)
    const { type, attachments } = JSON.parse(text) as {
      type: string
      attachments: { contentType: string; content: { type: string } }[]
    }
    const isCard = type === 'message' && attachments[0]?.contentType === 'application/vnd.microsoft.card.adaptive'
    return isCard && attachments[0]?.content.type === 'AdaptiveCard'
      ? new Response(null, { status: 202 })
      : json({}, 400)
  },
  refusing: status => json({ error: { code: 'No', message: 'refused' } }, status),
  display: body => stringsIn(body, ['text', 'title']).join('\n'),
  // A TextBlock and a fact are Markdown; a TextRun is not.
  live: body => (/"(TextBlock|FactSet)"/.test(JSON.stringify(body)) ? ['Markdown'] : []),
}

const unescapeMarkdown = (text: string) =>
  text
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll('\u200B', '')
    .replaceAll(/^> /gm, '')
/** Signs of Markdown that no backslash stands before. */
const bareMarkdown = (text: string) => text.match(/(?<!\\)(\*\*bold|\[x\]|<b>|~~gone)/g) ?? []

const mattermost: NotifierFake = {
  kind: 'mattermost',
  options: { channel: 'ops' },
  secret: { url: 'https://chat.example.net/hooks/abc' },
  async take(request) {
    const body = await post(request)
    if (stringsIn(body).join('').length > 16_383) return mattermostError(400, 'Post too long')
    return new Response('ok')
  },
  refusing: status => mattermostError(status, 'refused'),
  display: body => unescapeMarkdown(stringsIn(body, ['text', 'title', 'value']).join('\n')),
  live: body => {
    const texts = stringsIn(body, ['text', 'title', 'value'])
    return texts.flatMap(text => [...bareMarkdown(text), ...(text.match(/@(all|channel|here|everyone)/g) ?? [])])
  },
  keyOf: body => (body as { props: { tocsin_notice: string } }).props.tocsin_notice,
}

function mattermostError(status: number, message: string): Response {
  return json(
    { id: 'web.incoming_webhook.error', message, detailed_error: '', request_id: 'r', status_code: status },
    status,
  )
}

const discord: NotifierFake = {
  kind: 'discord',
  options: {},
  secret: { url: 'https://discord.com/api/webhooks/1/abc' },
  async take(request) {
    const body = (await post(request)) as {
      embeds: { title: string; description: string; fields: { name: string; value: string }[] }[]
    }
    const [{ title, description, fields } = { title: '', description: '', fields: [] }] = body.embeds
    const long = title.length > 256 || description.length > 4096 || fields.length > 25
    const wide = fields.some(({ name, value }) => name.length > 256 || value.length > 1024 || value === '')
    const total = [title, description, ...fields.flatMap(({ name, value }) => [name, value])].join('').length
    return long || wide || total > 6000 ? discordError(400, 50_035) : new Response(null, { status: 204 })
  },
  refusing: status =>
    status === 429
      ? json({ message: 'You are being rate limited.', retry_after: 6.4, global: false }, 429)
      : discordError(status, 0),
  display: body => unescapeMarkdown(stringsIn(body, ['title', 'description', 'value']).join('\n')),
  live(body) {
    const { allowed_mentions: allowed } = body as { allowed_mentions?: { parse: string[] } }
    const texts = stringsIn(body, ['title', 'description', 'value'])
    return [...(allowed?.parse.length === 0 ? [] : ['mentions']), ...texts.flatMap(bareMarkdown)]
  },
}

function discordError(status: number, code: number): Response {
  return json({ message: 'Invalid Form Body', code }, status)
}

const ntfy: NotifierFake = {
  kind: 'ntfy',
  options: {},
  secret: { url: 'https://push.example.net/sub/ops-3f9a', token: 'tk_test' },
  async take(request) {
    const body = (await post(request)) as { topic?: string; message?: string; priority: number; actions: unknown[] }
    if (new URL(request.url).pathname !== '/sub/' || body.topic !== 'ops-3f9a') return ntfyError(404)
    if (request.headers.get('authorization') !== 'Bearer tk_test') return ntfyError(403)
    const isBad = Buffer.byteLength(body.message ?? '') > 4096 || body.actions.length > 3 || body.priority > 5
    return isBad ? ntfyError(400) : json({ id: 'x', event: 'message', topic: body.topic })
  },
  refusing: status => ntfyError(status),
  display: body => stringsIn(body, ['title', 'message']).join('\n'),
  live: body => ('markdown' in (body as Body) ? ['Markdown'] : []),
}

function ntfyError(status: number): Response {
  return json({ code: status * 100 + 1, http: status, error: 'refused', link: 'https://ntfy.sh/docs' }, status)
}

/** By the name of a row: `slack` has two ways. */
export const notifierFakes: Record<string, NotifierFake> = {
  webhook,
  slack,
  'slack by webhook': slackWebhook,
  teams,
  mattermost,
  discord,
  ntfy,
  gitlab: gitlabNotifierFake,
  github: githubNotifierFake,
}
