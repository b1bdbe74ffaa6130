import type { PanelLook } from '../../../../model/panel-look.ts'
import type { Series } from '../../../../model/panel.ts'
import { said, type Drawing, type Drawn } from '../drawing.ts'
import { readOptions, type FieldOptions } from '../fields/config.ts'
import type { Column } from '../fields/resolve.ts'
import { colorOf, drawnThresholds, endsOf, lookMappings } from '../fields/thresholds.ts'
import { number, record, text, texts } from '../read.ts'
import { reducerWord, reduceTo } from '../reduce.ts'
import { readSeriesLook } from './series-look.ts'
import { seriesOverTime, type OverTime } from './series-over-time.ts'

/** Lines, bars and points over time; of an old graph with its x axis on series, one bar each. */
export function drawTimeseries(drawing: Drawing): Drawn {
  const { times, series, columns } = seriesOverTime(drawing.frames)
  const main = columns.find(column => column.options.custom['axisPlacement'] !== 'right') ?? columns[0]
  const options = main?.options ?? readOptions(drawing.model.fieldConfig.defaults)
  const ends = endsOf(columns)
  const percent = columns.some(column => record(column.options.custom['stacking'])['mode'] === 'percent')
  const style = thresholdStyle(options)
  return {
    kind: 'timeseries',
    unit: options.unit,
    times,
    series: series.map((one, index) => styled(one, columns[index], options, ends)),
    thresholds: style === 'off' ? [] : drawnThresholds(options, ends),
    look: said({
      ...valueLook(options),
      ...axisEnds(options, ends),
      log: logBase(options.custom),
      percent: percent || undefined,
      ...axisLabels(columns),
      thresholds: style,
      ...legendLook(drawing.model.options),
    }),
  }
}

/** Numbers and words, the same for every kind. */
export function valueLook(options: FieldOptions): PanelLook {
  return said({ decimals: options.decimals, noValue: options.noValue, mappings: lookMappings(options) })
}

function styled(
  series: Series,
  column: Column | undefined,
  main: FieldOptions,
  ends: { min: number; max: number },
): Series {
  if (!column) return series
  const { options } = column
  const color = colorOf(reduceTo(column.field.values, options.color.by), options, ends)
  const look = { ...series.look, ...readSeriesLook(column, options.color.mode === '' ? undefined : color) }
  return said({
    ...series,
    values: reshaped(series.values, options.custom),
    unit: options.unit === main.unit ? undefined : options.unit,
    decimals: options.decimals === main.decimals ? undefined : options.decimals,
    look: Object.keys(look).length > 0 ? look : undefined,
  })
}

/** As a graph of old was told to read what is missing, and what is drawn below the axis. */
function reshaped(values: Series['values'], custom: FieldOptions['custom']): Series['values'] {
  const turned = custom['transform'] === 'negative-Y'
  const missing = custom['nullAsZero'] === true ? 0 : null
  return turned || missing === 0 ? values.map(value => (value === null ? missing : turned ? 0 - value : value)) : values
}

/** Soft ends give way to the data. */
function axisEnds({ min, max, custom }: FieldOptions, data: { min: number; max: number }): PanelLook {
  const [softMin, softMax] = [number(custom['axisSoftMin']), number(custom['axisSoftMax'])]
  return {
    min: min ?? (softMin !== undefined && softMin <= data.min ? softMin : undefined),
    max: max ?? (softMax !== undefined && softMax >= data.max ? softMax : undefined),
  }
}

function logBase(custom: FieldOptions['custom']): number | undefined {
  const scale = record(custom['scaleDistribution'])
  if (scale['type'] !== 'log' && scale['type'] !== 'symlog') return undefined
  const base = number(scale['log']) ?? 2
  return base > 1 ? base : 2
}

function axisLabels(columns: OverTime['columns']): PanelLook {
  const label = (right: boolean) => {
    const on = columns.filter(({ options }) => (options.custom['axisPlacement'] === 'right') === right)
    return on.map(({ options }) => text(options.custom['axisLabel'])).find(Boolean)
  }
  return { leftLabel: label(false), rightLabel: label(true) }
}

function thresholdStyle({ custom, color }: FieldOptions): NonNullable<PanelLook['thresholds']> {
  const mode = String(record(custom['thresholdsStyle'])['mode'] ?? 'off')
  if (mode.endsWith('+area')) return 'line-and-area'
  if (mode === 'area') return 'area'
  if (mode === 'line' || mode === 'dashed') return 'line'
  return mode === 'series' || color.mode === 'thresholds' ? 'color' : 'off'
}

export function legendLook(options: Record<string, unknown>): PanelLook {
  const legend = record(options['legend'])
  const mode = legend['displayMode']
  const hidden = legend['showLegend'] === false || mode === 'hidden'
  const values = [...new Set(texts(legend['calcs']).flatMap(calc => reducerWord(calc) ?? []))]
  return {
    legend: hidden ? 'hidden' : mode === 'table' ? 'table' : mode === 'list' ? 'list' : undefined,
    legendValues: values.length > 0 ? values : undefined,
  }
}
