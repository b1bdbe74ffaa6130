import { gaugeEnds, shareOf } from '#shared/drawing/gauge.ts'
import { reduceValues } from '#shared/drawing/reduce.ts'
import { thresholdAt, thresholdText, valuePaint, valueText } from '#shared/drawing/value-words.ts'
import type { Panel, Series } from '#shared/model/panel.ts'
import type { ChartTheme } from '../read-theme.ts'
import { themeColor, thresholdColor } from '../theme-color.ts'

/** One series as one number: what a tile, a gauge or a bar shows. */
export type Metric = {
  index: number
  series: Series
  value: number | null
  text: string
  /** Of its mapping or threshold; undefined for an ordinary value. */
  color: string | undefined
  /** The threshold that it has reached, in words. */
  state: string | undefined
  /** What empty and full mean, and how full it is. */
  ends: [min: number, max: number]
  share: number
  /** Where thresholds lie between the ends, 0 to 1, low to high. */
  steps: { at: number; color: string }[]
}

/** Every series that is on, in the panel's order. */
export function metricsOf(panel: Panel, theme: ChartTheme, hidden: ReadonlySet<number>): Metric[] {
  const how = panel.look?.reduce ?? 'last'
  const on = panel.series.flatMap((series, index) =>
    hidden.has(index) || series.look?.band ? [] : [{ series, index }],
  )
  const values = on.map(({ series }) => reduceValues(series.values, how))
  const off = panel.look?.thresholds === 'off' || panel.look?.paint === 'none'
  return on.map(({ series, index }, at) => {
    const value = values[at] ?? null
    const paint = off ? undefined : valuePaint(value, panel)
    const met = value === null || off ? undefined : thresholdAt(value, panel.thresholds)
    const ends = gaugeEnds(panel, values, series.unit ?? panel.unit)
    const steps = panel.thresholds
      .toSorted((a, b) => a.value - b.value)
      .map(threshold => ({ at: shareOf(threshold.value, ends), color: thresholdColor(threshold.color, theme) }))
    return {
      index,
      series,
      value,
      text: valueText(value, panel, series),
      color: paint && themeColor(paint, theme),
      state: met && met.value > ends[0] ? thresholdText(met, panel, series) : undefined,
      ends,
      share: shareOf(value, ends),
      steps,
    }
  })
}
