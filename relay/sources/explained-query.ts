import { explainAlert } from '#shared/alerting/explain-alert.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelQuery } from '#shared/relay-api/panels.ts'
import { comparisonOf } from '#shared/sources/bare-target.ts'
import { runPanelQuery } from './run-query.ts'
import type { SourceDeps } from './source-deps.ts'

/**
 * As `runPanelQuery`; the chart of an alert's expression comes with all of its values, its threshold, and a sentence about
 * it. When the alert was out is shaded by the incident that the chart stands in.
 */
export async function runExplainedQuery(
  deps: SourceDeps,
  query: PanelQuery,
  ownBases: readonly string[],
): Promise<Panel> {
  const target = parseLink(query.url)[query.part]
  const comparison = target ? comparisonOf(target) : null
  if (!comparison) return runPanelQuery(deps, query, ownBases)
  const panel = await runPanelQuery(deps, { ...query, bare: true }, ownBases)
  return { ...explainAlert(panel, comparison, panel.zone ?? 'UTC'), marks: panel.marks }
}
