import type { Wording } from '#shared/kit/wording.ts'

type FieldTexts = { label: string; hint?: string }

export const english = {
  title: (project: string) => `Destinations of ${project}`,
  heading: 'Destinations',
  lead: 'Who is told when an incident opens, changes or closes, beside the members of the project.',
  addFirst: 'Add the first',
  addAnother: 'Add another',
  here: 'New',
  newOf: (kind: string) => `New: ${kind}`,
  /** A kind's name. @param title its own */
  kind: (_id: string, title: string) => title,
  /** How a field of a kind is called, and what it wants. @param own in its own words */
  field: (_kind: string, _name: string, own: FieldTexts) => own,
  off: 'switched off',
  failed: 'failed',
  nothingSent: 'nothing sent yet',
  sent: 'ok',
  notSentCount: (count: number) => (count === 1 ? '1 message was not sent' : `${count} messages were not sent`),
  notSent: 'Not sent',
  messages: (count: number) => `${count} messages.`,
  sendAll: 'Send all of them again',
  test: 'Send a test message',
  tested: (name: string) => `“${name}” has taken the test message.`,
  hook: 'For notes and closing to come back, its webhook calls ',
  remove: 'Delete…',
  removeHint: 'What still waits to be sent there is dropped.',
  removeReally: 'Delete this destination for good',
  unknownKind: (kind: string) => `There is no kind of destination named “${kind}”.`,
  /** What a destination can be told of. */
  changes: {
    opened: 'Opened',
    acknowledged: 'Acknowledged',
    'severity-raised': 'Severity raised',
    note: 'Note written',
    resolved: 'Alerts resolved',
    closed: 'Closed',
    reopened: 'Reopened',
  },
  rule: {
    every: 'Every change',
    none: 'No change',
    /** Several changes in a line. */
    some: ([first = '', ...rest]: readonly string[]) => [first, ...rest.map(word => word.toLowerCase())].join(', '),
    from: (severity: string) => `from ${severity}`,
    quiet: (from: string, to: string, zone: string) => `quiet ${from}–${to}, ${zone}`,
    gathered: (minutes: number) => `gathered for ${minutes} min`,
  },
  form: {
    name: 'Name',
    nameExample: 'On call',
    on: 'Switched on',
    add: 'Add',
    save: 'Save',
    cancel: 'Cancel',
    kept: (hint: string) => `Kept. ${hint}`,
    keptEmpty: 'Leave it empty to keep it.',
    keepEmpty: 'Leave empty to keep it',
    optional: (label: string) => `${label} (optional)`,
    forget: 'Forget it',
    toldOf: 'Told of',
    fromSeverity: 'From severity',
    anySeverity: 'Any severity',
    gather: 'Gather for, in minutes',
    gatherHint: 'After the first message, changes are told of together.',
    quiet: 'Quiet hours',
    from: 'From',
    until: 'Until',
    zone: 'Time zone',
    quietHint: 'What happens then is told at their end, unless it is critical.',
  },
  problem: {
    /** Fields that every kind has, by their names in the API. */
    fields: {
      name: 'Name',
      changes: 'Told of',
      minSeverity: 'From severity',
      'quietHours.from': 'Quiet from',
      'quietHours.to': 'Quiet until',
      'quietHours.zone': 'Time zone',
      digestMinutes: 'Gather for',
    },
    empty: (label: string) => `${label}: it cannot be empty.`,
    badMinutes: 'it must be a number of minutes up to 1440',
    unusable: 'it cannot be used',
  },
}

export type Words = Wording<typeof english>
