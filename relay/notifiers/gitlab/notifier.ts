import * as z from 'zod'
import type { Severity } from '#shared/model/severity.ts'
import type { NoticeMessage } from '../message.ts'
import { mirrorIncident, type IssueChange, type Tracker } from '../mirror-incident.ts'
import type { Notifier, NotifierContext } from '../notifier.ts'
import { callTracker, type TrackerCall } from '../tracker-call.ts'

const Options = z.object({
  /** Where it runs. */
  address: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  /** `group/project`, or its number. */
  project: z.string().regex(/^(\d+|[\w.-]+(\/[\w.-]+)+)$/, 'must be like group/project, or the project’s number'),
})

export const GitlabSecret = z.object({
  token: z.string().regex(/^\S+$/, 'must be an access token with the scope api'),
  /** Proves what GitLab's webhook sends us: its “Secret token” or “Signing token”. */
  hookSecret: z.string().min(16, 'must have at least 16 characters').optional(),
})

type Given = { options: z.infer<typeof Options>; secret: z.infer<typeof GitlabSecret> }

/** REST v4: `GET …/issues` and `POST …/issues`. */
const Issue = z.object({ iid: z.number().int(), web_url: z.string(), description: z.string().nullish() })
const Anything = z.unknown()

/** GitLab: an incident of its own for each of ours, with severity and call by its quick actions. */
export const gitlabNotifier: Notifier<z.infer<typeof Options>, z.infer<typeof GitlabSecret>> = {
  id: 'gitlab',
  title: 'GitLab',
  options: Options,
  secret: GitlabSecret,
  fields: [
    { part: 'options', name: 'address', label: 'Address of GitLab', placeholder: 'https://gitlab.example.net' },
    { part: 'options', name: 'project', label: 'Project', placeholder: 'group/project' },
    {
      part: 'secret',
      name: 'token',
      label: 'Access token',
      hint: 'Of a bot, with the scope api.',
      placeholder: 'glpat-…',
    },
    {
      part: 'secret',
      name: 'hookSecret',
      label: 'Secret or signing token of its webhook',
      hint: 'For notes and closing to come back: a webhook there with this secret and the triggers “Issues events” and “Comments”.',
      optional: true,
    },
  ],
  addresses: options => [apiOf(options)],
  deliver: async (delivery, context) => ({ posting: await mirrorIncident(trackerOf(delivery, context), delivery) }),
  async check(given, context) {
    await call(given, context, { method: 'GET', path: '/issues?per_page=1' }, Anything)
  },
}

function apiOf({ address, project }: Given['options']): string {
  return `${address.replace(/\/+$/, '')}/api/v4/projects/${encodeURIComponent(project)}`
}

function trackerOf(given: Given, context: NotifierContext): Tracker {
  const ask = <T>(method: TrackerCall['method'], path: string, body: unknown, reply: z.ZodType<T>) =>
    call(given, context, { method, path, body }, reply)
  const note = (number: string, body: string) => ask('POST', `/issues/${number}/notes`, { body }, Anything)
  return {
    async find(mark) {
      const newest = await ask('GET', '/issues?order_by=created_at&sort=desc&per_page=50', undefined, z.array(Issue))
      const found = newest.find(({ description }) => description?.includes(mark))
      return found && { number: String(found.iid), url: found.web_url }
    },
    async create({ title, body, labels }) {
      const issue = { title, description: body, issue_type: 'incident', labels: asList(labels) }
      const made = await ask('POST', '/issues', issue, Issue)
      return { number: String(made.iid), url: made.web_url }
    },
    async comment(number, body) {
      await note(number, body)
    },
    async change(number, change) {
      await ask('PUT', `/issues/${number}`, changeOf(change), Anything)
    },
    extras,
    // A note each: beside other quick actions `/zoom` is known to get lost.
    async sayExtra(number, name, value) {
      await note(number, name === 'call' ? (value === '' ? '/remove_zoom' : `/zoom ${value}`) : `/severity ${value}`)
    },
  }
}

function changeOf({ title, state, added, removed }: IssueChange) {
  return {
    ...(title === undefined ? {} : { title }),
    ...(state === undefined ? {} : { state_event: state === 'closed' ? 'close' : 'reopen' }),
    ...(added === undefined ? {} : { add_labels: asList(added) }),
    ...(removed === undefined ? {} : { remove_labels: asList(removed) }),
  }
}

/** GitLab parts labels by commas; one that has some cannot be said. */
function asList(labels: readonly string[]): string {
  return labels.filter(label => !label.includes(',')).join(',')
}

const severities: Record<Severity, string> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'low',
  unknown: 'unknown',
}

/** What only quick actions can say. A call of another service than Zoom is a link in the text. */
function extras({ incident, drill }: NoticeMessage): Record<string, string> {
  if (drill) return {}
  const zoom = /^https:\/\/(?:[\w-]+\.)?zoom\.(?:us|com)\/\S+$/.exec(incident.callUrl ?? '')?.[0]
  return {
    ...(incident.severity === 'unknown' ? {} : { severity: severities[incident.severity] }),
    ...(zoom === undefined ? {} : { call: zoom }),
  }
}

function call<T>(
  { options, secret }: Given,
  context: NotifierContext,
  { method, path, body }: { method: TrackerCall['method']; path: string; body?: unknown },
  reply: z.ZodType<T>,
): Promise<T> {
  const headers = { 'private-token': secret.token }
  return callTracker(context, 'GitLab', { method, url: `${apiOf(options)}${path}`, headers, body }, reply)
}
