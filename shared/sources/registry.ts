import { Failure } from '../kit/failure.ts'
import type { SourceKind, Target } from '../links/target.ts'
import type { CheckResult, Connection, ConnectionKind } from '../model/connection.ts'
import type { Panel } from '../model/panel.ts'
import { alertmanagerSource } from './alertmanager/adapter.ts'
import { gitlabSource } from './gitlab/adapter.ts'
import { grafanaSource } from './grafana/adapter.ts'
import { prometheusSource } from './prometheus/adapter.ts'
import { lastValues, sampledBackMs } from './last-values.ts'
import type { PanelRequest, Sampled, Source, SourceContext } from './source.ts'
import { tocsinSource } from './tocsin/adapter.ts'

/** Every kind of data system that Tocsin reads. The only list of them. */
export const sources: { [Kind in SourceKind]: Source<Kind> } = {
  prometheus: prometheusSource,
  grafana: grafanaSource,
  gitlab: gitlabSource,
  alertmanager: alertmanagerSource,
  tocsin: tocsinSource,
}

/** The connection that answers for a target: its own, or the one that this names in its place. @throws Failure `unknown-host` */
export function answererFor<C extends Pick<Connection, 'id' | 'kind' | 'name' | 'baseUrl' | 'options'>>(
  target: Target,
  connection: C,
  all: readonly C[],
): C {
  const source = sources[target.source] as Source
  const other = source.answeredBy?.(target as never, connection)
  if (!other) return connection
  const place = other.place.replace(/\/+$/, '')
  const found = all.find(({ kind, id, baseUrl }) => kind === other.kind && (id === place || baseUrl === place))
  if (found) return found
  throw new Failure('unknown-host', `“${connection.name}” names ${place} to answer for it, which is not connected.`, {
    next: { do: 'options', section: 'connections' },
  })
}

/** Draws what a link means, through its connection. @throws Failure */
export function querySource(
  target: Target,
  request: PanelRequest,
  connection: Connection,
  context: SourceContext,
): Promise<Panel> {
  // The registry's type ties each adapter to its own targets; only this line has to be told so.
  const source = sources[target.source] as Source
  return source.query(target as never, request, connection, context)
}

/** For how many seconds the source behind a connection keeps what it knows; null where it does not tell. @throws Failure */
export async function retentionOfSource(connection: Connection, context: SourceContext): Promise<number | null> {
  const source = (sources as Partial<Record<ConnectionKind, Source>>)[connection.kind] // others have logs alone
  return (await source?.retention?.(connection, context)) ?? null
}

/** What a target says right now, through its connection. @throws Failure `unsupported` for what has no numbers over time */
export async function sampleSource(
  target: Target,
  choice: string | undefined,
  connection: Connection,
  context: SourceContext,
): Promise<Sampled[]> {
  const source = sources[target.source] as Source
  if (source.sample && !context.answerer) return source.sample(target as never, connection, context)
  const to = context.now()
  const ends = { from: new Date(to - sampledBackMs).toISOString(), to: new Date(to).toISOString() }
  return lastValues(await source.query(target as never, { width: 100, choice, ...ends }, connection, context), to)
}

/** Asks the cheapest question that proves an address and its credentials. Never throws: trouble is a sentence. */
export function checkSource(kind: SourceKind, connection: Connection, context: SourceContext): Promise<CheckResult> {
  return sources[kind].check(connection, context)
}
