import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  timeline: 'Timeline',
  notedEvent: 'noted an event',
  edited: 'edited',
  event: 'Timeline event',
  at: 'at (UTC)',
  write: 'Write a note',
  note: 'Note',
  hint: 'Write a note. /close, /severity, /zoom and more work here',
  add: 'Add note',
  actions: 'Quick actions',
  actionsHint: 'Each on a line of its own. They run when the note is added.',
  edit: 'Edit',
  editOf: (time: string) => ` the note of ${time}`,
  save: 'Save note',
  remove: 'Delete…',
  removeReally: 'Delete this note for good',
  notDone: (why: string) => ` was not done. ${why}`,
  gone: 'Somebody has deleted this note meanwhile. Your text is here: add it as a new one.',
  empty: 'A note needs a text.',
  tooLong: (most: string) => `A note can have at most ${most} characters.`,
  noTime: 'it is not a date and a time',
}

export type Words = Wording<typeof english>
