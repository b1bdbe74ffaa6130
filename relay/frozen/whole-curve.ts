import { withThreshold } from '#shared/alerting/with-threshold.ts'
import type { Target } from '#shared/links/target.ts'
import type { Panel } from '#shared/model/panel.ts'
import { comparisonOf } from '#shared/sources/bare-target.ts'

/**
 * What is kept of a chart that was drawn `bare`: an alert's expression answers with nothing but what is beyond its
 * threshold, and once the source has forgotten, nobody could say how it came to that. So its whole curve is kept, and the
 * threshold as a line. Any other chart is kept as it is.
 */
export function wholeCurve(bare: Panel, target: Target): Panel {
  const comparison = comparisonOf(target)
  return comparison ? withThreshold(bare, comparison) : bare
}
