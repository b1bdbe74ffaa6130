import { queryLogs } from '#extension/relay-client/relay-calls.ts'
import { Failure } from '#shared/kit/failure.ts'
import { askLogs } from '#shared/log-sources/ask-logs.ts'
import { logConnectionsFor } from '#shared/log-sources/log-options.ts'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import type { LogsAnswer, LogsQuery } from '#shared/relay-api/logs.ts'
import { locate, type QueryDeps } from './run-query.ts'
import type { Question } from './tickets.ts'
import { viewerAccess } from './viewer-send.ts'

/** The logs of a question's chart: asked in this browser or in the relay, as their connection says. @throws Failure */
export async function runLogs(
  question: Question,
  { connection: wanted, ...asked }: Omit<LogsQuery, 'url' | 'part' | 'query'>,
  deps: QueryDeps,
): Promise<LogsAnswer> {
  const all = await deps.connections()
  const { target, connection: chart } = await locate(question, async () => all)
  const logs = logConnectionsFor(
    all.filter(({ kind }) => isLogKind(kind)),
    chart,
  )
  const place = wanted === undefined ? logs[0] : logs.find(({ id }) => id === wanted)
  if (!place) {
    throw new Failure('unknown-host', 'No connection has this chart’s logs yet.', {
      next: { do: 'options', section: 'connections' },
    })
  }
  const places = logs.map(({ id, name }) => ({ id, name }))
  if (place.runs === 'relay') {
    const { href: url, part } = question
    const answer = await queryLogs(await deps.relay.access(), { url, part, connection: place.id, ...asked })
    return { ...answer, places }
  }
  const context = {
    ...viewerAccess(place, deps.fetch, deps.has),
    now: deps.now,
    signal: new AbortController().signal,
  }
  return { ...(await askLogs(target, asked, place, context)), places }
}
