import { createHmac } from 'node:crypto'
import { Hono } from 'hono'
import { json, type NotifierFake } from './notifier-fake.ts'
import {
  issuesInMemory,
  keyIn,
  liveIn,
  shownText,
  trackerToken,
  type FakeIssue,
  type TrackerFake,
} from './tracker-fake.ts'

/** GitHub's REST API of 2022-11-28: `/repos/:owner/:repo/issues`. It refuses who says no user agent. */
export function githubTracker(repository = 'acme/shop'): TrackerFake {
  const app = new Hono()
  const { issues, refuse, open, find, comment, change } = issuesInMemory()
  const at = '/repos/:owner/:repo/issues'
  const shown = ({ number, title, body, closed, labels }: FakeIssue) => ({
    number,
    title,
    body,
    state: closed ? 'closed' : 'open',
    labels: labels.map(name => ({ name })),
    html_url: `https://github.com/${repository}/issues/${number}`,
    node_id: 'I_x',
  })

  app.use(async (c, next) => {
    if (!c.req.header('user-agent')) return c.json({ message: 'Request forbidden by administrative rules.' }, 403)
    if (c.req.header('authorization') !== `Bearer ${trackerToken}`) return c.json({ message: 'Bad credentials' }, 401)
    const status = c.req.method === 'GET' ? undefined : refuse.shift()
    if (status) return githubError(status)
    await next()
    if (status === 0) c.res = new Response('', { status: 502 })
    return undefined
  })
  app.get(at, c => c.json(issues.toReversed().map(shown)))
  app.post(at, async c => {
    const { title, body = '', labels = [] } = await c.req.json<{ title: string; body?: string; labels?: string[] }>()
    if (!title || title.length > 256 || body.length > 65_536 || labels.some(label => label.length > 50)) {
      return c.json({ message: 'Validation Failed', errors: [{ resource: 'Issue', code: 'custom' }] }, 422)
    }
    return c.json(shown(open({ title, body, labels, incident: false })), 201)
  })
  app.patch(`${at}/:number`, async c => {
    const issue = find(c.req.param('number'))
    if (!issue) return githubError(404)
    const { title, state } = await c.req.json<{ title?: string; state?: string }>()
    change(issue, { ...(title ? { title } : {}), ...(state ? { closed: state === 'closed' } : {}) })
    return c.json(shown(issue))
  })
  app.post(`${at}/:number/comments`, async c => {
    const issue = find(c.req.param('number'))
    if (!issue) return githubError(404)
    return c.json(comment(issue, (await c.req.json<{ body: string }>()).body), 201)
  })
  app.get(`${at}/:number/labels`, c => c.json((find(c.req.param('number'))?.labels ?? []).map(name => ({ name }))))
  app.post(`${at}/:number/labels`, async c => {
    const issue = find(c.req.param('number'))
    if (!issue) return githubError(404)
    const { labels } = await c.req.json<{ labels: string[] }>()
    change(issue, { labels: [...new Set([...issue.labels, ...labels])] })
    return c.json(issue.labels.map(name => ({ name })))
  })
  app.delete(`${at}/:number/labels/:label`, c => {
    const issue = find(c.req.param('number'))
    if (!issue?.labels.includes(c.req.param('label'))) return githubError(404)
    change(issue, { labels: issue.labels.filter(label => label !== c.req.param('label')) })
    return c.json(issue.labels.map(name => ({ name })))
  })

  return {
    app,
    issues,
    refuse,
    hook(secret, event, body) {
      const text = JSON.stringify(body)
      const signature = `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`
      const headers = { 'content-type': 'application/json', 'x-github-event': event, 'x-github-delivery': 'd' }
      return { headers: { ...headers, 'x-hub-signature-256': signature }, body: text }
    },
  }
}

/** Bursts are refused with 403 and the time to wait. */
function githubError(status: number): Response {
  const sayings: Record<number, string> = {
    400: 'Problems parsing JSON',
    401: 'Bad credentials',
    403: 'Resource not accessible by personal access token',
    404: 'Not Found',
    429: 'You have exceeded a secondary rate limit.',
  }
  const message = sayings[status] ?? 'Server Error'
  const documentation_url = 'https://docs.github.com/rest'
  return json(
    { message, documentation_url, status: String(status) },
    status,
    status === 429 ? { 'retry-after': '1' } : {},
  )
}

const standing = githubTracker()

export const githubNotifierFake: NotifierFake = {
  kind: 'github',
  options: { repository: 'acme/shop' },
  secret: { token: trackerToken },
  take: async request => standing.app.fetch(request),
  refusing: githubError,
  display: shownText,
  live: liveIn,
  keyOf: keyIn,
}
