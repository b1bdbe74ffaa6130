import { Hono } from 'hono'
import { json, type NotifierFake } from './notifier-fake.ts'
import {
  issuesInMemory,
  keyIn,
  liveIn,
  shownText,
  takeQuickActions,
  trackerToken,
  type FakeIssue,
  type TrackerFake,
} from './tracker-fake.ts'

/** GitLab REST v4: `/api/v4/projects/:id/issues`. Token by PRIVATE-TOKEN. */
export function gitlabTracker(project = 'group/shop'): TrackerFake {
  const app = new Hono()
  const { issues, refuse, open, find, comment, change } = issuesInMemory()
  const at = '/api/v4/projects/:project/issues'
  const shown = ({ number, title, body, closed }: FakeIssue) => ({
    id: number + 1000,
    iid: number,
    title,
    description: body,
    state: closed ? 'closed' : 'opened',
    web_url: `https://gitlab.example.net/${project}/-/issues/${number}`,
  })

  app.use(async (c, next) => {
    if (c.req.header('private-token') !== trackerToken) return c.json({ message: '401 Unauthorized' }, 401)
    const status = c.req.method === 'GET' ? undefined : refuse.shift()
    if (status) return gitlabError(status)
    await next()
    if (status === 0) c.res = new Response('upstream timed out', { status: 504 })
    return undefined
  })
  app.use(`${at}/*`, async (c, next) => {
    if (c.req.param('project') !== project) return c.json({ message: '404 Project Not Found' }, 404)
    return next()
  })
  app.get(at, c => c.json(issues.toReversed().map(shown)))
  app.post(at, async c => {
    const { title, description = '', labels = '', issue_type } = await c.req.json<Record<string, string>>()
    if (!title || title.length > 255) return c.json({ message: { title: ['is too long (maximum is 255)'] } }, 400)
    const text = takeQuickActions(description).text
    const list = labels.split(',').filter(label => label !== '')
    return c.json(shown(open({ title, body: text, labels: list, incident: issue_type === 'incident' })), 201)
  })
  app.put(`${at}/:iid`, async c => {
    const issue = find(c.req.param('iid'))
    if (!issue) return c.json({ message: '404 Not found' }, 404)
    const { title, state_event, add_labels = '', remove_labels = '' } = await c.req.json<Record<string, string>>()
    const gone = remove_labels.split(',')
    const labels = [...issue.labels, ...add_labels.split(',')].filter(label => label && !gone.includes(label))
    const state = state_event ? { closed: state_event === 'close' } : {}
    change(issue, { ...(title ? { title } : {}), ...state, labels: [...new Set(labels)] })
    return c.json(shown(issue))
  })
  app.post(`${at}/:iid/notes`, async c => {
    const issue = find(c.req.param('iid'))
    if (!issue) return c.json({ message: '404 Not found' }, 404)
    const { body = '' } = await c.req.json<{ body?: string }>()
    if (body === '') return c.json({ message: '400 Bad request - Note {:note=>["can\'t be blank"]}' }, 400)
    const made = comment(issue, body)
    return c.json({ id: made.id, body }, 201)
  })

  return {
    app,
    issues,
    refuse,
    hook: (secret, event, body) => ({
      headers: { 'content-type': 'application/json', 'x-gitlab-token': secret, 'x-gitlab-event': event },
      body: JSON.stringify(body),
    }),
  }
}

function gitlabError(status: number): Response {
  const said = { 400: '400 Bad request', 403: '403 Forbidden', 404: '404 Project Not Found', 429: 'Retry later' }[
    status
  ]
  return json({ message: said ?? `${status} Error` }, status, status === 429 ? { 'retry-after': '1' } : {})
}

const standing = gitlabTracker()

export const gitlabNotifierFake: NotifierFake = {
  kind: 'gitlab',
  options: { address: 'https://gitlab.example.net', project: 'group/shop' },
  secret: { token: trackerToken },
  take: async request => standing.app.fetch(request),
  refusing: gitlabError,
  messages: 3, // the issue, then its severity and its call by a quick action each
  display: shownText,
  live: liveIn,
  keyOf: keyIn,
}
