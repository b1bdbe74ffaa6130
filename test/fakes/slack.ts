import { Hono } from 'hono'
import { slackRefusal } from './slack-limits.ts'

export const slackToken = 'xoxb-1-test'
export const slackChannel = 'C0EXAMPLE1'

export type SlackMessage = {
  channel: string
  ts: string
  thread_ts?: string
  text: string
  blocks: Record<string, unknown>[]
  metadata?: { event_payload: Record<string, string> }
  edits: number
}

type Body = {
  channel?: string
  ts?: string
  thread_ts?: string
  text?: string
  blocks?: Record<string, unknown>[]
  metadata?: SlackMessage['metadata']
}

export type SlackFake = {
  app: Hono
  /** What stands in channels, oldest first. */
  messages: SlackMessage[]
  /** Methods in the order of their calls, `webhook` and `response_url` among them. */
  calls: string[]
  /** What was said through a response_url, and what was unfurled. */
  responses: Record<string, unknown>[]
  unfurls: Record<string, unknown>[]
  /** Answers to the next calls in the place of the usual ones: an error word, or a status with Retry-After. */
  next: (string | { status: number; retryAfter?: number } | null)[]
  /** Cannot fetch pictures: refuses every layout that has one. */
  noImages: boolean
  send: (request: Request) => Promise<Response>
}

/** Slack's Web API at /api, an incoming webhook at /services/T1/B1/x, and response URLs at /commands and /actions. */
export function slackFake(): SlackFake {
  const app = new Hono()
  let stamps = 0
  const fake: SlackFake = {
    app,
    messages: [],
    calls: [],
    responses: [],
    unfurls: [],
    next: [],
    noImages: false,
    send: async request => app.request(request),
  }

  function refusal(body: Body): string | undefined {
    if (fake.noImages && body.blocks?.some(({ type }) => type === 'image')) return 'invalid_blocks'
    return slackRefusal(body)
  }

  app.post('/api/:method', async c => {
    const method = c.req.param('method')
    fake.calls.push(method)
    const planned = fake.next.shift() ?? null
    if (typeof planned === 'string') return c.json({ ok: false, error: planned })
    if (planned) {
      const headers: Record<string, string> =
        planned.retryAfter === undefined ? {} : { 'Retry-After': String(planned.retryAfter) }
      const said = planned.status === 429 ? { ok: false, error: 'ratelimited' } : { ok: false, error: 'fatal_error' }
      return Response.json(said, { status: planned.status, headers })
    }
    if (c.req.header('authorization') !== `Bearer ${slackToken}`) return c.json({ ok: false, error: 'invalid_auth' })
    const body = await c.req.json<Body>()
    if (method === 'auth.test') return c.json({ ok: true, team_id: 'T0EXAMPLE1', bot_id: 'B1' })
    if (method === 'chat.unfurl') {
      fake.unfurls.push(body)
      return c.json({ ok: true })
    }
    if (body.channel !== slackChannel) return c.json({ ok: false, error: 'channel_not_found' })
    const wrong = refusal(body)
    if (wrong) return c.json({ ok: false, error: wrong })
    const { channel, text = '', blocks = [], thread_ts, metadata } = body
    if (method === 'chat.update') {
      const message = fake.messages.find(({ ts }) => ts === body.ts)
      if (!message) return c.json({ ok: false, error: 'message_not_found' })
      Object.assign(message, { text, blocks, metadata, edits: message.edits + 1 })
      return c.json({ ok: true, channel, ts: message.ts })
    }
    if (method !== 'chat.postMessage') return c.json({ ok: false, error: 'unknown_method' })
    stamps += 1
    const ts = `1767225612.${String(stamps).padStart(6, '0')}`
    fake.messages.push({ channel, ts, thread_ts, text, blocks, metadata, edits: 0 })
    return c.json({ ok: true, channel, ts, message: { text } })
  })

  app.post('/services/T1/B1/:key', async c => {
    fake.calls.push('webhook')
    const planned = fake.next.shift() ?? null
    if (typeof planned === 'string') return c.text(planned, planned === 'no_service' ? 404 : 400)
    if (planned) {
      const headers: Record<string, string> =
        planned.retryAfter === undefined ? {} : { 'Retry-After': String(planned.retryAfter) }
      return new Response('rate_limited', { status: planned.status, headers })
    }
    const body = await c.req.json<Body>()
    const wrong = refusal(body)
    if (wrong) return c.text(wrong, 400)
    fake.messages.push({ channel: 'webhook', ts: '', text: body.text ?? '', blocks: body.blocks ?? [], edits: 0 })
    return c.text('ok')
  })

  for (const path of ['/commands/*', '/actions/*']) {
    app.post(path, async c => {
      fake.calls.push('response_url')
      if (fake.responses.length >= 5) return c.text('used_url', 404) // five times within 30 minutes
      fake.responses.push(await c.req.json())
      return c.text('ok')
    })
  }
  return fake
}
