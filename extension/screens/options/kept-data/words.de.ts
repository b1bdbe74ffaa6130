import type { Words } from './words.en.ts'

export const words: Words = {
  lead: 'Was dieser Browser für Tocsin behält: als Datei mitgenommen, aus einer eingelesen oder gelöscht.',
  exportTitle: 'Mitnehmen',
  exportMeans:
    'Eine JSON-Datei mit den Einstellungen, den Verbindungen dieses Browsers, dem Verzeichnis der Websites und den gekoppelten Relays. Nie ein Token, und nichts, was getippt und nicht gesendet wurde.',
  export: 'Einstellungen mitnehmen',
  exported: name => `${name} liegt bei den Downloads des Browsers.`,
  importTitle: 'Einlesen',
  importMeans:
    'Zuerst steht da, was die Datei ändern würde. Erlaubnisse und Kopplungen bringt sie nicht mit: Der Browser fragt nach jeder Website, und ein Relay will einen eigenen Code.',
  file: 'Datei mit Einstellungen',
  tooBig: 'Diese Datei ist zu groß, um Einstellungen von Tocsin zu sein.',
  previewTitle: 'Was diese Datei ändert',
  exportedAt: when => `Geschrieben am ${when}.`,
  nothing: 'Nichts: Alles davon ist hier schon so eingestellt.',
  added: what => `${what}: kommt hinzu`,
  removed: what => `${what}: fällt weg`,
  changed: what => `${what}: wird geändert`,
  changedTo: (what, from, to) => `${what}: ${from} → ${to}`,
  badTitle: 'Was nicht zu lesen ist und wegbleibt',
  badPart: part => `${part}: alles davon`,
  badOf: (part, what) => `${part}: ${what}`,
  import: 'Einlesen',
  imported: changes => (changes === 1 ? 'Eine Änderung wurde eingelesen.' : `${changes} Änderungen wurden eingelesen.`),
  sitesTitle: 'Websites, die hier noch nicht erlaubt sind',
  allowSites: 'Diese Websites erlauben',
  sitesAllowed: 'Sie sind erlaubt. Offene Seiten zeigen dort ab jetzt Diagramme.',
  sitesRefused: 'Der Browser hat nicht für alle den Zugriff erlaubt.',
  relaysTitle: 'Relays, die wieder zu koppeln sind',
  resetTitle: 'Zurücksetzen',
  resetMeans:
    'Wie nach der Installation: Dieser Browser vergisst alles über Tocsin. Das Relay widerruft nur dessen Token; was es behält, bleibt.',
  reset: 'Zurücksetzen …',
  removesTitle: 'Das wird gelöscht',
  removes: {
    relays: names => `die Kopplung mit ${names}: Dieser Browser wird abgemeldet und sein Token dort widerrufen`,
    connections: count => (count === 1 ? 'eine Verbindung dieses Browsers' : `${count} Verbindungen dieses Browsers`),
    sites: count =>
      count === 1
        ? 'die Erlaubnis für eine Website, mit ihrem Verzeichnis'
        : `die Erlaubnisse für ${count} Websites, mit ihrem Verzeichnis`,
    rest: [
      'jede Wahl in diesen Einstellungen: Diagramme, Meldungen, Tasten, Vorschläge',
      'die zuletzt gehörten Vorfälle, Entwürfe und der Link auf der ersten Seite',
    ],
  },
  resetNow: 'All das löschen',
  keep: 'Alles behalten',
  wasReset: 'Alles ist gelöscht. Tocsin ist wie nach der Installation.',
  resetNotRevoked: relays =>
    `Hier ist alles gelöscht, aber das Token dieses Browsers wurde nicht widerrufen von ${relays}: Es gilt dort noch. Am Relay zeigt es „npm run tocsin -- token list“, und „npm run tocsin -- token revoke ID“ beendet es.`,
  parts: {
    ownConnections: 'Verbindungen dieses Browsers',
    suggestions: 'Vorschläge',
    notifications: 'Meldungen',
    panels: 'Diagramme',
    shortcuts: 'Tasten',
    sitesOff: 'Ausgeschaltete Websites',
    sites: 'Websites',
    relays: 'Relays',
  },
}
