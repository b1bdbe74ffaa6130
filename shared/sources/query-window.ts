import type { Target } from '../links/target.ts'
import type { PanelWindow } from '../model/panel.ts'
import { resolveRange, type RangeText } from '../time/range.ts'
import { alignToStep, chooseStep, maxPoints } from '../time/step.ts'
import type { PanelRequest } from './source.ts'

/**
 * The window of one query: the viewer's range over the link's, and a step that fits the pixels.
 * A step that the link pins is kept unless it would ask for too many points.
 * @param now UNIX milliseconds
 */
export function queryWindow(target: Target, request: PanelRequest, now: number): PanelWindow {
  const range = resolveRange(wantedRange(target, request), now)
  const least = (range.to - range.from) / (maxPoints - 1)
  const step = Math.max(target.step ?? chooseStep(range, request.width), Math.ceil(least))
  return { ...alignToStep(range, step), step }
}

function wantedRange(target: Target, request: PanelRequest): RangeText {
  if (request.from) return { from: request.from, to: request.to ?? 'now' }
  return target.range ?? { from: 'now-6h', to: 'now' }
}
