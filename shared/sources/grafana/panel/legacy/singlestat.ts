import type { PanelModel } from '../../model.ts'
import { list, number, record, text, type Loose } from '../read.ts'

const calcs: Record<string, string> = {
  avg: 'mean',
  current: 'lastNotNull',
  total: 'sum',
  first: 'firstNotNull',
  diff: 'diff',
}

/** The single stat of Grafana before 7: a gauge or a stat of today. */
export function fromSinglestat(model: PanelModel): PanelModel {
  const { legacy } = model
  const gauge = record(legacy['gauge'])
  const valueName = text(legacy['valueName']) ?? 'avg'
  const asGauge = gauge['show'] === true
  return {
    ...model,
    type: asGauge ? 'gauge' : 'stat',
    fieldConfig: {
      defaults: {
        unit: unitOf(legacy),
        decimals: number(legacy['decimals']),
        noValue: text(legacy['nullText']),
        ...(asGauge && { min: number(gauge['minValue']) ?? 0, max: number(gauge['maxValue']) ?? 100 }),
        thresholds: thresholdsOf(legacy),
        color: { mode: 'thresholds' },
        mappings: mappingsOf(legacy),
        ...model.fieldConfig.defaults,
      },
      overrides: model.fieldConfig.overrides,
    },
    options: {
      reduceOptions: { calcs: [Object.hasOwn(calcs, valueName) ? calcs[valueName] : valueName] },
      graphMode: record(legacy['sparkline'])['show'] === true ? 'area' : 'none',
      colorMode: legacy['colorBackground'] === true ? 'background' : legacy['colorValue'] === true ? 'value' : 'none',
      textMode: valueName === 'name' ? 'name' : 'auto',
      ...model.options,
    },
  }
}

/** One of two lists, chosen by a number. */
function mappingsOf(legacy: Loose): Loose[] {
  const ranges = legacy['mappingType'] === 2
  return list(legacy[ranges ? 'rangeMaps' : 'valueMaps']).map(map => ({ ...record(map), type: ranges ? 2 : 1 }))
}

/** A postfix is a unit of one's own, where none is set. */
function unitOf(legacy: Loose): string | undefined {
  const unit = text(legacy['format'])
  const [prefix, postfix] = [text(legacy['prefix'])?.trim(), text(legacy['postfix'])?.trim()]
  if (unit && unit !== 'none') return unit
  return postfix ? `suffix:${postfix}` : prefix ? `prefix:${prefix}` : unit
}

/** `thresholds: "50,80"` and three colours. */
function thresholdsOf(legacy: Loose): Loose {
  const colors = list(legacy['colors'])
  const values = String(legacy['thresholds'] ?? '')
    .split(',')
    .flatMap(part => number(part.trim()) ?? [])
  return { mode: 'absolute', steps: [null, ...values].map((value, index) => ({ value, color: colors[index] })) }
}
