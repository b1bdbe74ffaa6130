import { Hono } from 'hono'

/** Zoom as a Server-to-Server OAuth app sees it: tokens that end, meetings with limits, errors in both of its formats. */
export type ZoomFake = {
  app: Hono
  /** What was asked for, in order. */
  meetings: Record<string, unknown>[]
  tokens: number
  /** The next answers of the API in the place of the usual ones. */
  next: { status: number; body: unknown }[]
  /** Revokes every token that was given out. */
  revoke: () => void
  /** Meetings that the user may still make today. */
  left: number
}

export const zoomAccount = { accountId: 'account-1', clientId: 'client-1', clientSecret: 'very:secret' }
export const zoomStartSecret = 'zak-of-the-host'

/** @param apiUrl what it names as the address of its API; absent: says nothing of it */
export function zoomFake({ apiUrl, expiresIn = 3599 }: { apiUrl?: string; expiresIn?: number } = {}): ZoomFake {
  const app = new Hono()
  let valid = ''
  const fake: ZoomFake = { app, meetings: [], tokens: 0, next: [], revoke: () => void (valid = ''), left: 100 }
  const { accountId, clientId, clientSecret } = zoomAccount

  app.post('/oauth/token', async c => {
    const form = await c.req.parseBody()
    if (c.req.header('authorization') !== `Basic ${btoa(`${clientId}:${clientSecret}`)}`) {
      return c.json({ reason: 'Invalid client_id or client_secret', error: 'invalid_client' }, 400)
    }
    if (form.grant_type !== 'account_credentials' || form.account_id !== accountId) {
      return c.json({ reason: 'Bad Request', error: 'invalid_request' }, 400)
    }
    valid = `token-${++fake.tokens}`
    const scope = 'meeting:write:meeting:admin'
    const api_url = apiUrl === undefined ? {} : { api_url: apiUrl }
    return c.json({ access_token: valid, token_type: 'bearer', expires_in: expiresIn, scope, ...api_url })
  })

  app.post('/v2/users/me/meetings', async c => {
    const set = fake.next.shift()
    if (set) return Response.json(set.body, { status: set.status })
    if (valid === '' || c.req.header('authorization') !== `Bearer ${valid}`) {
      return c.json({ code: 124, message: 'Invalid access token.' }, 401)
    }
    const asked: Record<string, unknown> = await c.req.json()
    if (typeof asked.topic !== 'string' || asked.topic.length > 200) {
      return c.json({ code: 300, message: 'Validation Failed.', errors: [{ field: 'topic' }] }, 400)
    }
    if (fake.left <= 0) return c.json({ code: 429, message: dailyLimit }, 429)
    fake.left -= 1
    fake.meetings.push(asked)
    const id = 81234567000 + fake.meetings.length
    const created = {
      id,
      uuid: 'b64==',
      host_id: 'host-1',
      join_url: `https://us02web.zoom.us/j/${id}?pwd=abc.1`,
      start_url: `https://us02web.zoom.us/s/${id}?zak=${zoomStartSecret}`,
      password: 'p4ss',
      status: 'waiting',
      created_at: '2026-01-01T00:00:00Z',
    }
    return c.json(created, 201)
  })
  return fake
}

const dailyLimit =
  'You have exceeded the daily rate limit of (100) for meeting create/update requests permitted for this particular user.'
