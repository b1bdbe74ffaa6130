import { firedSentence } from '#shared/alerting/fired-sentence.ts'
import { firingSpans } from '#shared/alerting/firing-spans.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { AlertRulePreview, AlertRulePreviewed } from '#shared/relay-api/alert-rules.ts'
import { drawTarget } from '../sources/run-query.ts'
import type { SourceDeps } from '../sources/source-deps.ts'
import { ruleTarget } from './ask-rule.ts'
import { readChart } from './rule-chart.ts'

const mostSpans = 500

/** When a rule would have fired over a chart's range. Nothing is kept. @throws Failure */
export async function previewRule(deps: SourceDeps, given: AlertRulePreview): Promise<AlertRulePreviewed> {
  const chart = await readChart(deps, given)
  const { from, to, width, zone, operator, threshold, forSeconds } = given
  const request = { width, from, to, zone, choice: chart.choice ?? undefined }
  const panel = await drawTarget(deps, ruleTarget(chart), request, [])
  if (panel.kind === 'heatmap' || panel.kind === 'logs' || panel.table) {
    throw new Failure('unsupported', 'Only charts with lines, bars or single numbers can be held against a threshold.')
  }
  const spans = firingSpans(panel, { operator, threshold, forMs: forSeconds * 1000 })
  return {
    window: panel.window,
    count: spans.length,
    spans: spans.slice(0, mostSpans),
    sentence: firedSentence(panel, spans, zone),
  }
}
