import { between } from '#shared/drawing/contrast.ts'
import type { ChartTheme } from '../read-theme.ts'

/** Colours from an empty cell to a full one: one hue, steadily away from the ground, so that it reads without colour sight. */
export function heatRamp({ surface, ink, series }: ChartTheme, steps: number): string[] {
  const hue = series[0] ?? ink
  return Array.from({ length: steps }, (_, step) => {
    const share = step / Math.max(1, steps - 1)
    return share < 0.6
      ? between(surface, hue, 0.1 + (share / 0.6) * 0.9)
      : between(hue, ink, ((share - 0.6) / 0.4) * 0.55)
  })
}
