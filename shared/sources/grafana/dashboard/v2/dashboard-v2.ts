import * as z from 'zod'
import { looseArray } from '../../../../kit/loose.ts'
import type { DashboardModel, PanelModel } from '../../model.ts'
import { builtInAnnotations, type AnnotationModel } from '../read-annotations.ts'
import { anyRecord, maybeText, refreshSeconds, text, zoneOf } from '../loose-values.ts'
import { placesOf, type Place } from './layout-v2.ts'
import { readElementV2 } from './panel-v2.ts'
import { readQueryV2 } from './query-v2.ts'
import { readVariableV2 } from './variable-v2.ts'

// The dashboard of Grafana 12 and 13: v2alpha1, v2beta1 and v2 of dashboard.grafana.app.

const Wire = z.object({
  title: text,
  elements: z.record(z.string(), z.unknown()),
  layout: z.unknown().optional(),
  variables: z.array(z.unknown()).catch([]),
  annotations: looseArray(z.object({ spec: z.record(z.string(), z.unknown()) })),
  timeSettings: z
    .object({ from: maybeText, to: maybeText, autoRefresh: z.unknown().optional(), timezone: text })
    .catch({ timezone: '', autoRefresh: undefined }),
})

/** @returns null when it is no dashboard of this model */
export function readDashboardV2(given: unknown, uid: string): DashboardModel | null {
  const parsed = Wire.safeParse(given)
  if (!parsed.success) return null
  const { title, elements, layout, variables, annotations, timeSettings } = parsed.data
  const zone = zoneOf(timeSettings.timezone)
  const refresh = refreshSeconds(timeSettings.autoRefresh)
  return {
    uid,
    title,
    ...(zone ? { zone } : {}),
    from: timeSettings.from ?? 'now-6h',
    to: timeSettings.to ?? 'now',
    ...(refresh ? { refresh } : {}),
    variables: variables.flatMap(one => readVariableV2(one) ?? []),
    panels: panelsOf(elements, placesOf(layout)),
    annotations: builtInAnnotations(annotations.map(({ spec }) => readAnnotationV2(spec))),
  }
}

/** In the order of the page; what lies nowhere comes last, for links that name it. */
function panelsOf(elements: Record<string, unknown>, places: readonly Place[]): PanelModel[] {
  const placed = new Set(places.map(({ element }) => element))
  const loose = Object.keys(elements).filter(name => !placed.has(name))
  return [...places, ...loose.map((element): Place => ({ element, repeats: [], variables: [] }))].flatMap(place => {
    const panel = readElementV2(elements[place.element])
    if (!panel) return []
    return [
      {
        ...panel,
        ...(place.group ? { group: place.group } : {}),
        ...(place.repeat ? { repeat: place.repeat } : {}),
        ...(place.repeats.length > 0 ? { groupRepeats: place.repeats } : {}),
        ...(place.variables.length > 0 ? { groupVariables: place.variables } : {}),
      },
    ]
  })
}

const AnnotationSpec = z.object({
  name: text,
  enable: z.boolean().catch(true),
  query: z.unknown().optional(),
  datasource: z.unknown().optional(),
  legacyOptions: anyRecord,
})

function readAnnotationV2(spec: Record<string, unknown>): AnnotationModel {
  const { name, enable, query, datasource, legacyOptions } = AnnotationSpec.parse(spec)
  const read = readQueryV2(query, datasource)
  return {
    name,
    enabled: enable,
    datasource: read.datasource,
    fields: { ...legacyOptions, ...spec, ...read.fields },
  }
}
