import * as z from 'zod'
import type { DatasourceRef } from '../model.ts'

// Dashboards are kept for years and edited by hand: a field of the wrong type is taken as missing, never as an error.

export const text = z.string().catch('')
export const maybeText = z.string().min(1).optional().catch(undefined)
export const anyRecord = z.record(z.string(), z.unknown()).catch({})
export const flag = z.boolean().catch(false)
/** A number, or text that is one; 0 where it is neither. */
export const count = z.coerce.number().catch(0)

const Ref = z.object({ type: maybeText, uid: maybeText, name: maybeText })

/** An object since Grafana 8.3, a name before; null and missing are the default one. */
export const datasourceRef: z.ZodType<DatasourceRef> = z.unknown().transform(readRef).catch(null) // a missing key, too

function readRef(given: unknown): DatasourceRef {
  if (typeof given === 'string' && given !== '') return { name: given }
  const parsed = Ref.safeParse(given)
  if (!parsed.success) return null
  const { type, uid, name } = parsed.data
  if (!type && !uid && !name) return null
  return { ...(type ? { type } : {}), ...(uid ? { uid } : {}), ...(name ? { name } : {}) }
}

const Texts = z.union([z.string(), z.number(), z.boolean()]).transform(String)

/** One text or several, as `current` keeps them. */
export const textList = z
  .union([z.array(z.unknown()), z.unknown()])
  .transform(given => (Array.isArray(given) ? given : [given]).flatMap(one => Texts.safeParse(one).data ?? []))
  .catch([])

/** `30s` as seconds; absent for off, `auto` and what is none. */
export function refreshSeconds(given: unknown): number | undefined {
  const found = /^(\d+)(ms|[smhd])$/.exec(typeof given === 'string' ? given : '')
  const size = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 }[found?.[2] ?? '']
  return found && size ? Number(found[1]) * size : undefined
}

/** The zone of a dashboard, where it names one. */
export function zoneOf(given: string): string | undefined {
  if (given === '' || given === 'browser') return undefined
  return given.toLowerCase() === 'utc' ? 'UTC' : given
}
