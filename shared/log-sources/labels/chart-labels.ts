import type { Target } from '../../links/target.ts'
import { matchersIn, type Matcher } from '../../promql/selectors.ts'
import type { LogLabel } from '../log-source.ts'

/** A label that a chart is about, and what says so. */
export type ChartLabel = LogLabel & { from: 'query' | 'series' }

/** More values than these say little about where to look. */
const mostValues = 50

/**
 * What a chart is about: the labels of the series that are looked at, and those that its query selects. A query's exact
 * value is kept; otherwise series know better.
 */
export function chartLabels(
  target: Target | null,
  series: Readonly<Record<string, string | readonly string[]>> = {},
): ChartLabel[] {
  const labels = new Map<string, ChartLabel>()
  for (const matcher of matchersOf(target)) {
    const label = selected(matcher)
    if (label) labels.set(matcher.name, { ...label, from: 'query' })
  }
  for (const [name, given] of Object.entries(series)) {
    const values = [...new Set([given].flat())].filter(value => value !== '')
    const before = labels.get(name)
    const exact = before && 'values' in before && before.values.length === 1
    if (!exact && values.length > 0 && values.length <= mostValues) labels.set(name, { name, values, from: 'series' })
  }
  return [...labels.values()].filter(({ name }) => saysWhere(name))
}

function matchersOf(target: Target | null): Matcher[] {
  if (target?.source === 'prometheus') return matchersIn(target.expr)
  if (target?.source === 'alertmanager') return matchersIn(`{${target.filter.join(',')}}`)
  return []
}

/** What is not to be is no place to look. */
function selected({ name, operator, value }: Matcher): LogLabel | null {
  if (value === '' || operator === '!=' || operator === '!~') return null
  if (operator === '=') return { name, values: [value] }
  const plain = value.replaceAll('\\.', '.')
  // Alternatives without any other sign of an expression are values.
  if (/^[\w.:/ -]+(\|[\w.:/ -]+)*$/.test(plain)) return { name, values: plain.split('|') }
  return value === '.*' || value === '.+' ? null : { name, pattern: value }
}

/** Not a metric's own: its name, a bucket's end. */
function saysWhere(name: string): boolean {
  return !name.startsWith('__') && name !== 'le' && name !== 'quantile' && name !== 'alertname' && name !== 'alertstate'
}
