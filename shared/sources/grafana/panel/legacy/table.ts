import type { FieldConfig, PanelModel } from '../../model.ts'
import { list, number, record, records, text, type Loose } from '../read.ts'

type Override = FieldConfig['overrides'][number]

/** The table of Grafana before 7: a `transform` makes the rows, `styles` tell of columns, first fit first. */
export function fromOldTable(model: PanelModel): PanelModel {
  const { legacy } = model
  const styles = records(legacy['styles']).map(styleOverride).toReversed()
  return {
    ...model,
    type: 'table',
    fieldConfig: { defaults: model.fieldConfig.defaults, overrides: [...styles, ...model.fieldConfig.overrides] },
    transformations: [...transformsOf(legacy), ...model.transformations],
  }
}

function transformsOf(legacy: Loose): PanelModel['transformations'] {
  switch (legacy['transform']) {
    case 'timeseries_to_rows':
      return [{ id: 'seriesToRows', options: {} }]
    case 'timeseries_to_columns':
      return [{ id: 'seriesToColumns', options: {} }]
    case 'timeseries_aggregations': {
      const reducers = records(legacy['columns']).flatMap(column => text(column['value']) ?? [])
      return [
        { id: 'reduce', options: { reducers: reducers.map(calc => (calc === 'current' ? 'lastNotNull' : calc)) } },
      ]
    }
    default:
      return [{ id: 'merge', options: {} }]
  }
}

function styleOverride(style: Loose): Override {
  const source = text(style['pattern']) ?? ''
  const isNumber = style['type'] === 'number'
  const values = list(style['valueMaps']).map(map => ({ type: 1, ...record(map) }))
  const ranges = list(style['rangeMaps']).map(map => ({ type: 2, ...record(map) }))
  const all = {
    displayName: text(style['alias']),
    unit: isNumber ? text(style['unit']) : undefined,
    decimals: isNumber ? number(style['decimals']) : undefined,
    mappings: values.length + ranges.length > 0 ? [...values, ...ranges] : undefined,
    'custom.hidden': style['type'] === 'hidden' || undefined,
  }
  return {
    matcher: source.startsWith('/') ? { id: 'byRegexp', options: source } : { id: 'byName', options: source },
    properties: Object.entries(all).flatMap(([id, value]) => (value === undefined ? [] : [{ id, value }])),
  }
}
