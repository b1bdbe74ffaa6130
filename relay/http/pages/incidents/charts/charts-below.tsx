/** @jsxImportSource hono/jsx */
import type { Block } from '#shared/format/markdown.ts'
import type { Alert } from '#shared/model/alert.ts'
import { hrefsOf } from '#shared/format/hrefs.ts'
import { ChartFigure } from './chart-figure.tsx'
import { firingMark, type LinkedPanels } from './linked-panels.ts'
import type { ShownChart } from './show-chart.ts'

/** What stands below a block of text: the charts that it links to, with the incident's own time shaded. */
export function chartsBelow(panels: LinkedPanels, alerts: readonly Alert[], now: number) {
  return function below(block: Block) {
    const charts = [...new Set(hrefsOf([block]))].flatMap(href => panels.get(href) ?? [])
    if (charts.length === 0) return null
    return (
      <>
        {charts.map(chart => (
          <ChartFigure chart={marked(chart, alerts, now)} now={now} />
        ))}
      </>
    )
  }
}

/** A chart with the incident's own time on it. */
export function marked(chart: ShownChart, alerts: readonly Alert[], now: number): ShownChart {
  if (!chart.outcome.ok) return chart
  const panel = chart.outcome.value
  const value = { ...panel, marks: [...panel.marks, ...firingMark(alerts, panel, now)] }
  return { ...chart, outcome: { ok: true, value } }
}
