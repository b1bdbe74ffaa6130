import type { Words } from './words.en.ts'

export const words: Words = {
  title: 'Dieses Diagramm mit einem Vorfall einfrieren',
  explain: 'Was es jetzt zeigt, behält das Relay, was auch immer aus seiner Quelle wird.',
  close: 'Schließen',
  incidents: 'Offene Vorfälle',
  none: 'Kein Vorfall ist offen.',
  loading: 'Offene Vorfälle werden gesucht',
  freezing: name => `Wird mit ${name} eingefroren`,
  done: name => `Mit ${name} eingefroren.`,
  copyLink: 'Link darauf kopieren',
  copied: 'Link kopiert',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt',
}
