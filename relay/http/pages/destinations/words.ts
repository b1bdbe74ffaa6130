import { severityShapes } from '#shared/look/severity-shapes.ts'
import { noticeChanges, type DestinationRule, type NoticeChange } from '#shared/model/destination.ts'

/** What a destination can be told of, as the form offers it. */
export const changeLabels: Record<NoticeChange, string> = {
  opened: 'Opened',
  acknowledged: 'Acknowledged',
  'severity-raised': 'Severity raised',
  note: 'Note written',
  resolved: 'Alerts resolved',
  closed: 'Closed',
  reopened: 'Reopened',
}

/** A rule in a line: "Opened, closed · from High · quiet 22:00–07:00, Europe/Berlin". */
export function ruleWords({ changes, minSeverity, quietHours, digestMinutes }: DestinationRule): string {
  const told = noticeChanges.filter(change => changes.includes(change)).map(change => changeLabels[change])
  const what =
    told.length === noticeChanges.length ? 'Every change' : told.length === 0 ? 'No change' : sentenceCase(told)
  return [
    what,
    ...(minSeverity === 'unknown' ? [] : [`from ${severityShapes[minSeverity].name}`]),
    ...(quietHours === null ? [] : [`quiet ${quietHours.from}–${quietHours.to}, ${quietHours.zone}`]),
    ...(digestMinutes === 0 ? [] : [`gathered for ${digestMinutes} min`]),
  ].join(' · ')
}

export function notSentWords(count: number): string {
  return count === 1 ? '1 message was not sent' : `${count} messages were not sent`
}

function sentenceCase([first = '', ...rest]: readonly string[]): string {
  return [first, ...rest.map(word => word.toLowerCase())].join(', ')
}
