import type { Panel } from '../model/panel.ts'

export type Side = 'left' | 'right'

/** The axis of every series: where its dashboard puts it, else a second unit goes to the right. */
export function seriesSides({ series, unit }: Pick<Panel, 'series' | 'unit'>): Side[] {
  const units = series.map(one => one.unit ?? unit)
  const main = units[0]
  return series.map((one, index) => one.look?.axis ?? (units[index] === main ? 'left' : 'right'))
}

/** The unit of an axis: of the first series on it. Shares of a whole are percent. */
export function sideUnit(panel: Pick<Panel, 'series' | 'unit' | 'look'>, sides: readonly Side[], side: Side) {
  if (panel.look?.percent) return 'percentunit'
  const first = panel.series[sides.indexOf(side)]
  return first?.unit ?? panel.unit
}
