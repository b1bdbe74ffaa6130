import { joinUrl } from '../../kit/urls.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../../sources/source.ts'
import { writeNanoseconds } from '../nanoseconds.ts'
import type { LogWindow } from '../log-source.ts'

/** Where a cluster has an Elastic Stack, and where it has none. */
export const readPaths = [/^\/-\/logs\/elasticsearch\.json$/, /^\/-\/logs\/k8s\.json$/]

type World = Pick<SourceContext, 'signal'>

/** Lines of a time, searched, in pages. */
export function elasticRequest(
  given: { what: Record<string, string>; search: string; window: LogWindow; cursor: string | null },
  connection: Connection,
  world: World,
): Request {
  const { pod_name, environment_name } = given.what
  return ask('/-/logs/elasticsearch.json', connection, world, {
    environment_name,
    pod_name,
    start_time: writeNanoseconds(given.window.from),
    end_time: writeNanoseconds(given.window.to),
    search: given.search === '' ? undefined : phrase(given.search),
    cursor: given.cursor ?? undefined,
  })
}

/** The last lines of a pod, whenever they were. */
export function podRequest(what: Record<string, string>, connection: Connection, world: World): Request {
  return ask('/-/logs/k8s.json', connection, world, what)
}

/** The words in their order; the search's own signs mean nothing in it. */
function phrase(search: string): string {
  return `"${search.replaceAll(/["\\]/g, ' ').trim()}"`
}

function ask(
  path: string,
  { baseUrl, headers }: Connection,
  { signal }: World,
  query: Record<string, string | undefined>,
): Request {
  return new Request(joinUrl(baseUrl, path, query), { headers: { accept: 'application/json', ...headers }, signal })
}
