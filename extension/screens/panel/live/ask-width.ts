import type { PanelDeps } from '../panel-deps.ts'

/** Space beside the drawing: the frame's edges and the value axis. */
const besideDrawing = 72

/** CSS pixels of the drawing that is asked for. @param share part of the frame's width that it has */
export function askWidth({ width }: Pick<PanelDeps, 'width'>, share = 1): number {
  return Math.max(50, Math.min(8000, Math.round(width() * share) - besideDrawing))
}
