import * as z from 'zod'
import { looseArray } from '../../../../kit/loose.ts'
import { framesOf } from '../../frames/read-frames.ts'
import type { PanelModel, PanelQueryModel } from '../../model.ts'
import { anyRecord, count, flag, maybeText, text } from '../loose-values.ts'
import { FieldConfigWire, letterOf } from '../v1/panel-v1.ts'
import { readQueryV2 } from './query-v2.ts'

const Query = z.object({
  spec: z.object({ refId: text, hidden: flag, query: z.unknown().optional(), datasource: z.unknown().optional() }),
})

const Transformation = z.object({
  kind: text,
  group: maybeText,
  spec: z.object({ id: maybeText, options: anyRecord, disabled: flag }).catch({ options: {}, disabled: false }),
})

const PanelElement = z.object({
  kind: z.literal('Panel'),
  spec: z.object({
    id: count,
    title: text,
    description: text,
    data: z
      .object({
        spec: z.object({
          queries: looseArray(Query),
          transformations: looseArray(Transformation),
          queryOptions: z
            .object({
              interval: maybeText,
              maxDataPoints: z.coerce.number().positive().optional().catch(undefined),
              timeFrom: maybeText,
              timeShift: maybeText,
            })
            .catch({}),
        }),
      })
      .optional()
      .catch(undefined),
    vizConfig: z
      .object({
        kind: text,
        group: maybeText,
        spec: z.object({ options: anyRecord, fieldConfig: FieldConfigWire }).optional().catch(undefined),
      })
      .catch({ kind: '' }),
  }),
})

const LibraryElement = z.object({
  kind: z.literal('LibraryPanel'),
  spec: z.object({ id: count, title: text, libraryPanel: z.object({ uid: z.string() }) }),
})

/** @returns null for an element that is no panel */
export function readElementV2(given: unknown): PanelModel | null {
  const library = LibraryElement.safeParse(given)
  if (library.success) {
    const { id, title, libraryPanel } = library.data.spec
    return { ...emptyPanel(id, title), library: libraryPanel.uid }
  }
  const parsed = PanelElement.safeParse(given)
  if (!parsed.success) return null
  const { id, title, description, data, vizConfig } = parsed.data.spec
  const queries = data?.spec.queries.map(readPanelQuery) ?? []
  const kept = queries.filter(({ fields }) => fields.queryType === 'snapshot')
  return {
    ...emptyPanel(id, title),
    description,
    type: vizConfig.kind === 'VizConfig' ? (vizConfig.group ?? '') : vizConfig.kind, // v2alpha1 has the plugin as kind
    queries,
    fieldConfig: vizConfig.spec?.fieldConfig ?? { defaults: {}, overrides: [] },
    options: vizConfig.spec?.options ?? {},
    transformations: (data?.spec.transformations ?? []).flatMap(readTransformation),
    ...data?.spec.queryOptions,
    ...(kept.length > 0 ? { snapshot: kept.flatMap(({ refId, fields }) => framesOf(fields.snapshot, refId)) } : {}),
  }
}

function readPanelQuery({ spec }: z.infer<typeof Query>, index: number): PanelQueryModel {
  const { datasource, fields } = readQueryV2(spec.query, spec.datasource)
  return { refId: spec.refId || letterOf(index), hidden: spec.hidden, datasource, fields }
}

function readTransformation({ kind, group, spec }: z.infer<typeof Transformation>): PanelModel['transformations'] {
  const id = kind === 'Transformation' ? group : (spec.id ?? kind)
  return id && !spec.disabled ? [{ id, options: spec.options }] : []
}

function emptyPanel(id: number, title: string): PanelModel {
  return {
    id,
    title,
    description: '',
    type: '',
    datasource: null,
    queries: [],
    fieldConfig: { defaults: {}, overrides: [] },
    options: {},
    legacy: {},
    transformations: [],
  }
}
