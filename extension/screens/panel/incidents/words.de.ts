import type { Words } from './words.en.ts'

export const words: Words = {
  freeze: {
    title: 'Dieses Diagramm mit einem Vorfall einfrieren',
    explain: 'Was es jetzt zeigt, behält das Relay, was auch immer aus seiner Quelle wird.',
    busy: name => `Wird mit ${name} eingefroren`,
    done: name => `Mit ${name} eingefroren.`,
    copyLink: 'Link darauf kopieren',
  },
  attach: {
    title: 'Dieses Diagramm an einen Vorfall anhängen',
    explain: 'Ein Kommentar verweist darauf, mit dem gezeigten Zeitraum; die Seite des Vorfalls zeichnet es.',
    busy: name => `Wird an ${name} angehängt`,
    done: name => `An ${name} angehängt.`,
    open: 'Vorfall öffnen',
  },
  close: 'Schließen',
  incidents: 'Offene Vorfälle',
  none: 'Kein Vorfall ist offen.',
  nothing: 'Das Diagramm zeigt noch nichts.',
  loading: 'Offene Vorfälle werden gesucht',
  copied: 'Link kopiert',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt',
}
