import { readNanoseconds } from '#shared/log-sources/nanoseconds.ts'

/** What of the query language is asked here. */
export type Clause =
  | { range: { '@timestamp': { gte?: string; lt?: string; lte?: number } } }
  | { query_string: { query: string } }
  | { multi_match: { query: string } }
  | { ids: { values: string[] } }

type Document = { id: string; at: bigint; ms: number; text: string; labels: Record<string, string> }

type Test = (one: Document) => boolean

/** Whether a document fits a clause. @throws Error with the reason for refusing it */
export function readClause(clause: Clause): Test {
  if ('ids' in clause) return ({ id }) => clause.ids.values.includes(id)
  if ('range' in clause) {
    const { gte, lt, lte } = clause.range['@timestamp']
    if (lte !== undefined) return ({ ms }) => ms <= lte
    const [from, to] = [readNanoseconds(gte ?? '') ?? 0n, readNanoseconds(lt ?? '') ?? 0n]
    return ({ at }) => at >= from && at < to
  }
  if ('query_string' in clause) return readLucene(clause.query_string.query)
  const wanted = wordsOf(clause.multi_match.query)
  return ({ text }) => wanted.length > 0 && ` ${wordsOf(text).join(' ')}`.includes(` ${wanted.join(' ')}`)
}

/** As the standard analyser takes a text apart. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** `app:"shop" AND pod.keyword:("a" OR "b")` */
function readLucene(query: string): Test {
  const tests = query.split(' AND ').map((part): Test => {
    const [, field = '', list] = /^([\w.]+):\(?((?:"(?:[^"\\]|\\.)*"(?: OR )?)+)\)?$/.exec(part) ?? []
    if (list === undefined) throw new Error(`Failed to parse query [${query}]`)
    const values = list.split(' OR ').map(value => value.slice(1, -1).replaceAll(/\\(.)/g, '$1'))
    return ({ labels }) => values.includes(labels[field.replace(/\.keyword$/, '')] ?? '')
  })
  return one => tests.every(test => test(one))
}
