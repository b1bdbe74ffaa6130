import { writeNanoseconds } from '../nanoseconds.ts'
import type { LogQuestion } from '../log-source.ts'
import type { Place } from './cursor.ts'

/** Fields that hold a line's text, the most usual first. */
export const textFields = ['message', 'log', 'body.text', 'body', 'msg', 'MESSAGE', 'event.original'] as const

/**
 * One page of a search.
 * @param place where the page before ended; `kept`: whether its point in time is still there
 */
export function searchBody(
  { query, search, window, limit }: Omit<LogQuestion, 'cursor'>,
  place: Place | null,
  kept: boolean,
): object {
  const format = 'strict_date_optional_time_nanos'
  const range = { gte: writeNanoseconds(window.from), lt: writeNanoseconds(window.to), format }
  const filter: object[] = [{ range: { '@timestamp': range } }]
  if (query.trim() !== '') filter.push({ query_string: { query, analyze_wildcard: true, lenient: true } })
  if (search !== '') {
    const words = { query: search, type: 'phrase_prefix', max_expansions: 200, lenient: true }
    filter.push({ multi_match: { ...words, fields: textFields } })
  }
  const bool: Record<string, unknown> = { filter }
  if (place && !kept) {
    filter.push({ range: { '@timestamp': { lte: place.after[0], format: 'epoch_millis' } } })
    bool['must_not'] = [{ ids: { values: place.ids } }]
  }
  return {
    size: limit,
    track_total_hits: false,
    query: { bool },
    // Milliseconds: nanoseconds are more than a JSON number holds, and OpenSearch writes no others.
    sort: [{ '@timestamp': { order: 'desc', numeric_type: 'date', unmapped_type: 'date' } }, { _doc: 'desc' }],
    ...(place && kept ? { search_after: searchAfter(place) } : {}),
  }
}

/** Whether the system breaks ties itself; otherwise documents of two shards may have the same time and number. */
export function breaksTies({ after }: Place): boolean {
  return after.length > 2
}

/** Without a tie-breaker a page begins with the last document's number again, so that another shard's comes, too. */
function searchAfter(place: Place): Place['after'] {
  const [time = 0, number = 0, ...more] = place.after
  return breaksTies(place) ? place.after : [time, Number(number) + 1, ...more]
}
