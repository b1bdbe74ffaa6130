import type { DrawnChart } from '#extension/charts/drawing-props.ts'
import type { Panel } from '#shared/model/panel.ts'

/** What is drawn over a panel while somebody works on it: a threshold, and the times beyond it. */
export type Overlay = Pick<Panel, 'thresholds' | 'marks'> & {
  /** Hears where the chart is whenever it was drawn. */
  onDrawn?: (chart: DrawnChart) => void
}

export function withOverlay(panel: Panel | undefined, overlay: Overlay | null): Panel | undefined {
  if (!panel || !overlay) return panel
  const { thresholds, marks } = overlay
  return { ...panel, look: { ...panel.look, thresholds: 'line' }, thresholds, marks: [...panel.marks, ...marks] }
}
