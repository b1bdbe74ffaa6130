import type { RangeText } from '../../time/range.ts'
import { isRecord, readJson, textOf } from '../read-json.ts'
import type { Found } from './found.ts'
import { readEnds } from './range.ts'
import type { ExploreQuery } from './target.ts'

const page = /^(?<base>(?:\/[^/]+)*?)\/explore\/?$/

/** Where each pane stands in a link: `panes` holds them by arbitrary keys, `left` and `right` hold one each. */
export type PanePlace = { parameter: 'panes' | 'left' | 'right'; key?: string }

type Pane = { place: PanePlace; datasource: string | null; queries: ExploreQuery[]; range: RangeText }

/** Explore in its three encodings; every pane that asks something is a part of its own. */
export function readExplore(url: URL): Found[] {
  const base = page.exec(url.pathname)?.groups?.base
  if (base === undefined) return []
  return readPanes(url.searchParams).map(({ datasource, queries, range }) => ({
    base,
    range,
    subject: { is: 'explore', datasource, queries },
  }))
}

/** The panes in the order of their parts. */
export function readPanes(params: URLSearchParams): Pane[] {
  const all = readJson(params.get('panes'))
  const given: [PanePlace, unknown][] = isRecord(all)
    ? Object.entries(all).map(([key, pane]) => [{ parameter: 'panes', key }, pane])
    : (['left', 'right'] as const).map(parameter => [{ parameter }, readJson(params.get(parameter))])
  return given.flatMap(([place, pane]) => {
    const read = Array.isArray(pane) ? readSegments(pane) : isRecord(pane) ? readObject(pane) : null
    return read && read.queries.length > 0 ? [{ place, ...read }] : []
  })
}

/** Grafana 7 and before: `["now-1h","now","Prometheus",{"expr":"up"},{"ui":[…]}]`. */
function readSegments([from, to, name, ...segments]: unknown[]): Omit<Pane, 'place'> {
  const datasource = textOf(name)
  const asked = segments.filter(one => isRecord(one) && !('ui' in one) && !('mode' in one) && !('__panelsState' in one))
  return { datasource, queries: readQueries(asked, datasource), range: rangeOf(from, to) }
}

/** Since 7, and one of `panes` since 10. */
function readObject(pane: Record<string, unknown>): Omit<Pane, 'place'> {
  const datasource = nameOf(pane.datasource)
  const range = isRecord(pane.range) ? pane.range : {}
  const asked = Array.isArray(pane.queries) ? pane.queries : []
  return { datasource, queries: readQueries(asked, datasource), range: rangeOf(range.from, range.to) }
}

function rangeOf(from: unknown, to: unknown): RangeText {
  return readEnds(from, to) ?? { from: 'now-1h', to: 'now' }
}

function readQueries(given: unknown[], paneDatasource: string | null): ExploreQuery[] {
  const inherited = paneDatasource === '-- Mixed --' ? null : paneDatasource
  return given.filter(isRecord).map((query, index) => {
    const type = isRecord(query.datasource) ? textOf(query.datasource.type) : null
    return {
      ...query,
      refId: textOf(query.refId) ?? String.fromCharCode(65 + (index % 26)),
      datasource: nameOf(query.datasource) ?? inherited,
      ...(type ? { datasourceType: type } : {}),
    }
  })
}

/** A datasource is written as its name, as its uid, or as both its type and its uid. */
function nameOf(datasource: unknown): string | null {
  return isRecord(datasource) ? textOf(datasource.uid) : textOf(datasource)
}
