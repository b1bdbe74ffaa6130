import type { TimeRange } from '../../time/range.ts'
import { endOf, lengthOf } from '../prometheus/build.ts'
import type { PrometheusTarget } from '../prometheus/target.ts'
import { readHash, shownQueries } from './links.ts'

/** With a length and a UTC end. The page has one time for all its queries, which stands with the first. */
export function buildVictoriametricsLink(url: URL, { part, view }: PrometheusTarget, range: TimeRange): string {
  const params = readHash(url)
  const number = shownQueries(params)[part] ?? 0
  for (const name of ['range_input', 'end_input', 'relative_time']) params.delete(`g${number}.${name}`)
  params.set('g0.range_input', lengthOf(range))
  params.set('g0.end_input', endOf(range))
  params.set('g0.relative_time', 'none')
  const tab = params.get(`g${number}.tab`) ?? params.get('g0.tab') ?? ''
  if (['1', '3'].includes(tab) !== (view === 'table')) params.set(`g${number}.tab`, view === 'table' ? '1' : '0')
  const built = new URL(url.href)
  built.hash = `#/?${params}`
  return built.href
}
