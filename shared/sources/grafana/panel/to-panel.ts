import { fullName, seriesNames } from '../../../format/series-name.ts'
import type { Mark, Panel, PanelWindow } from '../../../model/panel.ts'
import { alignSeries, type RawSeries } from '../../align-series.ts'
import type { Frame, FrameField, PanelModel } from '../model.ts'

export type ToPanelInput = {
  model: PanelModel
  title: string
  frames: Frame[]
  window: PanelWindow
  zone?: string
  marks: Mark[]
  warnings: string[]
  source: Panel['source']
  interpolate: (text: string, labels?: Record<string, string>) => string
}

const kinds: Record<string, Panel['kind']> = {
  stat: 'stat',
  singlestat: 'stat',
  gauge: 'gauge',
  bargauge: 'bar',
  barchart: 'bar',
  table: 'table',
  'table-old': 'table',
  heatmap: 'heatmap',
}

/** Frames as a Panel: every column of numbers beside a column of times is a series. */
export function toPanel(input: ToPanelInput): Panel {
  const { model, title, frames, window, zone, marks, warnings, source } = input
  const { unit } = model.fieldConfig.defaults
  return {
    title,
    ...(model.description ? { description: model.description } : {}),
    kind: kinds[model.type] ?? 'timeseries',
    ...(typeof unit === 'string' ? { unit } : {}),
    window,
    ...(zone ? { zone } : {}),
    ...alignSeries(named(frames.flatMap(columnsOf))),
    thresholds: [],
    marks,
    warnings,
    source,
  }
}

type Column = { time: FrameField; value: FrameField }

function columnsOf({ fields }: Frame): Column[] {
  const time = fields.find(({ type }) => type === 'time')
  return time ? fields.filter(({ type }) => type === 'number').map(value => ({ time, value })) : []
}

function named(columns: readonly Column[]): RawSeries[] {
  const computed = seriesNames(
    columns.map(({ value }) => value.labels),
    'Value',
  )
  const seen = new Set<string>()
  return columns.map(({ time, value }, at) => {
    const given = value.config.displayName ?? value.config.displayNameFromDS
    const wanted = typeof given === 'string' && given ? given : (computed[at] ?? value.name)
    const name = seen.has(wanted) ? `${wanted} ${fullName(value.labels) || at + 1}` : wanted
    seen.add(name)
    return { name, labels: value.labels, samples: samplesOf(time, value) }
  })
}

function samplesOf(time: FrameField, value: FrameField): RawSeries['samples'] {
  return time.values.flatMap((at, index) => {
    const cell = value.values[index]
    const drawn = typeof cell === 'number' && Number.isFinite(cell) ? cell : null
    return typeof at === 'number' ? [[at / 1000, drawn] as [number, number | null]] : []
  })
}
