import { Failure } from '#shared/kit/failure.ts'
import type { Target } from '#shared/links/target.ts'
import type { SampledSeries } from '#shared/model/watched-series.ts'
import type { Sampled } from '#shared/sources/source.ts'
import { sampleTarget, targetOf } from '../sources/run-query.ts'
import type { SourceDeps } from '../sources/source-deps.ts'

/** More series than this are no rule but a mistake: each could be an alert. */
const mostSeries = 500

/** Which panel of which link a rule looks at, and the expression that is asked in the place of the link's. */
export type RuleChart = { url: string; part: number; choice: string | null; query: string | null }

/** What a rule asks: its chart, with the rule's own expression in it. @throws Failure `bad-input` */
export function ruleTarget({ url, part, query }: RuleChart): Target {
  const target = targetOf(url, part)
  if (target.source === 'tocsin') {
    throw new Failure('unsupported', 'The relay’s own figures cannot be held against a threshold.', { field: 'url' })
  }
  return target.source === 'prometheus' ? { ...target, view: 'graph', expr: query ?? target.expr } : target
}

/** What the series of a rule say right now. @throws Failure */
export async function askRule(deps: SourceDeps, chart: RuleChart): Promise<SampledSeries[]> {
  const sampled = await sampleTarget(deps, ruleTarget(chart), chart.choice ?? undefined)
  if (sampled.length <= mostSeries) return withKeys(sampled)
  const sentence = `This query answers with ${sampled.length} series; a rule takes ${mostSeries} at most. Sum them up.`
  throw new Failure('unsupported', sentence)
}

/** Labels tell series apart; a name does where there are none: it grows and shrinks with what else is there. */
function withKeys(sampled: readonly Sampled[]): SampledSeries[] {
  const seen = new Map<string, number>()
  return sampled.map(series => {
    const labels = Object.entries(series.labels).sort(([a], [b]) => (a < b ? -1 : 1))
    const own = labels.length > 0 ? JSON.stringify(labels) : series.name
    const times = (seen.get(own) ?? 0) + 1
    seen.set(own, times)
    return { ...series, key: times === 1 ? own : `${own}#${times}` }
  })
}
