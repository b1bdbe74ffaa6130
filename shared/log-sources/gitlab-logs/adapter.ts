import { toFailure } from '../../kit/failure.ts'
import type { Connection } from '../../model/connection.ts'
import type { LogLine } from '../../model/log-line.ts'
import type { SourceContext } from '../../sources/source.ts'
import type { LogSource, LogWindow } from '../log-source.ts'
import { readNanoseconds } from '../nanoseconds.ts'
import { readLine } from '../read-line.ts'
import { newestFirst } from '../seen-lines.ts'
import { askGitlab } from './ask-gitlab.ts'
import { readPlace, writePlace } from './cursor.ts'
import { knownLabels, readQuery, select, write } from './pods-query.ts'
import { elasticRequest, podRequest, readPaths } from './requests.ts'
import type { Logs } from './wire.ts'

/** What GitLab gives at once, whatever is asked for. */
const pageSize = 500

export const gitlabLogsSource: LogSource = {
  id: 'gitlab-logs',
  title: 'GitLab’s own logs',
  readPaths,
  labelNames: () => Promise.resolve(knownLabels),
  select,
  write,

  async read({ query, search, window: asked, cursor, limit }, connection, context) {
    const place = readPlace(cursor) ?? { page: null, skip: 0, end: String(asked.to) }
    const window = { from: asked.from, to: BigInt(place.end) }
    const what = readQuery(query)
    const found = await askElastic({ what, search, window, cursor: place.page }, connection, context)
    const lines = found ? linesOf(found) : await podLines(what, { search, window }, connection, context)
    const shown = lines.slice(place.skip, place.skip + limit)
    const skip = place.skip + shown.length
    if (skip < lines.length) return { lines: shown, next: writePlace({ ...place, skip }) }
    const more = found?.cursor && lines.length >= pageSize ? found.cursor : null
    return { lines: shown, next: more === null ? null : writePlace({ ...place, page: more, skip: 0 }) }
  },

  async check(connection, context) {
    try {
      const to = BigInt(context.now()) * 1_000_000n
      const window = { from: to - 60_000_000_000n, to }
      const found = await askElastic({ what: {}, search: '', window, cursor: null }, connection, context)
      if (found) return { ok: true, sentence: 'Connected: this GitLab has searchable logs.' }
      await askGitlab(context, () => podRequest({}, connection, context))
      return { ok: true, sentence: 'Connected: this GitLab shows the last 500 lines of a pod.' }
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}

/** Null: its cluster has no Elastic Stack. @throws Failure */
async function askElastic(
  given: Parameters<typeof elasticRequest>[0],
  connection: Connection,
  context: SourceContext,
): Promise<Logs | null> {
  try {
    return await askGitlab(context, () => elasticRequest(given, connection, context))
  } catch (thrown) {
    if (['not-found', 'bad-query'].includes(toFailure(thrown).code)) return null
    throw thrown
  }
}

/** The last lines of a pod that lie in a window: neither time nor text can be asked for. @throws Failure */
async function podLines(
  what: Record<string, string>,
  { search, window }: { search: string; window: LogWindow },
  connection: Connection,
  context: SourceContext,
): Promise<LogLine[]> {
  const lines = linesOf(await askGitlab(context, () => podRequest(what, connection, context)))
  const wanted = search.toLowerCase()
  return lines.filter(
    ({ at, text }) => BigInt(at) >= window.from && BigInt(at) < window.to && text.toLowerCase().includes(wanted),
  )
}

function linesOf({ logs, pod_name: pod, container_name: container }: Logs): LogLine[] {
  const lines = logs.flatMap(({ timestamp, message, pod: own }) => {
    const at = readNanoseconds(timestamp)
    const name = own ?? pod
    const labels = { ...(name ? { pod: name } : {}), ...(container ? { container } : {}) }
    return at === null ? [] : [readLine(String(at), message, labels)]
  })
  return newestFirst(lines.toReversed()) // they come with the oldest first
}
