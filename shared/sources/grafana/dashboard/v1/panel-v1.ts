import * as z from 'zod'
import { looseArray } from '../../../../kit/loose.ts'
import { framesOf } from '../../frames/read-frames.ts'
import type { FieldConfig, Frame, PanelModel, PanelQueryModel } from '../../model.ts'
import { anyRecord, count, datasourceRef, flag, maybeText, text } from '../loose-values.ts'

const record = z.record(z.string(), z.unknown())

export const FieldConfigWire = z
  .object({
    defaults: anyRecord,
    overrides: looseArray(
      z.object({
        matcher: z.object({ id: z.string(), options: z.unknown().optional() }),
        properties: looseArray(z.object({ id: z.string(), value: z.unknown().optional() })),
      }),
    ),
  })
  .catch({ defaults: {}, overrides: [] }) satisfies z.ZodType<FieldConfig>

const Panel = z.object({
  id: count,
  title: text,
  description: text,
  type: text,
  datasource: datasourceRef,
  targets: looseArray(record),
  fieldConfig: FieldConfigWire,
  options: anyRecord,
  transformations: looseArray(z.object({ id: z.string(), options: anyRecord, disabled: flag })),
  interval: maybeText,
  maxDataPoints: z.coerce.number().positive().optional().catch(undefined),
  timeFrom: maybeText,
  timeShift: maybeText,
  repeat: maybeText,
  scopedVars: z.record(z.string(), z.object({ value: z.coerce.string() }).catch({ value: '' })).catch({}),
  libraryPanel: z.object({ uid: z.string() }).optional().catch(undefined),
  snapshotData: z.array(z.unknown()).catch([]),
})

const Target = z.object({
  refId: text,
  hide: flag,
  datasource: datasourceRef,
  queryType: text,
  snapshot: z.unknown().optional(),
})

/** One panel of the model of Grafana 2 to 13; what it cannot read is as if it were not there. */
export function readPanelV1(given: Record<string, unknown>): PanelModel {
  const panel = Panel.parse(given)
  const snapshot = snapshotOf(panel.snapshotData, panel.targets)
  const scoped = Object.entries(panel.scopedVars).filter(([name, { value }]) => value !== '' && !name.startsWith('__'))
  return {
    id: panel.id,
    title: panel.title,
    description: panel.description,
    type: panel.type,
    datasource: panel.datasource,
    queries: panel.targets.map(readTarget),
    fieldConfig: panel.fieldConfig,
    options: panel.options,
    legacy: given,
    transformations: panel.transformations.flatMap(({ id, options, disabled }) => (disabled ? [] : [{ id, options }])),
    ...(panel.interval ? { interval: panel.interval } : {}),
    ...(panel.maxDataPoints ? { maxDataPoints: panel.maxDataPoints } : {}),
    ...(panel.timeFrom ? { timeFrom: panel.timeFrom } : {}),
    ...(panel.timeShift ? { timeShift: panel.timeShift } : {}),
    ...(panel.repeat ? { repeat: panel.repeat } : {}),
    ...(scoped.length > 0 ? { scoped: Object.fromEntries(scoped.map(([name, { value }]) => [name, value])) } : {}),
    ...(panel.libraryPanel && panel.targets.length === 0 ? { library: panel.libraryPanel.uid } : {}),
    ...(snapshot ? { snapshot } : {}),
  }
}

function readTarget(given: Record<string, unknown>, index: number): PanelQueryModel {
  const { refId, hide, datasource } = Target.parse(given)
  return { refId: refId || letterOf(index), hidden: hide, datasource, fields: given }
}

/** A, B … Z, AA: the names that Grafana gives to queries without one. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** Frames that a snapshot keeps: beside the queries, or in a query of its own. */
function snapshotOf(data: readonly unknown[], targets: readonly Record<string, unknown>[]): Frame[] | undefined {
  const kept = targets.flatMap(target => {
    const { queryType, snapshot, refId } = Target.parse(target)
    return queryType === 'snapshot' ? [framesOf(snapshot, refId || 'A')] : []
  })
  if (kept.length > 0) return kept.flat()
  return data.length > 0 ? framesOf(data, 'A') : undefined
}
