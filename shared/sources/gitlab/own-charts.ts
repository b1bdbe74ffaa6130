import * as z from 'zod'
import { Failure, toFailure } from '../../kit/failure.ts'
import { sendJson, type JsonAnswer } from '../../kit/send-json.ts'
import { statusFailure } from '../../kit/status-failure.ts'
import type { GitlabTarget } from '../../links/gitlab/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { PanelWindow } from '../../model/panel.ts'
import type { SourceContext } from '../source.ts'
import { ErrorBody as PrometheusError, Success } from '../prometheus/wire.ts'
import { DashboardAnswer, panelsOf, type FoundPanel, type GitlabMetric } from './dashboard.ts'
import { dashboardRequest, proxyRequest } from './requests.ts'

// A GitLab before 16: its own JSON says which charts a link means, and it hands queries on to its Prometheus.

/** How often a GitLab that still gathers its answer is asked again, and milliseconds before the first time; then doubled. */
const patience = 6
const firstPause = 400

/** The charts of a link. @throws Failure */
export async function readCharts(
  target: GitlabTarget,
  window: PanelWindow,
  connection: Connection,
  context: SourceContext,
): Promise<FoundPanel[]> {
  const answer = await askPatiently(() => dashboardRequest(target, window, connection, context), context).catch(
    (thrown: unknown) => {
      throw gone(toFailure(thrown), context)
    },
  )
  const parsed = DashboardAnswer.safeParse(answer.body)
  if (parsed.success && answer.status < 300) return panelsOf(parsed.data.dashboard)
  const failure = explain(answer, connection.baseUrl)
  throw failure.value.detail ? failure : gone(failure, context)
}

/** What one metric's query gives, by the way that GitLab's answer names. @throws Failure */
export async function readMetric(
  metric: GitlabMetric,
  window: PanelWindow,
  connection: Connection,
  context: SourceContext,
): Promise<Success> {
  const path = metric.prometheus_endpoint_path
  if (!path) throw new Failure('bad-answer', 'GitLab did not say how to ask its Prometheus for this metric.')
  const answer = await askPatiently(() => proxyRequest(path, window, connection, context), context)
  const parsed = Success.safeParse(answer.body)
  if (parsed.success && answer.status < 300) return parsed.data
  throw explain(answer, connection.baseUrl, metric.query_range ?? metric.query)
}

/** GitLab answers 204 (its dashboards) or 202 (its proxy) while it works in the background. */
async function askPatiently(make: () => Request, context: SourceContext): Promise<JsonAnswer> {
  for (let turn = 0; turn < patience; turn++) {
    const answer = await askOnce(make(), context)
    if (answer) return answer
    if (!context.wait) break
    await context.wait(firstPause * 2 ** turn)
    if (context.signal.aborted) throw new Failure('aborted', 'Stopped.')
  }
  throw new Failure('unavailable', 'GitLab is still gathering this chart.', {
    next: { do: 'try-again' },
    retryAfter: 5,
  })
}

/** Null for "not yet", which has no body or none that matters. */
async function askOnce(request: Request, context: SourceContext): Promise<JsonAnswer | null> {
  let status = 0
  const send = async (request: Request) => {
    const response = await context.send(request)
    status = response.status
    return response
  }
  try {
    const answer = await sendJson(send, request)
    return answer.status === 202 ? null : answer
  } catch (thrown) {
    if (status === 202 || status === 204) return null
    throw thrown
  }
}

const OwnError = z.union([
  z.object({ status: z.literal('error'), message: z.string() }).transform(({ message }) => message),
  z.object({ error: z.string() }).transform(({ error }) => error),
])

/** GitLab's own words, or those of the Prometheus behind it. A 404 by GitLab's dashboards names what was not found. */
function explain({ status, body }: JsonAnswer, baseUrl: string, expr?: string): Failure {
  const said = OwnError.safeParse(body).data
  const host = new URL(baseUrl).host
  const promQl = PrometheusError.safeParse(body).data
  if (promQl && [400, 422].includes(status)) return new Failure('bad-query', promQl.error, { detail: expr })
  if (said && [400, 422].includes(status)) return new Failure('bad-query', said)
  const plain =
    statusFailure(status, baseUrl) ??
    new Failure('bad-answer', `${host} did not answer as GitLab does.`, { detail: `Status ${status}` })
  const words = OwnError.options[0].safeParse(body).data ?? promQl?.error
  if (words && status === 404)
    return new Failure('not-found', `GitLab says: ${words.replace(/\.$/, '')}.`, { detail: words })
  return said ? new Failure(plain.code, plain.message, { ...plain.value, ...(words ? { detail: words } : {}) }) : plain
}

/** What stands behind a plain 404 or a sign-in page. */
function gone(failure: Failure, context: SourceContext): Failure {
  if (failure.code === 'not-found') {
    return new Failure(
      'not-found',
      'GitLab does not know this chart: it is gone or not yours to see, or this is a GitLab since 16, which has no charts of its own.',
      {
        detail: 'Charts of a GitLab since 16 come back when their dashboards are stored on its connection.',
        next: { do: 'options', section: 'connections' },
      },
    )
  }
  if (failure.code === 'signed-out' && context.credentials !== 'session') {
    return new Failure(
      'signed-out',
      'GitLab shows its charts to people who are signed in: let this connection be asked in each viewer’s own browser.',
      { next: failure.value.next },
    )
  }
  return failure
}
