import { toFailure } from '../kit/failure.ts'
import type { Target } from '../links/target.ts'
import type { Connection } from '../model/connection.ts'
import type { LogsAnswer, LogsPreviewed, LogsQuery } from '../relay-api/logs.ts'
import type { SourceContext } from '../sources/source.ts'
import { planLogs, type LogsAsked } from './plan-logs.ts'

type PageAsked = LogsAsked & Pick<LogsQuery, 'q' | 'cursor' | 'limit'>

/**
 * The lines of a chart, through a log connection; or those of `query`, where that is given.
 * @param target what the chart's link means; null where a query says everything
 * @throws Failure `unsupported` where nothing tells the chart's lines from all others, or the log system's
 */
export async function askLogs(
  target: Target | null,
  { q = '', cursor = null, limit, ...asked }: Omit<PageAsked, 'cursor'> & { cursor?: string | null },
  connection: Connection,
  context: SourceContext,
): Promise<Omit<LogsAnswer, 'places'>> {
  const { why, openUrl, read } = await planLogs(target, asked, connection, context)
  return { ...(await read({ search: q, cursor, limit })), why, openUrl }
}

const mostPreviewed = 5

/** What a connection would be asked for a chart, and a few of the lines; what is wrong with the question is a sentence beside it. */
export async function previewLogs(
  target: Target,
  asked: LogsAsked,
  connection: Connection,
  context: SourceContext,
): Promise<LogsPreviewed> {
  const { why, openUrl, read } = await planLogs(target, asked, connection, context)
  try {
    const { lines } = await read({ search: '', cursor: null, limit: mostPreviewed })
    return { why, openUrl, lines, trouble: null }
  } catch (thrown) {
    return { why, openUrl, lines: [], trouble: toFailure(thrown).message }
  }
}
