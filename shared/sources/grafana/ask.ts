import * as z from 'zod'
import { Failure } from '../../kit/failure.ts'
import type { JsonAnswer } from '../../kit/send-json.ts'
import { statusFailure } from '../../kit/status-failure.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../source.ts'
import type { Settings } from './dashboard/datasource-list.ts'

/** One Grafana during one query: the way to ask it, and what it said of itself. */
export type Grafana = {
  connection: Connection
  context: SourceContext
  /** The link that is drawn: "Open in Grafana". */
  openUrl: string
  /** Answers of any status: Grafana explains its errors in them. @throws Failure */
  get: (path: string, query?: Record<string, string | undefined>) => Promise<JsonAnswer>
  /** @param as `nobody`: without anybody's sign-in, even where there is one */
  post: (path: string, body: unknown, as?: 'nobody') => Promise<JsonAnswer>
  /** Asked once, however many want to know. @throws Failure */
  settings: () => Promise<Settings>
}

const ErrorBody = z.object({ message: z.string().min(1) })

/** What Grafana said about a refused question, in its own words. */
export function saidIn(answer: JsonAnswer): string | undefined {
  return ErrorBody.safeParse(answer.body).data?.message
}

/** The trouble with an answer that is not the one asked for. @param what `the dashboard` */
export function refusal(answer: JsonAnswer, grafana: Grafana, what: string): Failure {
  const { connection, context, openUrl } = grafana
  const host = new URL(connection.baseUrl).host
  const detail = saidIn(answer)
  const open = { do: 'open', url: openUrl, label: 'Open in Grafana' } as const
  if (answer.status === 401 && context.credentials !== 'session') {
    const token = context.credentials === 'token' ? 'does not accept the stored token' : 'wants a sign-in or a token'
    return new Failure('signed-out', `${host} ${token}.`, { detail, next: { do: 'options', section: 'connections' } })
  }
  if (answer.status === 401) {
    return new Failure('signed-out', `${host} asks to sign in first.`, {
      detail,
      next: { do: 'sign-in', url: connection.baseUrl },
    })
  }
  if (answer.status === 403) {
    const whom = { session: 'you', token: 'the stored token', none: 'people who are not signed in' }[
      context.credentials
    ]
    return new Failure('forbidden', `Grafana does not let ${whom} see ${what}.`, { detail, next: open })
  }
  if (answer.status === 404) {
    return new Failure('not-found', `Grafana at ${host} does not have ${what}.`, { detail, next: open })
  }
  const plain = statusFailure(answer.status, connection.baseUrl)
  if (plain) return new Failure(plain.code, plain.message, { ...plain.value, detail })
  const told = detail ?? `Status ${answer.status}`
  return new Failure('bad-answer', `${host} did not answer as Grafana does.`, { detail: told, next: open })
}
