import type { Words } from './words.en.ts'

export const german: Words = {
  live: 'Live. ',
  showFrozen: 'Zeigen, wie eingefroren ',
  frozen: 'Eingefroren ',
  kept: digest => `SHA-256 des Aufbewahrten: ${digest}`,
  showLive: 'Live zeigen',
  openLink: 'Den Link öffnen',
  frozenCharts: 'Eingefrorene Diagramme',
  noData: 'Die Quelle hat aus dieser Zeit keine Daten mehr.',
  by: name => `von ${name}`,
  occasions: {
    opened: 'als der Vorfall eröffnet wurde',
    closed: 'als der Vorfall geschlossen wurde',
    retention: 'bevor die Quelle es vergaß',
  },
  firing: 'ausgelöst',
  fired: 'war ausgelöst',
}
