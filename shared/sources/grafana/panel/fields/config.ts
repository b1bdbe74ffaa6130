import { list, number, record, records, text, type Loose } from '../read.ts'
import { readColor } from './colors.ts'
import { readMappings, type Mapping } from './mappings.ts'

export type Step = { value: number; color: string | undefined }

/** What Grafana keeps about one field, as far as it shows. `custom` is the panel type's own. */
export type FieldOptions = {
  displayName?: string
  unit?: string
  decimals?: number
  min?: number
  max?: number
  noValue?: string
  color: { mode: string; fixed?: string; by: 'last' | 'min' | 'max' }
  mappings: Mapping[]
  /** From low to high; the first one's value is minus infinity. */
  thresholds: { percent: boolean; steps: Step[] }
  custom: Loose
}

/** @param raw defaults, what the datasource said, and overrides, laid over each other */
export function readOptions(raw: Loose): FieldOptions {
  const color = record(raw['color'])
  const by = color['seriesBy']
  return {
    displayName: text(raw['displayName']),
    unit: text(raw['unit']),
    decimals: decimalsOf(raw['decimals']),
    min: number(raw['min']),
    max: number(raw['max']),
    noValue: text(raw['noValue']),
    color: {
      mode: text(color['mode']) ?? '',
      fixed: readColor(color['fixedColor']),
      by: by === 'min' || by === 'max' ? by : 'last',
    },
    mappings: readMappings(list(raw['mappings'])),
    thresholds: readThresholds(record(raw['thresholds'])),
    custom: record(raw['custom']),
  }
}

function decimalsOf(value: unknown): number | undefined {
  const decimals = number(value)
  return decimals === undefined ? undefined : Math.min(20, Math.max(0, Math.round(decimals)))
}

function readThresholds(raw: Loose): FieldOptions['thresholds'] {
  const steps = records(raw['steps']).map((step, index) => ({
    value: index === 0 ? -Infinity : (number(step['value']) ?? -Infinity),
    color: readColor(step['color']),
  }))
  return { percent: raw['mode'] === 'percentage', steps: steps.sort((a, b) => a.value - b.value) }
}
