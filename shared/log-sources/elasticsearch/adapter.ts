import { Failure, toFailure } from '../../kit/failure.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../../sources/source.ts'
import type { LogSource } from '../log-source.ts'
import { newestFirst } from '../seen-lines.ts'
import { askElastic } from './ask-elastic.ts'
import { readPlace, writePlace } from './cursor.ts'
import { select, writeLucene } from './lucene.ts'
import {
  fieldsRequest,
  infoRequest,
  pointRequest,
  queryPaths,
  readPaths,
  searchRequest,
  type Point,
} from './requests.ts'
import { breaksTies, searchBody } from './search-body.ts'
import { toLine } from './to-line.ts'
import { FieldCaps, Hits, Info, OpenedPoint } from './wire.ts'

export const elasticsearchSource: LogSource = {
  id: 'elasticsearch',
  title: 'Elasticsearch',
  readPaths,
  queryPaths,

  async labelNames(_window, connection, context) {
    const ask = () => askElastic(context, fieldsRequest(connection, context))
    const parsed = FieldCaps.safeParse(await (context.remember ? context.remember('labels', ask) : ask()))
    if (parsed.success) return exactNames(parsed.data.fields)
    throw new Failure('bad-answer', 'Elasticsearch did not tell its fields as it does.')
  },

  select,
  write: writeLucene,

  async read({ cursor, ...asked }, connection, context) {
    const place = readPlace(cursor)
    const kept = place?.point ?? null
    const point = kept ?? (await openPoint(connection, context))
    const search = (at: Point | null, isKept: boolean) =>
      askElastic(context, searchRequest(searchBody(asked, place, isKept), at, connection, context))
    let used = point
    const body = await search(point, kept !== null).catch(async (thrown: unknown) => {
      if (kept === null || toFailure(thrown).code !== 'not-found') throw thrown
      used = await openPoint(connection, context) // somebody read for longer than it was kept
      return search(used, false)
    })
    const parsed = Hits.safeParse(body)
    if (!parsed.success) throw new Failure('bad-answer', 'Elasticsearch did not answer with lines.')
    const { hits: found, pit_id: renewed, _shards } = parsed.data
    const { hits } = found
    if (hits.length === 0 && (_shards?.failed ?? 0) > 0) {
      throw new Failure('unavailable', _shards?.failures[0]?.reason.reason ?? 'No shard of these indices answers.')
    }
    const again = new Set(place && !breaksTies(place) ? place.ids : [])
    const fresh = hits.filter(hit => !again.has(hit._id))
    const next = used && renewed !== undefined ? { ...used, id: renewed } : used
    return {
      lines: newestFirst(fresh.map(toLine)),
      next: hits.length < asked.limit ? null : writePlace(hits, next, place),
    }
  },

  async check(connection, context) {
    try {
      const fields = FieldCaps.safeParse(await askElastic(context, fieldsRequest(connection, context)))
      if (!fields.success) throw new Failure('bad-answer', 'It does not answer as Elasticsearch does.')
      if (Object.keys(fields.data.fields).length === 0) {
        return { ok: false, sentence: 'It answers, but has no index of this name with fields that may be read.' }
      }
      // Some tokens may search, but not ask what they search.
      const info = Info.safeParse(await askElastic(context, infoRequest(connection, context)).catch(() => null))
      if (!info.success) return { ok: true, sentence: 'Connected: it answers as Elasticsearch does.' }
      const { number: version, distribution } = info.data.version
      const title = distribution === 'opensearch' ? 'OpenSearch' : 'Elasticsearch'
      return { ok: true, sentence: `Connected: ${title} ${version}.`, version }
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}

/** The indices as they are now, for all pages alike. Null: neither way of opening one is known here. */
async function openPoint(connection: Connection, context: SourceContext): Promise<Point | null> {
  for (const kind of ['elastic', 'open'] as const) {
    const answer = await askElastic(context, pointRequest(kind, connection, context)).catch((thrown: unknown) => {
      if (['not-found', 'bad-query', 'bad-answer'].includes(toFailure(thrown).code)) return null
      throw thrown
    })
    const opened = OpenedPoint.safeParse(answer)
    if (opened.success) return { kind, id: 'id' in opened.data ? opened.data.id : opened.data.pit_id }
  }
  return null
}

/** Fields that are kept whole. A text field stands for itself only where it has no such twin. */
function exactNames(fields: Readonly<Record<string, object>>): string[] {
  return Object.keys(fields).filter(name => !('text' in (fields[name] ?? {}) && `${name}.keyword` in fields))
}
