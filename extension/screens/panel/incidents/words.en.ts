import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  freeze: {
    title: 'Freeze this chart with an incident',
    explain: 'What it shows now is kept by the relay, whatever becomes of its source.',
    busy: (name: string) => `Freezing it with ${name}`,
    done: (name: string) => `Frozen with ${name}.`,
    copyLink: 'Copy link to it',
  },
  attach: {
    title: 'Attach this chart to an incident',
    explain: 'A comment links to it over the time that is shown; the incident’s page draws it.',
    busy: (name: string) => `Attaching it to ${name}`,
    done: (name: string) => `Attached to ${name}.`,
    open: 'Open the incident',
  },
  close: 'Close',
  incidents: 'Open incidents',
  none: 'No incident is open.',
  nothing: 'The chart shows nothing yet.',
  loading: 'Looking for open incidents',
  copied: 'Link copied',
  notCopied: 'The browser did not allow copying',
}

export type Words = Wording<typeof english>
