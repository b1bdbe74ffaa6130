import * as z from 'zod'
import type { DashboardModel } from '../model.ts'
import { datasourceRef, flag, text } from './loose-values.ts'

export type AnnotationModel = DashboardModel['annotations'][number]

const Wire = z.object({
  name: text,
  enable: z.boolean().catch(true),
  builtIn: z.unknown().optional(),
  datasource: datasourceRef,
  hide: flag,
})

export function readAnnotationV1(given: Record<string, unknown>): AnnotationModel {
  const { name, enable, datasource } = Wire.parse(given)
  return { name, enabled: enable, datasource, fields: given }
}

/** Every dashboard has the one for its own annotations and alerts, written down or not. */
export function builtInAnnotations(given: AnnotationModel[]): AnnotationModel[] {
  if (given.some(({ fields }) => Boolean(fields.builtIn))) return given
  const fields = { builtIn: 1, type: 'dashboard' }
  return [{ name: 'Annotations & Alerts', enabled: true, datasource: { uid: '-- Grafana --' }, fields }, ...given]
}
