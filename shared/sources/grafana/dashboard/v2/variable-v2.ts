import * as z from 'zod'
import { looseArray } from '../../../../kit/loose.ts'
import type { VariableModel } from '../../model.ts'
import { count, flag, maybeText, text } from '../loose-values.ts'
import { readQueryV2 } from './query-v2.ts'
import { Current, Filter, Options, readOptions } from '../v1/variable-v1.ts'

const types: Record<string, VariableModel['type']> = {
  QueryVariable: 'query',
  CustomVariable: 'custom',
  IntervalVariable: 'interval',
  DatasourceVariable: 'datasource',
  ConstantVariable: 'constant',
  TextVariable: 'textbox',
  AdhocVariable: 'adhoc',
  GroupByVariable: 'groupby',
  SwitchVariable: 'switch',
}

const sorts = [
  'disabled',
  'alphabeticalAsc',
  'alphabeticalDesc',
  'numericalAsc',
  'numericalDesc',
  'alphabeticalCaseInsensitiveAsc',
  'alphabeticalCaseInsensitiveDesc',
  'naturalAsc',
  'naturalDesc',
]

const Wire = z.object({
  kind: z.string(),
  group: maybeText,
  datasource: z.object({ name: maybeText }).optional().catch(undefined),
  spec: z.object({
    name: z.string().min(1),
    current: z.unknown().optional(),
    multi: flag,
    includeAll: flag,
    allValue: maybeText,
    options: Options,
    query: z.unknown().optional(),
    datasource: z.unknown().optional(),
    pluginId: maybeText,
    regex: text,
    sort: text,
    auto: flag,
    auto_count: count,
    auto_min: text,
    filters: looseArray(Filter),
    baseFilters: looseArray(Filter),
  }),
})

/** @returns null for what is no variable */
export function readVariableV2(given: unknown): VariableModel | null {
  const parsed = Wire.safeParse(given)
  if (!parsed.success) return null
  const { kind, group, datasource, spec } = parsed.data
  const type = types[kind] ?? 'custom'
  const asked = type === 'query' ? readQueryV2(spec.query, spec.datasource) : undefined
  const own = group || datasource?.name ? { type: group, uid: datasource?.name } : null // of ad-hoc filters
  return {
    name: spec.name,
    type,
    current: readCurrent(spec.current),
    multi: spec.multi,
    includeAll: spec.includeAll,
    ...(spec.allValue ? { allValue: spec.allValue } : {}),
    options: readOptions(spec.options),
    datasource: asked ? asked.datasource : (own ?? readQueryV2(undefined, spec.datasource).datasource),
    query: asked ? asked.fields : (spec.query ?? spec.pluginId),
    regex: spec.regex,
    sort: Math.max(0, sorts.indexOf(spec.sort)),
    ...(spec.auto ? { auto: { count: spec.auto_count || 30, least: spec.auto_min || '10s' } } : {}),
    ...(type === 'adhoc' ? { filters: [...spec.baseFilters, ...spec.filters] } : {}),
  }
}

/** A switch keeps its value bare. */
function readCurrent(given: unknown): VariableModel['current'] {
  if (typeof given === 'string') return { values: [given], texts: [given] }
  const { value, text } = Current.parse(given)
  return { values: value, texts: text }
}
