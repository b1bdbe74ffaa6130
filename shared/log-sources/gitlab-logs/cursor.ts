import * as z from 'zod'

/** A page of GitLab's, how much of it was shown, and up to when was asked, so that the same is asked again. */
const Place = z.object({
  page: z.string().nullable(),
  skip: z.number().int().min(0),
  end: z.string().regex(/^\d{1,20}$/),
})
type Place = z.infer<typeof Place>

/** @param cursor as {@link writePlace} wrote it; anything else begins anew */
export function readPlace(cursor: string | null): Place | null {
  try {
    return Place.parse(JSON.parse(cursor ?? ''))
  } catch {
    return null
  }
}

export function writePlace(place: Place): string {
  return JSON.stringify(place)
}
