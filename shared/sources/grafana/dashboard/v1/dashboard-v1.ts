import * as z from 'zod'
import { looseArray } from '../../../../kit/loose.ts'
import type { DashboardModel, PanelModel } from '../../model.ts'
import { builtInAnnotations, readAnnotationV1 } from '../read-annotations.ts'
import { anyRecord, flag, maybeText, refreshSeconds, text, zoneOf } from '../loose-values.ts'
import { readPanelV1 } from './panel-v1.ts'
import { readVariableV1 } from './variable-v1.ts'

// The dashboard of Grafana 2 to 13, formats.md of the model: schemaVersion 1 to 42.

const row = z.record(z.string(), z.unknown())

const Wire = z.object({
  uid: text,
  title: text,
  timezone: text,
  refresh: z.unknown().optional(),
  time: z.object({ from: maybeText, to: maybeText }).catch({}),
  templating: z.object({ list: looseArray(row) }).catch({ list: [] }),
  annotations: z.object({ list: looseArray(row) }).catch({ list: [] }),
  panels: looseArray(row),
  rows: looseArray(row),
})

const Row = z.object({
  title: text,
  collapsed: flag,
  repeat: maybeText,
  panels: looseArray(row),
  scopedVars: anyRecord,
})

/** @returns null when it is no dashboard at all */
export function readDashboardV1(given: unknown): DashboardModel | null {
  const parsed = Wire.safeParse(given)
  if (!parsed.success || typeof given !== 'object' || given === null) return null
  if (!('panels' in given) && !('rows' in given) && !('title' in given)) return null
  const wire = parsed.data
  const zone = zoneOf(wire.timezone)
  const refresh = refreshSeconds(wire.refresh)
  return {
    uid: wire.uid,
    title: wire.title,
    ...(zone ? { zone } : {}),
    from: wire.time.from ?? 'now-6h',
    to: wire.time.to ?? 'now',
    ...(refresh ? { refresh } : {}),
    variables: wire.templating.list.flatMap(one => readVariableV1(one) ?? []),
    panels: [...wire.rows.flatMap(oldRow), ...panelsOf(wire.panels)],
    annotations: builtInAnnotations(wire.annotations.list.map(readAnnotationV1)),
  }
}

/** Before schemaVersion 16 every panel lay in a row. */
function oldRow(given: Record<string, unknown>): PanelModel[] {
  const parsed = Row.parse(given)
  return parsed.panels.map(panel => inRow(panel, parsed))
}

/** An open row's panels follow it, a collapsed one's are in it. */
function panelsOf(given: Record<string, unknown>[]): PanelModel[] {
  let open: z.infer<typeof Row> | undefined
  return given.flatMap(panel => {
    if (panel.type !== 'row') return [inRow(panel, open)]
    const current = Row.parse(panel)
    open = current
    return current.panels.map(inside => inRow(inside, current))
  })
}

function inRow(panel: Record<string, unknown>, row: z.infer<typeof Row> | undefined): PanelModel {
  const read = readPanelV1(panel)
  if (!row) return read
  return {
    ...read,
    ...(row.title ? { group: row.title } : {}),
    ...(row.repeat ? { groupRepeats: [row.repeat] } : {}),
  }
}
