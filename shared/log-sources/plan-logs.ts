import { Failure } from '../kit/failure.ts'
import { isSafeHref } from '../kit/urls.ts'
import type { Target } from '../links/target.ts'
import type { Connection } from '../model/connection.ts'
import type { LogsWhy } from '../model/log-line.ts'
import type { LogsQuery } from '../relay-api/logs.ts'
import type { SourceContext } from '../sources/source.ts'
import { resolveRange } from '../time/range.ts'
import { chartLabels } from './labels/chart-labels.ts'
import { chooseLabels } from './labels/choose-labels.ts'
import { fillTemplate } from './labels/fill-template.ts'
import { readLogOptions } from './log-options.ts'
import type { LogPage, LogQuestion, LogSource, LogWindow } from './log-source.ts'
import { isLogKind } from './log-kinds.ts'
import { logSources } from './registry.ts'

export type LogsAsked = Omit<LogsQuery, 'url' | 'part' | 'connection' | 'q' | 'cursor' | 'limit'>

/** What a log connection is asked for a chart, before it is. */
export type LogsPlan = {
  why: LogsWhy
  /** The same question in the log system's own pages. */
  openUrl: string | null
  /** @throws Failure */
  read: (page: Pick<LogQuestion, 'search' | 'cursor' | 'limit'>) => Promise<LogPage>
}

type Asked = Pick<LogsWhy, 'query' | 'labels' | 'dropped'>

/**
 * The question for the lines of a chart, or `query` itself, where that is given.
 * @param target what the chart's link means; null where a query says everything
 * @throws Failure `unsupported` where nothing tells the chart's lines from all others, or the log system's
 */
export async function planLogs(
  target: Target | null,
  asked: LogsAsked,
  connection: Connection,
  context: SourceContext,
): Promise<LogsPlan> {
  const { id, name, kind } = connection
  if (!isLogKind(kind)) throw new Failure('bad-input', `“${name}” has no logs.`, { field: 'connection' })
  const source = logSources[kind]
  const window = windowOf(target, asked, context.now())
  const what =
    asked.query === undefined
      ? await queryFor(target, asked, window, { source, connection, context })
      : { query: asked.query, labels: [], dropped: [] }
  return {
    why: { connection: { id, name, kind }, ...what },
    openUrl: openUrl(connection, what.query, window),
    read: page => source.read({ query: what.query, window, ...page }, connection, context),
  }
}

type Place = { source: LogSource; connection: Connection; context: SourceContext }

async function queryFor(
  target: Target | null,
  { labels: series, without = [] }: LogsAsked,
  window: LogWindow,
  { source, connection, context }: Place,
): Promise<Asked> {
  const chart = chartLabels(target, series)
  const { template } = readLogOptions(connection)
  if (template?.trim()) {
    const filled = fillTemplate(
      template,
      chart.filter(({ name }) => !without.includes(name)),
      source,
    )
    if (filled) return { query: filled.query, labels: filled.used.map(asItIs), dropped: [] }
    throw vague(connection, 'no line of its query template has all of its labels here')
  }
  const known = await source.labelNames(window, connection, context)
  const { labels, why, dropped, strong } = chooseLabels(chart, known, without)
  if (strong) return { query: source.select(labels), labels: why, dropped }
  const reason =
    chart.length === 0
      ? 'it names no labels'
      : 'none of its labels that this log system knows names a namespace, an app, a service or a pod'
  throw vague(connection, reason)
}

function asItIs(label: ReturnType<typeof chartLabels>[number]): LogsWhy['labels'][number] {
  const value = 'values' in label ? label.values.join(', ') : label.pattern
  return { name: label.name, as: label.name, value, from: label.from }
}

function vague({ name }: Connection, reason: string): Failure {
  return new Failure('unsupported', `This chart’s lines cannot be told from all others in “${name}”: ${reason}.`, {
    next: { do: 'options', section: 'logs' },
  })
}

function windowOf(target: Target | null, { from, to, zone }: LogsAsked, now: number): LogWindow {
  const linked = target?.range ?? { from: 'now-1h', to: 'now' }
  const range = resolveRange(from ? { from, to: to ?? 'now' } : linked, now, zone)
  const nanoseconds = (seconds: number) => BigInt(Math.round(seconds * 1000)) * 1_000_000n
  return { from: nanoseconds(range.from), to: nanoseconds(range.to) }
}

/** Where its own pages show the same, as its connection says. */
function openUrl(connection: Connection, query: string, window: LogWindow): string | null {
  const { open } = readLogOptions(connection)
  if (!open) return null
  const milliseconds = (at: bigint) => String(at / 1_000_000n)
  const values: Record<string, string> = { query, from: milliseconds(window.from), to: milliseconds(window.to) }
  const url = open.replaceAll(/\$\{(query|from|to)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  return isSafeHref(url) ? url : null
}
