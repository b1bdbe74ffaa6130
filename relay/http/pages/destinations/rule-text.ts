import { noticeChanges, type DestinationRule } from '#shared/model/destination.ts'
import { partWords } from '../parts/words.ts'
import { destinationWords } from './words.ts'

/** A rule in a line: "Opened, closed · from High · quiet 22:00–07:00, Europe/Berlin". */
export function ruleText({ changes, minSeverity, quietHours, digestMinutes }: DestinationRule): string {
  const { changes: names, rule: words } = destinationWords()
  const told = noticeChanges.filter(change => changes.includes(change)).map(change => names[change])
  const some = told.length === 0 ? words.none : words.some(told)
  return [
    told.length === noticeChanges.length ? words.every : some,
    ...(minSeverity === 'unknown' ? [] : [words.from(partWords().severities[minSeverity])]),
    ...(quietHours === null ? [] : [words.quiet(quietHours.from, quietHours.to, quietHours.zone)]),
    ...(digestMinutes === 0 ? [] : [words.gathered(digestMinutes)]),
  ].join(' · ')
}
