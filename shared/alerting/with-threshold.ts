import { comparisonText } from './words.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Panel } from '../model/panel.ts'

/** The panel with the threshold of its own expression as a line. */
export function withThreshold(panel: Panel, comparison: Comparison): Panel {
  const threshold = { value: comparison.threshold, color: 'critical' as const, label: comparisonText(comparison) }
  return {
    ...panel,
    look: { ...panel.look, thresholds: 'line' },
    thresholds: [...panel.thresholds, threshold],
  }
}
