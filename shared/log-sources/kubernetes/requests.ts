import { joinUrl } from '../../kit/urls.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../../sources/source.ts'
import { writeNanoseconds } from '../nanoseconds.ts'
import type { PodsQuery } from './pods-query.ts'

export const readPaths = [
  /^\/version$/,
  /^\/api\/v1\/namespaces\/[a-z\d.-]+\/pods$/,
  /^\/api\/v1\/namespaces\/[a-z\d.-]+\/pods\/[a-z\d.-]+\/log$/,
]

type World = Pick<SourceContext, 'signal'>

/** A container of a pod. Null: the only one that it has. */
export type Place = { pod: string; container: string | null }

export function versionRequest(connection: Connection, world: World): Request {
  return ask('/version', {}, connection, world)
}

export function podsRequest({ namespace }: PodsQuery, connection: Connection, world: World): Request {
  return ask(`/api/v1/namespaces/${namespace}/pods`, { limit: '500' }, connection, world)
}

/** The newest lines of a container: how many, from when. Up to when cannot be asked. */
export function logRequest(
  { namespace, previous }: PodsQuery,
  { pod, container }: Place,
  { from, lines }: { from: bigint; lines: number },
  connection: Connection,
  world: World,
): Request {
  const query = {
    container: container ?? undefined,
    previous: previous ? 'true' : undefined,
    timestamps: 'true',
    sinceTime: writeNanoseconds(from).replace(/\.\d+Z$/, 'Z'), // it is read to the second
    tailLines: String(lines),
  }
  return ask(`/api/v1/namespaces/${namespace}/pods/${pod}/log`, query, connection, world)
}

function ask(
  path: string,
  query: Record<string, string | undefined>,
  { baseUrl, headers }: Connection,
  { signal }: World,
): Request {
  return new Request(joinUrl(baseUrl, path, query), { headers, signal })
}
