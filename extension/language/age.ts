import { ageOf } from '#shared/format/relative-age.ts'
import { spokenAtOnce } from './spoken.ts'

const words = spokenAtOnce(
  {
    justNow: 'just now',
    seconds: 's',
    minutes: 'min',
    hours: 'h',
    days: 'd',
    years: 'y',
    ago: (age: string) => `${age} ago`,
  },
  {
    justNow: 'gerade eben',
    seconds: 's',
    minutes: 'Min.',
    hours: 'Std.',
    days: 'T.',
    years: 'J.',
    ago: age => `vor ${age}`,
  },
)

/** How long ago, as one would say it in a list: "just now", "12 min". @param ms milliseconds */
export function ageText(ms: number): string {
  const age = ageOf(ms)
  return age ? `${age.count} ${words[age.unit]}` : words.justNow
}

/** The same in a sentence: "just now", "12 min ago". @param ms milliseconds */
export function agoText(ms: number): string {
  const age = ageText(ms)
  return age === words.justNow ? age : words.ago(age)
}

/** As `agoText`, and to the second below a minute: for what should be fresh. @param ms milliseconds */
export function freshAgoText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return seconds < 60 ? words.ago(`${seconds} ${words.seconds}`) : agoText(ms)
}
