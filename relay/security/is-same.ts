import { timingSafeEqual } from 'node:crypto'

/** Whether two secrets are the same, in a time that tells nothing but whether their lengths are. */
export function isSame(given: string, wanted: string): boolean {
  const one = Buffer.from(given)
  const other = Buffer.from(wanted)
  return one.length === other.length && timingSafeEqual(one, other)
}
