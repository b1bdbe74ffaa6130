import { severityNames } from '#shared/look/severity-names.ts'
import { formatInstant } from '#shared/format/times.ts'
import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  severities: severityNames.en,
  states: { triggered: 'Triggered', acknowledged: 'Acknowledged', closed: 'Closed' },
  justNow: 'just now',
  units: { minutes: 'min', hours: 'h', days: 'd', years: 'y' },
  ago: (age: string) => `${age} ago`,
  /** A moment, whole, in UTC. @param at UNIX milliseconds */
  moment: (at: number) => formatInstant(at / 1000),
  /** A moment of another day, beside others. @param at UNIX milliseconds */
  dated: (at: number) => formatInstant(at / 1000, { span: 10 * 86_400 }),
  /** Fields by the names that their forms give them. */
  fields: {
    title: 'Title',
    body: 'Text',
    severity: 'Severity',
    labels: 'Labels',
    assignees: 'Assignees',
    template: 'Template',
    at: 'Time',
  },
  empty: 'it cannot be empty',
  tooLong: (most: string) => `it can have at most ${most} characters`,
  /** What a quick action does. @param description its own words for it */
  quickAction: (_name: string, description: string) => description,
  quickActions: 'Quick actions',
  oneOffered: '1 quick action',
  /** The script beside the field puts the count in place of `#`. */
  offered: '# quick actions',
}

export type Words = Wording<typeof english>
