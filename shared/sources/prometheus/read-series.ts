import { seriesNames } from '../../format/series-name.ts'
import type { PanelWindow } from '../../model/panel.ts'
import type { RawSeries } from '../align-series.ts'
import { isInfinite, readValue, type MatrixRow } from './wire.ts'

/** Rows of a range answer as series with short names; rows of native histograms only are left to {@link nativeHeatmap}. */
export function readSeries(rows: readonly MatrixRow[], fallbackName: string): RawSeries[] {
  const floats = rows.filter(row => row.values.length > 0 || row.histograms.length === 0)
  const names = seriesNames(
    floats.map(row => row.metric),
    fallbackName,
  )
  return floats.map((row, index) => ({
    name: names[index] ?? fallbackName,
    labels: row.metric,
    samples: row.values.map(([at, value]) => [at, readValue(value)]),
  }))
}

/** A line of nothing but infinities looks like no data at all: it is said. NaN is how Prometheus says "no value". */
export function infiniteWarnings(rows: readonly MatrixRow[], series: readonly RawSeries[]): string[] {
  const floats = rows.filter(row => row.values.length > 0 || row.histograms.length === 0)
  const infinite = series.filter((_, index) => {
    const texts = (floats[index]?.values ?? []).map(([, value]) => value).filter(value => value !== 'NaN')
    return texts.length > 0 && texts.every(isInfinite)
  })
  const [first, ...others] = infinite
  if (!first) return []
  const who = others.length === 0 ? `“${first.name}” is` : `${infinite.length} series, “${first.name}” first, are`
  return [`${who} infinite throughout and cannot be drawn.`]
}

/** The times at which a range query answers. Prometheus counts in milliseconds. */
export function gridOf(window: PanelWindow): number[] {
  const count = Math.floor((window.to - window.from) / window.step + 1e-9) + 1
  return Array.from({ length: count }, (_, index) => Math.round((window.from + index * window.step) * 1000) / 1000)
}
