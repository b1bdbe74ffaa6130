import type { SeriesLook } from '../../../../model/panel-look.ts'
import { said } from '../drawing.ts'
import type { Column } from '../fields/resolve.ts'
import { number, oneOf, record, text } from '../read.ts'

const draws = { line: 'line', bars: 'bars', points: 'points' } as const
const lines = { linear: 'straight', smooth: 'smooth', stepAfter: 'step-after', stepBefore: 'step-before' } as const

/** How Grafana draws one series of a time series panel. */
export function readSeriesLook({ options: { custom } }: Column, color: string | undefined): SeriesLook {
  const stacking = record(custom['stacking'])
  const draw = draws[oneOf(['line', 'bars', 'points'], custom['drawStyle']) ?? 'line']
  const line = lines[oneOf(['linear', 'smooth', 'stepAfter', 'stepBefore'], custom['lineInterpolation']) ?? 'linear']
  const fill = number(custom['fillOpacity'])
  const width = number(custom['lineWidth'])
  const noLine = draw === 'line' && width === 0 && !fill && custom['showPoints'] === 'always'
  return said({
    color,
    draw: noLine ? 'points' : draw,
    line: line === 'straight' ? undefined : line,
    width: width === undefined ? undefined : Math.min(20, Math.max(0, width)),
    dashed: ['dash', 'dot'].includes(String(record(custom['lineStyle'])['fill'])) || undefined,
    fill: fill === undefined ? undefined : Math.min(1, Math.max(0, fill / 100)),
    axis: oneOf(['left', 'right'], custom['axisPlacement']),
    stack: ['normal', 'percent'].includes(String(stacking['mode'])) ? (text(stacking['group']) ?? 'A') : undefined,
    spanGaps: custom['spanNulls'] === true || (number(custom['spanNulls']) ?? 0) > 0 || undefined,
    hidden: isHidden(custom) || undefined,
  })
}

export function isHidden(custom: Record<string, unknown>): boolean {
  return record(custom['hideFrom'])['viz'] === true || custom['hidden'] === true
}
