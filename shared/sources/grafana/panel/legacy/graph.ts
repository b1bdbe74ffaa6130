import type { FieldConfig, PanelModel } from '../../model.ts'
import { number, record, records, text, texts, yes, type Loose } from '../read.ts'

type Override = FieldConfig['overrides'][number]

/** The graph of Grafana before 8, as a time series. */
export function fromGraph(model: PanelModel): PanelModel {
  const { legacy } = model
  const [left = {}, right = {}] = records(legacy['yaxes'])
  const fixedColors = Object.entries(record(legacy['aliasColors'])).map(([name, color]) => colorOverride(name, color))
  const series = records(legacy['seriesOverrides']).flatMap(one => seriesOverride(one, right, legacy))
  return {
    ...model,
    type: record(legacy['xaxis'])['mode'] === 'series' ? 'bargauge' : 'timeseries',
    fieldConfig: {
      defaults: {
        ...axisOf(left),
        ...model.fieldConfig.defaults,
        ...thresholdsOf(legacy),
        custom: customOf(legacy, left),
      },
      overrides: [...model.fieldConfig.overrides, ...fixedColors, ...series],
    },
    options: {
      legend: legendOf(record(legacy['legend'])),
      reduceOptions: { calcs: [firstText(record(legacy['xaxis'])['values']) ?? 'lastNotNull'] },
      ...model.options,
    },
  }
}

function firstText(value: unknown): string | undefined {
  return texts(value)[0]
}

/** `format` is the unit; `min` and `max` may be text. */
function axisOf(axis: Loose): Loose {
  const decimals = number(axis['decimals'])
  return {
    unit: text(axis['format']),
    min: number(axis['min']),
    max: number(axis['max']),
    ...(decimals !== undefined && { decimals }),
  }
}

function customOf(legacy: Loose, axis: Loose): Loose {
  const lines = yes(legacy['lines']) ?? true
  const bars = legacy['bars'] === true
  const points = legacy['points'] === true
  const base = number(axis['logBase']) ?? 1
  return {
    drawStyle: bars ? 'bars' : lines ? 'line' : points ? 'points' : 'line',
    lineInterpolation: legacy['steppedLine'] === true ? 'stepAfter' : 'linear',
    lineWidth: number(legacy['linewidth']) ?? 1,
    fillOpacity: bars ? 80 : (number(legacy['fill']) ?? 0) * 10,
    lineStyle: legacy['dashes'] === true ? { fill: 'dash' } : {},
    spanNulls: legacy['nullPointMode'] === 'connected',
    nullAsZero: legacy['nullPointMode'] === 'null as zero',
    stacking: stackingOf(legacy['stack'], legacy),
    axisLabel: text(axis['label']),
    ...(base > 1 && { scaleDistribution: { type: 'log', log: base } }),
    ...thresholdStyleOf(legacy),
  }
}

function stackingOf(stack: unknown, legacy: Loose): Loose {
  if (stack !== true && typeof stack !== 'string') return { mode: 'none' }
  return { mode: legacy['percentage'] === true ? 'percent' : 'normal', group: typeof stack === 'string' ? stack : 'A' }
}

const namedColors: Record<string, string> = { critical: 'red', warning: 'orange', ok: 'green' }

/** `op: lt` colours what lies below: its line stands at the same value. */
function thresholdsOf(legacy: Loose): Loose {
  const given = records(legacy['thresholds']).filter(
    one => number(one['value']) !== undefined && one['yaxis'] !== 'right',
  )
  if (given.length === 0) return {}
  const steps = given.map(one => ({
    value: number(one['value']),
    color: namedColors[String(one['colorMode'])] ?? text(one['lineColor']) ?? text(one['fillColor']) ?? 'red',
  }))
  return { thresholds: { mode: 'absolute', steps: [{ value: null, color: 'transparent' }, ...steps] } }
}

function thresholdStyleOf(legacy: Loose): Loose {
  const given = records(legacy['thresholds'])
  if (given.length === 0) return {}
  const [line, fill] = [given.some(one => one['line'] !== false), given.some(one => one['fill'] === true)]
  return { thresholdsStyle: { mode: line && fill ? 'line+area' : fill ? 'area' : line ? 'line' : 'off' } }
}

function legendOf(legend: Loose): Loose {
  const calcs = ['min', 'max', 'avg', 'current', 'total'].filter(
    calc => legend['values'] === true && legend[calc] === true,
  )
  return {
    showLegend: legend['show'] !== false,
    displayMode: legend['alignAsTable'] === true ? 'table' : 'list',
    calcs,
  }
}

function colorOverride(name: string, color: unknown): Override {
  return {
    matcher: { id: 'byName', options: name },
    properties: [{ id: 'color', value: { mode: 'fixed', fixedColor: color } }],
  }
}

/** One alias, bare or an expression between slashes. */
function seriesOverride(one: Loose, right: Loose, legacy: Loose): Override[] {
  const alias = text(one['alias'])
  if (!alias) return []
  const properties: Override['properties'] = []
  const set = (id: string, value: unknown) => value !== undefined && properties.push({ id, value })
  if (one['yaxis'] === 2) {
    set('custom.axisPlacement', 'right')
    for (const [id, value] of Object.entries(axisOf(right))) set(id, value)
    set('custom.axisLabel', text(right['label']))
  }
  if (one['bars'] === true) set('custom.drawStyle', 'bars')
  else if (one['lines'] === true) set('custom.drawStyle', 'line')
  else if (one['points'] === true && one['lines'] === false) set('custom.drawStyle', 'points')
  const fill = number(one['fill'])
  set('custom.fillOpacity', fill === undefined ? undefined : fill * 10)
  set('custom.lineWidth', number(one['linewidth']))
  if (one['steppedLine'] === true) set('custom.lineInterpolation', 'stepAfter')
  if (one['dashes'] === true) set('custom.lineStyle', { fill: 'dash' })
  if (one['stack'] !== undefined) set('custom.stacking', stackingOf(one['stack'], legacy))
  if (one['transform'] === 'negative-Y') set('custom.transform', 'negative-Y')
  if (one['hiddenSeries'] === true) set('custom.hideFrom', { viz: true })
  if (one['nullPointMode'] === 'connected') set('custom.spanNulls', true)
  if (text(one['color'])) set('color', { mode: 'fixed', fixedColor: one['color'] })
  const matcher = { id: alias.startsWith('/') ? 'byRegexp' : 'byName', options: alias }
  return properties.length > 0 ? [{ matcher, properties }] : []
}
