import * as z from 'zod'
import { looseArray } from '../../../../kit/loose.ts'
import type { AdhocFilter, VariableModel } from '../../model.ts'
import { count, datasourceRef, flag, maybeText, text, textList } from '../loose-values.ts'

export const variableTypes = [
  'query',
  'custom',
  'interval',
  'datasource',
  'constant',
  'textbox',
  'adhoc',
  'groupby',
  'switch',
] as const

export const operators = ['=', '!=', '=~', '!~', '<', '>', '=|', '!=|'] as const

export const Current = z.object({ text: textList, value: textList }).catch({ text: [], value: [] })

export const Options = looseArray(z.object({ text: textList, value: textList }))

export const Filter = z
  .object({ key: z.string(), operator: z.enum(operators), value: text, values: z.array(z.string()).catch([]) })
  .transform(({ key, operator, value, values }): AdhocFilter => {
    return { key, operator, values: operator.endsWith('|') && values.length > 0 ? values : [value] }
  })

const Wire = z.object({
  name: z.string().min(1),
  // A kind that a snapshot or a newer Grafana has: its kept value still stands.
  type: z.enum(variableTypes).catch('custom'),
  current: Current,
  multi: flag,
  includeAll: flag,
  allValue: maybeText,
  options: Options,
  datasource: datasourceRef,
  query: z.unknown().optional(),
  regex: text,
  sort: count,
  auto: flag,
  auto_count: count,
  auto_min: text,
  filters: looseArray(Filter),
  baseFilters: looseArray(Filter),
})

/** @returns null for one without a name */
export function readVariableV1(given: Record<string, unknown>): VariableModel | null {
  const parsed = Wire.safeParse(given)
  if (!parsed.success) return null
  const wire = parsed.data
  return {
    name: wire.name,
    type: wire.type,
    current: { values: wire.current.value, texts: wire.current.text },
    multi: wire.multi,
    includeAll: wire.includeAll,
    ...(wire.allValue ? { allValue: wire.allValue } : {}),
    options: readOptions(wire.options),
    datasource: wire.datasource,
    query: wire.query,
    regex: wire.regex,
    sort: wire.sort,
    ...(wire.auto ? { auto: { count: wire.auto_count || 30, least: wire.auto_min || '10s' } } : {}),
    ...(wire.type === 'adhoc' ? { filters: [...wire.baseFilters, ...wire.filters] } : {}),
  }
}

/** Options that can be chosen: "All" stands for them and is none of them. */
export function readOptions(given: z.infer<typeof Options>): VariableModel['options'] {
  return given.flatMap(({ text, value }) => {
    const [first] = value
    return first === undefined || first === '$__all' ? [] : [{ value: first, text: text[0] ?? first }]
  })
}
