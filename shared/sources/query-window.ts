import type { PrometheusTarget } from '../links/prometheus/target.ts'
import type { Target } from '../links/target.ts'
import type { PanelWindow } from '../model/panel.ts'
import { resolveRange, type RangeText, type TimeRange } from '../time/range.ts'
import { alignToStep, chooseStep, maxPoints } from '../time/step.ts'
import type { PanelRequest } from './source.ts'

/**
 * The window of one query: the viewer's range over the link's, and a step that fits the pixels.
 * Days and weeks are those of the link's zone, else of the viewer's.
 * A step that the link pins is kept unless it would ask for too many points.
 * @param now UNIX milliseconds
 */
export function queryWindow(target: Target, request: PanelRequest, now: number): PanelWindow {
  const zone = target.zone === 'browser' ? request.zone : (target.zone ?? request.zone)
  const range = resolveRange(wantedRange(target, request), now, zone)
  const least = (range.to - range.from) / (maxPoints - 1)
  const step = Math.max(wantedStep(target, range, request.width), Math.ceil(least))
  return { ...alignToStep(range, step), step }
}

function wantedRange(target: Target, request: PanelRequest): RangeText {
  if (request.from) return { from: request.from, to: request.to ?? 'now' }
  return target.range ?? { from: 'now-6h', to: 'now' }
}

function wantedStep(target: Target, range: TimeRange, width: number): number {
  if (target.step) return target.step
  if (target.source === 'prometheus' && target.density) return densityStep(target.density, range, width)
  return chooseStep(range, width)
}

/** Samples for the width, as Prometheus 3 counts them in its own UI (read from its source, August 2026). */
const samplesOf: Record<NonNullable<PrometheusTarget['density']>, number> = { low: 100, medium: 250, high: 750 }

/** Whole seconds; a narrow chart takes no more samples than it has pixels. */
function densityStep(density: NonNullable<PrometheusTarget['density']>, range: TimeRange, width: number): number {
  const length = range.to - range.from
  const samples = Math.min(samplesOf[density], width)
  return Math.max(1, Math.floor(length / samples))
}
