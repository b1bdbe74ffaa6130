import type { Threshold, ValueMapping } from '../../../../model/panel-look.ts'
import { continuousColor } from './colors.ts'
import type { FieldOptions } from './config.ts'

type Ends = { min: number; max: number }

/** Steps in the unit of the values. Percentages are shares of what lies between the ends. */
export function absoluteSteps({ thresholds, min, max }: FieldOptions, ends: Ends = { min: 0, max: 100 }) {
  const [low, high] = [min ?? ends.min, max ?? ends.max]
  if (!thresholds.percent) return thresholds.steps
  return thresholds.steps.map(step => ({ ...step, value: low + ((high - low) * step.value) / 100 }))
}

/** Those that can be drawn; the first step is only the colour of what lies below. */
export function drawnThresholds(options: FieldOptions, ends?: Ends): Threshold[] {
  return absoluteSteps(options, ends).flatMap(({ value, color }) =>
    Number.isFinite(value) ? [{ value, color: color ?? 'grey' }] : [],
  )
}

/** The colour that a value has by its mapping, or by its field's colour mode; undefined leaves the choice to the theme. */
export function colorOf(value: number | null, options: FieldOptions, ends: Ends): string | undefined {
  const mapped = options.mappings.find(mapping => mapping.fits(value))?.color
  if (mapped) return mapped
  const { mode, fixed } = options.color
  if (mode === 'fixed' || mode === 'shades') return fixed
  if (value === null) return undefined
  if (mode === 'thresholds') return absoluteSteps(options, ends).findLast(step => value >= step.value)?.color
  const [low, high] = [options.min ?? ends.min, options.max ?? ends.max]
  return continuousColor(mode, high > low ? (value - low) / (high - low) : 1)
}

export function lookMappings(options: FieldOptions): ValueMapping[] | undefined {
  const look = options.mappings.flatMap(mapping => mapping.look)
  return look.length > 0 ? look : undefined
}

/** The least and the highest number of some columns; 0 to 100 without any. */
export function endsOf(columns: readonly { field: { values: readonly unknown[] } }[]): Ends {
  let [min, max] = [Infinity, -Infinity]
  for (const { field } of columns) {
    for (const value of field.values) {
      if (typeof value !== 'number' || !Number.isFinite(value)) continue
      if (value < min) min = value
      if (value > max) max = value
    }
  }
  return min <= max ? { min, max } : { min: 0, max: 100 }
}
