/** @jsxImportSource hono/jsx */
import { relativeAge } from '#shared/format/relative-age.ts'
import { formatInstant } from '#shared/format/times.ts'

/** How long ago, with the exact time under it. @param at ISO 8601 @param now UNIX milliseconds */
export function Age({ at, now, ago }: { at: string; now: number; ago?: boolean }) {
  const age = relativeAge(now - Date.parse(at))
  return (
    <time datetime={at} title={exactTime(at)}>
      {ago && age !== 'just now' ? `${age} ago` : age}
    </time>
  )
}

/** The hour alone for today, with its date for any other day. */
export function Clock({ at, now }: { at: string; now: number }) {
  const seconds = Date.parse(at) / 1000
  const today = new Date(now).toISOString().slice(0, 10) === at.slice(0, 10)
  return (
    <time datetime={at} title={exactTime(at)}>
      {formatInstant(seconds, { span: today ? 60 : 10 * 86_400 })}
    </time>
  )
}

export function exactTime(at: string): string {
  return formatInstant(Date.parse(at) / 1000)
}
