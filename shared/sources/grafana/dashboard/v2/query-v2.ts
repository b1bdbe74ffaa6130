import * as z from 'zod'
import type { DatasourceRef } from '../../model.ts'
import { anyRecord, datasourceRef, maybeText } from '../loose-values.ts'

const DataQuery = z.object({
  kind: z.literal('DataQuery'),
  group: maybeText,
  datasource: z.object({ name: maybeText }).optional().catch(undefined),
  spec: anyRecord,
})
const AlphaQuery = z.object({ kind: maybeText, spec: anyRecord }).catch({ spec: {} })

/** A query of any v2: its datasource, here or (v2alpha1) beside it, and what it asks. */
export function readQueryV2(
  given: unknown,
  beside?: unknown,
): { datasource: DatasourceRef; fields: Record<string, unknown> } {
  const current = DataQuery.safeParse(given)
  if (current.success) {
    const { group, datasource, spec } = current.data
    const uid = datasource?.name
    // Without a name it is the default one of its type; Grafana then finds it by the type.
    const ref = uid || group ? { ...(group ? { type: group } : {}), ...(uid ? { uid } : {}) } : null
    return { datasource: ref, fields: spec }
  }
  const { kind, spec } = AlphaQuery.parse(given)
  const ref = datasourceRef.parse(beside)
  return { datasource: ref ?? (kind ? { type: kind } : null), fields: spec }
}
