import { Failure } from '#shared/kit/failure.ts'
import { joinUrl } from '#shared/kit/urls.ts'
import { parseLink } from '#shared/links/registry.ts'
import { findComparison } from '#shared/promql/comparison.ts'
import { checkPlace } from '../sources/run-query.ts'
import type { SourceDeps } from '../sources/source-deps.ts'
import { findConnectionRow } from '../store/connections.ts'
import { ruleTarget, type RuleChart } from './ask-rule.ts'

type Given = { url?: string; part: number; choice?: string; connection?: string; query?: string }

/**
 * Which chart a request means, by its link or by a connection and what that is asked. It must be one that the relay asks.
 * @throws Failure `bad-input` naming the field, `unknown-host`, or `unsupported`
 */
export async function readChart(deps: SourceDeps, given: Given): Promise<RuleChart> {
  const url = given.url ?? (await linkFor(deps, given))
  const chart = { url, part: given.part, choice: given.choice ?? null, query: given.query ?? null }
  const target = ruleTarget(chart)
  await checkPlace(deps, target)
  if (target.source !== 'prometheus') return { ...chart, query: null }
  return { ...chart, query: comparedIn(target.expr) }
}

/** The chart of another expression at the same place. @throws Failure `unsupported` where charts are no expressions */
export function withQuery(chart: RuleChart, query: string): RuleChart {
  const target = ruleTarget(chart)
  if (target.source === 'prometheus') {
    return { url: graphLink(target.base, query), part: 0, choice: null, query: comparedIn(query) }
  }
  throw new Failure('unsupported', 'The query of this chart is its dashboard’s: change it there.', { field: 'query' })
}

/** Whether two links show the same chart, whatever their range and looks. */
export function isSameChart(one: RuleChart, other: Omit<RuleChart, 'query'>): boolean {
  const key = chartKey(one)
  return key !== null && key === chartKey(other)
}

function chartKey({ url, part, choice }: Omit<RuleChart, 'query'>): string | null {
  const target = parseLink(url)[part]
  if (!target) return null
  if (target.source === 'prometheus') return JSON.stringify([target.base, target.expr, target.extra])
  const { range: _, openUrl: __, step: ___, zone: ____, part: _____, ...rest } = target
  return JSON.stringify([rest, choice])
}

/** The rule compares by itself: what the expression's own comparison leaves out would look like no data. */
function comparedIn(expr: string): string {
  return findComparison(expr)?.compared ?? expr
}

async function linkFor(deps: SourceDeps, { connection, query }: Given): Promise<string> {
  if (connection === undefined || query === undefined) {
    throw new Failure('bad-input', 'Say which chart: by “url”, or by “connection” and “query”.', { field: 'url' })
  }
  const row = await findConnectionRow(deps.database.read, connection)
  if (row?.kind === 'prometheus') return graphLink(row.baseUrl, query)
  throw new Failure('bad-input', 'There is no such connection to a Prometheus.', { field: 'connection' })
}

function graphLink(base: string, query: string): string {
  return joinUrl(base, '/graph', { 'g0.expr': query, 'g0.tab': '0' })
}
