import uPlot from 'uplot'
import type { Stacked } from '#shared/drawing/stack.ts'
import type { Panel } from '#shared/model/panel.ts'

/** Share of a step that bars fill; the rest tells one step from the next. */
const filled = 0.82

/**
 * Bars around their samples: those of a stack on each other, the others side by side.
 * @param beside which of how many that stand side by side
 */
export function barPaths(
  panel: Pick<Panel, 'window' | 'times'>,
  stacked: Stacked | undefined,
  beside: { place: number; of: number },
): uPlot.Series.PathBuilder | undefined {
  const { step } = panel.window
  const width = (step * filled) / Math.max(1, beside.of)
  const starts = panel.times.map(time => time - (step * filled) / 2 + beside.place * width)
  const size = beside.of > 1 ? width * 0.94 : width
  return uPlot.paths.bars?.({
    size: [1, Infinity, 1],
    disp: {
      x0: { unit: 1, values: () => starts },
      size: { unit: 1, values: () => [size] },
      ...(stacked && {
        y0: { unit: 1, values: () => stacked.low },
        y1: { unit: 1, values: () => stacked.high },
      }),
    },
  })
}
