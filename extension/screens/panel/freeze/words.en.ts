import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  title: 'Freeze this chart with an incident',
  explain: 'What it shows now is kept by the relay, whatever becomes of its source.',
  close: 'Close',
  incidents: 'Open incidents',
  none: 'No incident is open.',
  loading: 'Looking for open incidents',
  freezing: (name: string) => `Freezing it with ${name}`,
  done: (name: string) => `Frozen with ${name}.`,
  copyLink: 'Copy link to it',
  copied: 'Link copied',
  notCopied: 'The browser did not allow copying',
}

export type Words = Wording<typeof english>
