import { toFailure } from '../../kit/failure.ts'
import type { Connection } from '../../model/connection.ts'
import type { LogLine } from '../../model/log-line.ts'
import type { SourceContext } from '../../sources/source.ts'
import type { LogWindow } from '../log-source.ts'
import { readNanoseconds } from '../nanoseconds.ts'
import { readLine } from '../read-line.ts'
import { askText } from './ask-kubernetes.ts'
import { choicesIn } from './find-places.ts'
import type { PodsQuery } from './pods-query.ts'
import { logRequest, type Place } from './requests.ts'

type Asked = { query: PodsQuery; search: string; window: LogWindow; limit: number }

/** The most lines from the end of a log that are looked through for those of an earlier time, or for a text. */
const reach = [2000, 50_000]

/**
 * The newest lines of a container in a window. The API counts lines from the log's end only, so more and more are asked for
 * until enough of them lie in the window.
 * @throws Failure
 */
export async function readContainer(
  asked: Asked,
  place: Place,
  connection: Connection,
  context: SourceContext,
): Promise<LogLine[]> {
  const { query, search, window, limit } = asked
  const wanted = search.toLowerCase()
  let found: LogLine[] = []
  for (const lines of [limit, ...reach.filter(most => most > limit)]) {
    const request = logRequest(query, place, { from: window.from, lines }, connection, context)
    const rows = (await askText(context, request)).split('\n').filter(row => row !== '')
    found = rows
      .map(row => lineOf(row, query, place))
      .filter(line => line !== null && isInside(line, window))
      .filter(line => line !== null && line.text.toLowerCase().includes(wanted)) as LogLine[]
    if (rows.length < lines || found.length >= limit) break
  }
  return found
}

/** As {@link readContainer}; of a pod with several containers, the lines of all. */
export async function readPlace(
  asked: Asked,
  place: Place,
  connection: Connection,
  context: SourceContext,
): Promise<LogLine[]> {
  try {
    return await readContainer(asked, place, connection, context)
  } catch (thrown) {
    const choices = place.container === null ? choicesIn(toFailure(thrown).message) : []
    if (choices.length === 0) throw thrown
    const all = choices.map(container => readContainer(asked, { ...place, container }, connection, context))
    return (await Promise.all(all)).flat()
  }
}

function isInside({ at }: LogLine, { from, to }: LogWindow): boolean {
  return BigInt(at) >= from && BigInt(at) < to
}

/** `2026-01-01T00:00:00.123456789Z text`. Null: the first line may have been cut. */
function lineOf(row: string, { namespace }: PodsQuery, { pod, container }: Place): LogLine | null {
  const end = row.indexOf(' ')
  const at = readNanoseconds(end < 0 ? row : row.slice(0, end))
  if (at === null) return null
  const labels = { namespace, pod, ...(container === null ? {} : { container }) }
  return readLine(String(at), end < 0 ? '' : row.slice(end + 1), labels)
}
