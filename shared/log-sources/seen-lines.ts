import type { LogLine } from '../model/log-line.ts'
import type { LogPage, LogQuestion, LogWindow } from './log-source.ts'

// Where a page ends, for systems that page by time alone: lines of one and the same nanosecond may lie on both sides. So the
// next page begins with that nanosecond again, and leaves out the lines of it that were there before.

type Seen = { at: bigint; ids: readonly string[] }

/**
 * A page of a system that pages by time alone.
 * @param most what it gives at once, at most
 * @param ask the newest lines of a window, so many at most
 */
export async function pageBack(
  { window, cursor, limit }: Pick<LogQuestion, 'window' | 'cursor' | 'limit'>,
  most: number,
  ask: (window: LogWindow, limit: number) => Promise<LogLine[]>,
): Promise<LogPage> {
  const seen = readSeen(cursor)
  // The end is not part of what is asked: one more, so that the rest of the oldest nanosecond comes, too.
  const ends = { from: window.from, to: seen ? seen.at + 1n : window.to }
  const wanted = Math.min(limit + (seen?.ids.length ?? 0), most)
  const all = newestFirst(await ask(ends, wanted))
  const lines = unseenOf(all, seen).slice(0, limit)
  return { lines, next: all.length < wanted ? null : writeSeen(lines, seen) }
}

/** @param cursor as {@link writeSeen} wrote it; anything else begins anew */
function readSeen(cursor: string | null): Seen | null {
  const [, at, ids = ''] = /^(\d{1,20}):([\da-z,]*)$/.exec(cursor ?? '') ?? []
  return at === undefined ? null : { at: BigInt(at), ids: ids === '' ? [] : ids.split(',') }
}

/** The lines that are new, newest first. */
function unseenOf(lines: readonly LogLine[], seen: Seen | null): LogLine[] {
  const before = new Set(seen?.ids)
  return lines.filter(line => !(seen && BigInt(line.at) === seen.at && before.has(idOf(line))))
}

/** Where the page after these lines begins. Null without any. */
function writeSeen(lines: readonly LogLine[], before: Seen | null): string | null {
  const oldest = lines.at(-1)
  if (!oldest) return null
  const ids = lines.filter(({ at }) => at === oldest.at).map(idOf)
  const earlier = before && before.at === BigInt(oldest.at) ? before.ids : []
  return `${oldest.at}:${[...earlier, ...ids].join(',')}`
}

/** Newest first; of the same nanosecond in the order that they came in. */
export function newestFirst(lines: readonly LogLine[]): LogLine[] {
  return lines.toSorted((one, other) => (one.at === other.at ? 0 : BigInt(one.at) < BigInt(other.at) ? 1 : -1))
}

/** FNV-1a over the line and its labels: short, and only compared within one nanosecond. */
function idOf({ text, labels }: LogLine): string {
  let hash = 0x811c9dc5
  for (const character of JSON.stringify([text, labels])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
