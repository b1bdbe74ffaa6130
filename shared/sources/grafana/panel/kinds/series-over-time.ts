import type { Series } from '../../../../model/panel.ts'
import { alignSeries, type RawSeries } from '../../../align-series.ts'
import type { Column, Columns } from '../fields/resolve.ts'
import { number } from '../read.ts'

export type OverTime = { times: number[]; series: Series[]; columns: Column[] }

type Cell = Column['field']['values'][number] | undefined

/** Every number column of frames with a time, on one time axis. `columns` go beside `series`. */
export function seriesOverTime(frames: Columns): OverTime {
  const columns: Column[] = []
  const raw: (RawSeries & { gaps: boolean })[] = []
  for (const { time, columns: all } of frames) {
    if (!time) continue
    for (const column of all) {
      if (!isNumeric(column)) continue
      columns.push(column)
      raw.push({ name: column.name, labels: column.field.labels, ...samplesOf(time, column) })
    }
  }
  const { times, series } = alignSeries(raw)
  return { times, columns, series: series.map((one, index) => bridged(one, raw[index], times.length)) }
}

export function isNumeric({ field }: Column): boolean {
  return field.type === 'number' || field.type === 'boolean'
}

/** A number that can be drawn, else null. */
export function plotted(cell: Cell): number | null {
  if (typeof cell === 'boolean') return Number(cell)
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null
}

/** Samples that are absent where the step expected one are gaps: Prometheus leaves them out. */
function samplesOf(time: Column, column: Column): { samples: RawSeries['samples']; gaps: boolean } {
  const step = stepOf(time)
  const samples: RawSeries['samples'] = []
  let gaps = false
  for (const [index, at] of time.field.values.entries()) {
    if (typeof at !== 'number') continue
    const before = samples.at(-1)?.[0]
    const value = plotted(column.field.values[index])
    if (before !== undefined && step > 0 && at / 1000 - before > step * 1.01) {
      samples.push([before + step, null])
      gaps = true
    }
    gaps ||= value === null
    samples.push([at / 1000, value])
  }
  return { samples, gaps }
}

/** Seconds between samples; 0 where nobody says. Some backends tell a step finer than any of their samples. */
function stepOf({ field }: Column): number {
  const told = number(field.config['interval'])
  if (!told) return 0
  let least = Infinity
  let before = NaN
  for (const at of field.values) {
    if (typeof at !== 'number') continue
    if (at > before) least = Math.min(least, at - before)
    before = at
  }
  return Math.max(told, Number.isFinite(least) ? least : 0) / 1000
}

/** A series without gaps of its own, among others that have more samples, is one line. */
function bridged(series: Series, raw: { samples: unknown[]; gaps: boolean } | undefined, length: number): Series {
  if (!raw || raw.gaps || raw.samples.length >= length) return series
  return { ...series, look: { spanGaps: true } }
}
