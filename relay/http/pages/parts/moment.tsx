/** @jsxImportSource hono/jsx */
import { ageOf } from '#shared/format/relative-age.ts'
import { formatInstant } from '#shared/format/times.ts'
import { partWords } from './words.ts'

/** How long ago, with the exact time under it. @param at ISO 8601 @param now UNIX milliseconds */
export function Age({ at, now, ago }: { at: string; now: number; ago?: boolean }) {
  const words = partWords()
  const age = ageText(now - Date.parse(at))
  return (
    <time datetime={at} title={exactTime(at)}>
      {ago && age !== words.justNow ? words.ago(age) : age}
    </time>
  )
}

/** How long ago, in a word: "just now", "12 min". @param ms milliseconds */
export function ageText(ms: number): string {
  const words = partWords()
  const age = ageOf(ms)
  return age ? `${age.count} ${words.units[age.unit]}` : words.justNow
}

/** The hour alone for today, with its date for any other day. */
export function Clock({ at, now }: { at: string; now: number }) {
  const ms = Date.parse(at)
  const today = new Date(now).toISOString().slice(0, 10) === at.slice(0, 10)
  return (
    <time datetime={at} title={exactTime(at)}>
      {today ? formatInstant(ms / 1000, { span: 60 }) : partWords().dated(ms)}
    </time>
  )
}

export function exactTime(at: string): string {
  return partWords().moment(Date.parse(at))
}
