import * as z from 'zod'
import type { Hit } from './wire.ts'

/** Where a page ended. */
const Place = z.object({
  point: z.object({ kind: z.enum(['elastic', 'open']), id: z.string() }).nullable(),
  /** Sort values of its last document: the time in milliseconds first. */
  after: z.array(z.union([z.number(), z.string()])).min(2),
  /** The documents of that last millisecond, as far as they were there: they are not shown again. */
  ids: z.array(z.string()),
})
export type Place = z.infer<typeof Place>

const mostIds = 2000

/** @param cursor as {@link writePlace} wrote it; anything else begins anew */
export function readPlace(cursor: string | null): Place | null {
  try {
    return Place.parse(JSON.parse(cursor ?? ''))
  } catch {
    return null
  }
}

export function writePlace(hits: readonly Hit[], point: Place['point'], before: Place | null): string | null {
  const last = hits.at(-1)
  if (!last) return null
  const [time] = last.sort
  const own = hits.filter(hit => hit.sort[0] === time).map(hit => hit._id)
  const earlier = before && before.after[0] === time ? before.ids : []
  const place: Place = { point, after: last.sort, ids: [...earlier, ...own].slice(-mostIds) }
  return JSON.stringify(place)
}
