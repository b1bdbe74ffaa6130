import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'

// A keyset cursor: the sort values of the last row seen. Opaque to callers, so that sorting may change.

export function writeCursor(values: readonly number[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** @throws Failure `bad-input` for a cursor that we did not write */
export function readCursor(cursor: string, length: number): number[] {
  const values = z.array(z.number()).length(length).safeParse(decode(cursor))
  if (values.success) return values.data
  throw new Failure('bad-input', 'This cursor is not one that the relay gave. Start from the first page.', {
    field: 'cursor',
  })
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null // the schema refuses it
  }
}

/** `limit` rows of `limit + 1` asked for, and the cursor of the following page. */
export function cutPage<Row>(rows: Row[], limit: number, key: (row: Row) => readonly number[]) {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return { kept, next: rows.length > limit && last !== undefined ? writeCursor(key(last)) : null }
}
