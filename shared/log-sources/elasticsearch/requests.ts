import { joinUrl } from '../../kit/urls.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../../sources/source.ts'
import { readLogOptions } from '../log-options.ts'

export const readPaths = [/^\/$/, /^\/[^/]+\/_field_caps$/]

/** A search changes nothing; a point in time is forgotten by itself after minutes. */
export const queryPaths = [/^\/[^/]+\/_pit$/, /^\/[^/]+\/_search\/point_in_time$/, /^\/([^/]+\/)?_search$/]

/** Where the usual shippers write to, unless the connection says otherwise in `options.index`. */
const usualIndices = 'logs-*,logstash-*,filebeat-*,fluent-bit*,fluentd*,ss4o_logs-*'

/** A cluster without one of the patterns is no trouble. */
const lenient = { ignore_unavailable: 'true', allow_no_indices: 'true' }

/** Every page makes the point in time last as long again. */
const keepAlive = '5m'

const pointPaths = { elastic: '/_pit', open: '/_search/point_in_time' } as const
/** How a point in time is opened: Elasticsearch's way, OpenSearch's, or not at all. */
type PointKind = keyof typeof pointPaths

export type Point = { kind: PointKind; id: string }

type World = Pick<SourceContext, 'signal'>

export function infoRequest(connection: Connection, { signal }: World): Request {
  return new Request(joinUrl(connection.baseUrl, '/'), { headers: connection.headers, signal })
}

export function fieldsRequest(connection: Connection, { signal }: World): Request {
  const address = joinUrl(connection.baseUrl, `/${indexOf(connection)}/_field_caps`, { fields: '*', ...lenient })
  return new Request(address, { headers: connection.headers, signal })
}

export function pointRequest(kind: PointKind, connection: Connection, world: World): Request {
  const path = `/${indexOf(connection)}${pointPaths[kind]}`
  return post(path, { keep_alive: keepAlive, ...lenient }, null, connection, world)
}

/** @param point absent: the indices as they are now */
export function searchRequest(body: object, point: Point | null, connection: Connection, world: World): Request {
  if (point === null) return post(`/${indexOf(connection)}/_search`, lenient, body, connection, world)
  return post('/_search', {}, { ...body, pit: { id: point.id, keep_alive: keepAlive } }, connection, world)
}

function post(
  path: string,
  query: Record<string, string>,
  body: object | null,
  { baseUrl, headers: own }: Connection,
  { signal }: World,
): Request {
  const headers = { ...(body ? { 'content-type': 'application/json' } : {}), ...own }
  return new Request(joinUrl(baseUrl, path, query), {
    method: 'POST',
    headers,
    body: body ? JSON.stringify(body) : undefined,
    signal,
  })
}

function indexOf(connection: Connection): string {
  const given = readLogOptions(connection).index?.trim() ?? ''
  return encodeURIComponent(given === '' ? usualIndices : given)
}
