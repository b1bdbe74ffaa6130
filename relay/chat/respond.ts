import { setTimeout as delay } from 'node:timers/promises'
import type { OutboxDeps } from '../outbox/outbox-deps.ts'
import type { Reply } from './reply.ts'

/** Slack gives up on an answer after three seconds. */
const patienceMs = 2500

const slackHosts = ['hooks.slack.com', 'hooks.slack-gov.com']

/**
 * The answer of some work when it is there in time. Else undefined, and the answer is said later at the response URL.
 * The work goes on whatever the caller does.
 */
export async function inTime(
  deps: OutboxDeps,
  work: Promise<Reply>,
  { responseUrl, patience = patienceMs }: { responseUrl: string | undefined; patience?: number },
): Promise<Reply | undefined> {
  const late = Symbol('late')
  const first = await Promise.race([work, delay(patience, late, { ref: false })])
  if (typeof first !== 'symbol') return first
  void work.then(
    reply => respondAt(deps, responseUrl, reply),
    (err: unknown) => deps.log.error({ err }, 'a slash command failed after its answer was due'),
  )
  return undefined
}

/** Says something at the address that came with a command or a button. Never rejects: nobody waits for it. */
export async function respondAt(deps: OutboxDeps, url: string | undefined, reply: Reply): Promise<void> {
  if (url === undefined || !URL.canParse(url)) return
  const { origin, hostname, protocol } = new URL(url)
  const isSlack = (protocol === 'https:' && slackHosts.includes(hostname)) || isStandIn(deps, origin)
  if (!isSlack) return deps.log.warn({}, 'a response URL does not lead to Slack: nothing was said there')
  try {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const request = new Request(url, { method: 'POST', headers, body: JSON.stringify(reply) })
    const response = await deps
      .egress({ baseUrl: origin, readPaths: [], queryPaths: [/^\//], headers: {} })
      .send(request)
    if (!response.ok) deps.log.warn({ status: response.status }, 'Slack did not take a late answer')
  } catch (err) {
    deps.log.warn({ err }, 'Slack could not be told a late answer')
  }
}

/** Where the Web API was moved to in a test, response URLs lead there too. */
function isStandIn({ endpoints }: OutboxDeps, origin: string): boolean {
  const api = new URL(endpoints.slack)
  return api.hostname !== 'slack.com' && api.origin === origin
}
