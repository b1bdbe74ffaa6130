import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '#shared/kit/failure.ts'
import { findConnection } from '#shared/links/registry.ts'
import type { Target } from '#shared/links/target.ts'
import { askLogs, previewLogs } from '#shared/log-sources/ask-logs.ts'
import { logConnectionsFor } from '#shared/log-sources/log-options.ts'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import type { LogsAnswer, LogsPreview, LogsPreviewed, LogsQuery } from '#shared/relay-api/logs.ts'
import type { SourceContext } from '#shared/sources/source.ts'
import { listConnections, toConnection, type ConnectionRow } from '../store/connections.ts'
import { connectionAccess } from './connection-access.ts'
import { targetOf } from './run-query.ts'
import type { SourceDeps } from './source-deps.ts'

/**
 * The logs of a chart, or of a query, with the relay's credentials.
 * @throws Failure `bad-input`, `not-found` (no such connection), `unknown-host` (none has logs), `unsupported`, or the source's
 */
export async function runLogsQuery(deps: SourceDeps, asked: LogsQuery): Promise<LogsAnswer> {
  const { url, part, connection: wanted, ...question } = asked
  const target = url === undefined ? null : targetOf(url, part)
  if (target === null && (question.query === undefined || wanted === undefined)) {
    throw new Failure('bad-input', 'Say which logs: by “url”, or by “connection” and “query”.', { field: 'url' })
  }
  const places = placesFor(target, await listConnections(deps.database.read))
  const row = wanted === undefined ? places[0] : places.find(({ id }) => id === wanted)
  if (!row) throw missing(wanted)
  const answer = await askLogs(target, question, toConnection(row), contextOf(deps, row))
  return { ...answer, places: places.map(({ id, name }) => ({ id, name })) }
}

/** What a connection would be asked for a chart. @throws Failure as {@link runLogsQuery} */
export async function runLogsPreview(
  deps: SourceDeps,
  row: ConnectionRow,
  { url, part, options, ...asked }: LogsPreview,
): Promise<LogsPreviewed> {
  if (row.runs === 'viewer') {
    throw new Failure('unsupported', `“${row.name}” is asked in each viewer’s own browser: try it in the extension.`)
  }
  const meant = options ? { ...row, options } : row
  return previewLogs(targetOf(url, part), asked, toConnection(meant), contextOf(deps, meant))
}

function contextOf(deps: SourceDeps, row: ConnectionRow): SourceContext {
  return {
    ...connectionAccess(deps, row),
    now: deps.now,
    signal: deps.signal,
    wait: (milliseconds: number) => pause(milliseconds, undefined, { signal: deps.signal }),
  }
}

function placesFor(target: Target | null, rows: readonly ConnectionRow[]): ConnectionRow[] {
  const logs = rows.filter(({ kind, runs }) => isLogKind(kind) && runs === 'relay')
  return target === null ? logs : logConnectionsFor(logs, findConnection(target, rows))
}

function missing(wanted: string | undefined): Failure {
  if (wanted !== undefined) {
    return new Failure('not-found', 'There is no such connection to logs that the relay asks.', { field: 'connection' })
  }
  return new Failure(
    'unknown-host',
    'No connection has this chart’s logs. Connect a Loki or another log system first.',
    {
      next: { do: 'options', section: 'connections' },
    },
  )
}
