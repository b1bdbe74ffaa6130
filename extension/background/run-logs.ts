import { previewLogs as previewAtRelay, queryLogs } from '#extension/relay-client/relay-calls.ts'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { Failure } from '#shared/kit/failure.ts'
import { parseLink } from '#shared/links/registry.ts'
import { askLogs, previewLogs } from '#shared/log-sources/ask-logs.ts'
import { logConnectionsFor } from '#shared/log-sources/log-options.ts'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import type { LogsAnswer, LogsPreview, LogsPreviewed, LogsQuery } from '#shared/relay-api/logs.ts'
import type { SourceContext } from '#shared/sources/source.ts'
import { askedWith } from './asked-with.ts'
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
    askedWith(chart, all).filter(({ kind }) => isLogKind(kind)),
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
    const answer = await queryLogs((await deps.relays.one(place.relay)).access, {
      url,
      part,
      connection: place.id,
      ...asked,
    })
    return { ...answer, places }
  }
  return { ...(await askLogs(target, asked, place, contextOf(place, deps))), places }
}

/** What a connection would be asked for a chart, with other options than it has. @throws Failure */
export async function previewLogsOf(
  { id, relay, ...asked }: LogsPreview & { id: string; relay?: string | undefined },
  deps: QueryDeps,
): Promise<LogsPreviewed> {
  const place = (await deps.connections()).find(one => one.id === id && one.relay === relay)
  if (!place) throw new Failure('not-found', 'There is no such connection.')
  if (place.runs === 'relay') return previewAtRelay((await deps.relays.one(relay)).access, id, asked)
  const { url, part, options, ...range } = asked
  const target = parseLink(url)[part]
  if (!target) throw new Failure('bad-input', 'Tocsin does not know this kind of link.', { field: 'url' })
  return previewLogs(target, range, { ...place, options: options ?? place.options }, contextOf(place, deps))
}

function contextOf(place: KnownConnection, deps: QueryDeps): SourceContext {
  return {
    ...viewerAccess(place, deps.fetch, deps.has),
    now: deps.now,
    signal: new AbortController().signal,
    wait: (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds)),
  }
}
