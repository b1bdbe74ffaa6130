import type { Mark, Panel } from '#shared/model/panel.ts'

export type CursorRow = { index: number; name: string; value: number }

/**
 * What a moment's tooltip lists: every visible series that has a value there, high to low.
 * @param most rows to list; the rest is counted in `more`
 */
export function rowsAtCursor(
  panel: Pick<Panel, 'series'>,
  at: number,
  hidden: ReadonlySet<number>,
  most: number,
): { rows: CursorRow[]; more: number } {
  const all = panel.series.flatMap((series, index): CursorRow[] => {
    const value = series.values[at]
    return value === null || value === undefined || hidden.has(index) ? [] : [{ index, name: series.name, value }]
  })
  all.sort((a, b) => b.value - a.value || a.index - b.index)
  return { rows: all.slice(0, most), more: Math.max(0, all.length - most) }
}

const mostMarks = 3

/** What happened at a moment: spans that hold it, and marks at most `near` seconds away, the nearest first. */
export function marksAt(marks: readonly Mark[], time: number, near: number): Mark[] {
  return marks
    .filter(mark => mark.at <= time + near && (mark.until ?? mark.at) >= time - near)
    .sort((a, b) => Math.abs(a.at - time) - Math.abs(b.at - time))
    .slice(0, mostMarks)
}

export type Box = { width: number; height: number }

const gap = 12

/**
 * Where the tooltip goes: right of the cursor, left of it where there is no room, and never out of the frame.
 * All in CSS pixels from the frame's corner.
 */
export function placeTooltip(
  cursor: { left: number; top: number },
  size: Box,
  frame: Box,
): { left: number; top: number } {
  const right = cursor.left + gap
  const left = right + size.width <= frame.width ? right : cursor.left - gap - size.width
  const top = cursor.top - size.height / 2
  return {
    left: clamp(left, 0, frame.width - size.width),
    top: clamp(top, 0, frame.height - size.height),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
