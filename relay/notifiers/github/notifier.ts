import * as z from 'zod'
import { mirrorIncident, type IssueChange, type Tracker } from '../mirror-incident.ts'
import type { Notifier, NotifierContext } from '../notifier.ts'
import { callTracker, type TrackerCall } from '../tracker-call.ts'
import { cut } from '../words.ts'

const Options = z.object({
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'must be like owner/name'),
  /** Of a GitHub Enterprise server: `https://<host>/api/v3`. */
  api: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
})

export const GithubSecret = z.object({
  token: z.string().regex(/^\S+$/, 'must be an access token that may write issues'),
  /** Proves what GitHub's webhook sends us. */
  hookSecret: z.string().min(16, 'must have at least 16 characters').optional(),
})

type Given = { options: z.infer<typeof Options>; secret: z.infer<typeof GithubSecret> }

const Issue = z.object({ number: z.number().int(), html_url: z.string(), body: z.string().nullish() })
const Anything = z.unknown()

/** GitHub: an issue for each incident. It has no key against repeats, so a second try looks for the first one's mark. */
export const githubNotifier: Notifier<z.infer<typeof Options>, z.infer<typeof GithubSecret>> = {
  id: 'github',
  title: 'GitHub',
  options: Options,
  secret: GithubSecret,
  fields: [
    { part: 'options', name: 'repository', label: 'Repository', placeholder: 'owner/name' },
    {
      part: 'options',
      name: 'api',
      label: 'Address of its API',
      hint: 'Only for a GitHub of your own.',
      placeholder: 'https://github.example.net/api/v3',
      optional: true,
    },
    {
      part: 'secret',
      name: 'token',
      label: 'Access token',
      hint: 'Of a bot that may write issues. Labels are kept only where it may push.',
      placeholder: 'github_pat_…',
    },
    {
      part: 'secret',
      name: 'hookSecret',
      label: 'Secret of its webhook',
      hint: 'For notes and closing to come back: a webhook there, as JSON, with this secret and the events “Issues” and “Issue comments”.',
      optional: true,
    },
  ],
  addresses: options => [apiOf(options)],
  deliver: async (delivery, context) => ({ posting: await mirrorIncident(trackerOf(delivery, context), delivery) }),
  async check(given, context) {
    await call(given, context, { method: 'GET', path: '/issues?per_page=1' }, Anything)
  },
}

function apiOf({ api = 'https://api.github.com', repository }: Given['options']): string {
  return `${api.replace(/\/+$/, '')}/repos/${repository}`
}

function trackerOf(given: Given, context: NotifierContext): Tracker {
  const ask = <T>(method: TrackerCall['method'], path: string, body: unknown, reply: z.ZodType<T>) =>
    call(given, context, { method, path, body }, reply)
  return {
    async find(mark) {
      const newest = await ask('GET', '/issues?state=all&sort=created&per_page=50', undefined, z.array(Issue))
      const found = newest.find(({ body }) => body?.includes(mark))
      return found && { number: String(found.number), url: found.html_url }
    },
    async create({ title, body, labels }) {
      const made = await ask('POST', '/issues', { title, body, labels: labels.map(short) }, Issue)
      return { number: String(made.number), url: made.html_url }
    },
    async comment(number, body) {
      await ask('POST', `/issues/${number}/comments`, { body }, Anything)
    },
    async change(number, { title, state, added = [], removed = [] }) {
      const fields = { ...(title === undefined ? {} : { title }), ...stateOf(state) }
      if (Object.keys(fields).length > 0) await ask('PATCH', `/issues/${number}`, fields, Anything)
      if (added.length > 0) await ask('POST', `/issues/${number}/labels`, { labels: added.map(short) }, Anything)
      for (const label of removed) await dropLabel(ask, number, label)
    },
  }
}

function stateOf(state: IssueChange['state']) {
  if (state === undefined) return {}
  return state === 'closed'
    ? { state: 'closed', state_reason: 'completed' }
    : { state: 'open', state_reason: 'reopened' }
}

type Ask = <T>(method: TrackerCall['method'], path: string, body: unknown, reply: z.ZodType<T>) => Promise<T>

/** One that somebody took away already is gone. */
async function dropLabel(ask: Ask, number: string, label: string): Promise<void> {
  const kept = await ask(
    'GET',
    `/issues/${number}/labels?per_page=100`,
    undefined,
    z.array(z.object({ name: z.string() })),
  )
  if (!kept.some(({ name }) => name === short(label))) return
  await ask('DELETE', `/issues/${number}/labels/${encodeURIComponent(short(label))}`, undefined, Anything)
}

/** GitHub's labels have 50 characters. */
function short(label: string): string {
  return cut(label, 50)
}

function call<T>(
  { options, secret }: Given,
  context: NotifierContext,
  { method, path, body }: { method: TrackerCall['method']; path: string; body?: unknown },
  reply: z.ZodType<T>,
): Promise<T> {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${secret.token}`,
    'x-github-api-version': '2022-11-28',
    'user-agent': 'tocsin', // GitHub refuses who does not say it
  }
  return callTracker(context, 'GitHub', { method, url: `${apiOf(options)}${path}`, headers, body }, reply)
}
