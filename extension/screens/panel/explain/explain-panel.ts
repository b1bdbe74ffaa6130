import { explainAlert } from '#shared/alerting/explain-alert.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { Panel } from '#shared/model/panel.ts'
import { words } from './words.ts'

/** As {@link explainAlert}, in the person's language. */
export function explainPanel(panel: Panel, comparison: Comparison, zone: string): Panel {
  return explainAlert(panel, comparison, zone, words)
}
