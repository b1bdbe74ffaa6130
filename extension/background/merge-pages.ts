import * as z from 'zod'
import type { KnownIncident } from '#extension/messages/incidents.ts'
import type { Incident } from '#shared/model/incident.ts'

/** Newest first, as every relay lists. Pages of a relay may overlap with what was shown of it: `after` says up to where. */
export type RelayPage = { relay: string; items: readonly Incident[]; next: string | null; asked?: Asked }

/** Where one relay's list goes on: with which cursor it is asked (none: from its beginning), and what of that was shown. */
const Asked = z.object({
  cursor: z.string().optional(),
  /** UNIX milliseconds of the last one that was shown, and which ones of that very time were. */
  after: z.object({ at: z.number(), seen: z.array(z.string()) }).optional(),
})
export type Asked = z.infer<typeof Asked>

/** By the relay's address; one that is not there has nothing more. */
const Cursor = z.record(z.string(), Asked)
export type MergedCursor = z.infer<typeof Cursor>

/** @returns null for what is no cursor of ours */
export function readCursor(text: string): MergedCursor | null {
  try {
    return Cursor.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * One list of the pages of several relays, newest first. It ends where the first page ends that goes on: what another relay has
 * beyond would come before what that one has not told yet. It is asked for once more with the next page.
 * @param waiting where relays go on that did not answer this time
 */
export function mergePages(
  pages: readonly RelayPage[],
  waiting: MergedCursor = {},
): { items: KnownIncident[]; next: string | null } {
  const rows = pages.flatMap(page =>
    page.items.map(incident => ({ page, incident: { ...incident, relay: page.relay } })),
  )
  const fresh = rows.filter(({ page, incident }) => !isShown(incident, page.asked))
  const all = fresh.sort((a, b) => timeOf(b.incident) - timeOf(a.incident)) // stable: of one time, as they were told
  const ends = pages.filter(({ next }) => next !== null).map(page => all.findLastIndex(row => row.page === page))
  const end = ends.length > 0 ? Math.min(...ends) + 1 : all.length
  const shown = all.slice(0, end)
  const cursor: MergedCursor = { ...waiting }
  for (const page of pages) {
    const whole = !all.slice(end).some(row => row.page === page)
    const goesOn = whole ? page.next !== null && { cursor: page.next } : restOf(page, shown)
    if (goesOn) cursor[page.relay] = goesOn
  }
  return {
    items: shown.map(({ incident }) => incident),
    next: Object.keys(cursor).length > 0 ? JSON.stringify(cursor) : null,
  }
}

function restOf({ asked = {}, relay }: RelayPage, shown: readonly { incident: KnownIncident }[]): Asked {
  const mine = shown.filter(({ incident }) => incident.relay === relay).map(({ incident }) => incident)
  const last = mine.at(-1)
  if (!last) return asked
  const at = timeOf(last)
  const before = asked.after?.at === at ? asked.after.seen : []
  return { ...asked, after: { at, seen: [...before, ...mine.filter(one => timeOf(one) === at).map(nameOf)] } }
}

function isShown(incident: Incident, asked: Asked | undefined): boolean {
  if (!asked?.after) return false
  const at = timeOf(incident)
  return at > asked.after.at || (at === asked.after.at && asked.after.seen.includes(nameOf(incident)))
}

function timeOf({ createdAt }: Incident): number {
  return Date.parse(createdAt)
}

function nameOf({ project, iid }: Incident): string {
  return `${project}#${iid}`
}
