/** @jsxImportSource hono/jsx */
import type { Block } from '#shared/format/markdown.ts'
import type { Outcome } from '#shared/kit/failure.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Panel } from '#shared/model/panel.ts'
import { PanelFigure } from '../../parts/panel-figure.tsx'
import { hrefsOf } from '#shared/format/hrefs.ts'
import { firingMark, type LinkedPanels } from './linked-panels.ts'

/** What stands below a block of text: the charts that it links to, with the incident's own time shaded. */
export function chartsBelow(panels: LinkedPanels, alerts: readonly Alert[], now: number) {
  return function below(block: Block) {
    const outcomes = [...new Set(hrefsOf([block]))].flatMap(href => panels.get(href) ?? [])
    if (outcomes.length === 0) return null
    return (
      <>
        {outcomes.map(outcome => (
          <PanelFigure outcome={marked(outcome)} />
        ))}
      </>
    )
  }

  function marked(outcome: Outcome<Panel>): Outcome<Panel> {
    if (!outcome.ok) return outcome
    const panel = outcome.value
    return { ok: true, value: { ...panel, marks: [...panel.marks, ...firingMark(alerts, panel, now)] } }
  }
}
