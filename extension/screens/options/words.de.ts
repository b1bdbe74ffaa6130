import type { Words } from './words.en.ts'

export const words: Words = {
  app: 'Tocsin',
  nav: 'Einstellungen',
  sections: {
    relay: 'Relay',
    sites: 'Websites',
    connections: 'Verbindungen',
    notifications: 'Meldungen',
    about: 'Über',
  },
  relay: {
    lead: 'Das Relay nimmt Alarme an, eröffnet Vorfälle und fragt Quellen mit Zugangsdaten, die diesen Browser nie erreichen.',
    address: 'Adresse des Relays',
    addressHint: 'Wo das Relay läuft: Beim Start gibt es seine Adresse aus.',
    addressPlaceholder: 'http://127.0.0.1:8627',
    code: 'Kopplungscode',
    codeHint:
      'Steht beim ersten Start des Relays da, oder mit „npm run tocsin -- pair“. Gilt einmal, zehn Minuten lang.',
    pair: 'Koppeln',
    pairing: 'Wird gekoppelt …',
    refused: host => `Der Browser hat den Zugriff auf ${host} nicht erlaubt; das Relay kann nicht gefragt werden.`,
    noCode: 'Den Kopplungscode eingeben.',
    paired: 'Gekoppelt',
    role: { viewer: 'darf lesen', responder: 'darf handeln', admin: 'darf alles' },
    since: when => `Seit ${when}.`,
    forget: 'Dieses Relay vergessen',
    forgotten: 'Dieser Browser kennt das Relay nicht mehr. Sein Token wurde hier gelöscht.',
  },
  sites: {
    lead: 'Wo Tocsin nach Dashboard-Links sehen und Diagramme darunter zeichnen darf.',
    means:
      'Auf einer erlaubten Website liest Tocsin die Links jeder Seite, in diesem Browser. Über die Seite sendet es nirgendwohin etwas, und es fragt nur die verbundenen Quellen. Auf allen anderen Websites läuft es gar nicht. Quellen und das Relay stehen auch hier: Der Browser verlangt eine Erlaubnis, um sie zu fragen.',
    site: 'Website',
    siteHint: 'Eine Adresse, etwa https://git.example.net.',
    allow: 'Diese Website erlauben',
    allowAll: 'Alle Websites erlauben',
    allAllowed: 'Alle Websites sind erlaubt',
    allowed: label => `${label} ist erlaubt. Offene Seiten zeigen dort ab jetzt Diagramme.`,
    refused: label => `Der Browser hat den Zugriff auf ${label} nicht erlaubt.`,
    revoke: 'Entziehen',
    revokeName: label => `${label} die Erlaubnis entziehen`,
    kept: label => `Der Browser behält den Zugriff auf ${label}: Er gehört fest zu diesem Build.`,
    revoked: label => `${label} ist nicht mehr erlaubt.`,
    since: when => `Seit ${when}.`,
    sinceUnknown: 'Außerhalb dieser Einstellungen erlaubt.',
    suggest: 'Unbekannte Dashboards zum Verbinden vorschlagen',
    suggestHint:
      'Eine Zeile unter Links, die nach einem Dashboard aussehen. Gefragt wird ihr Host erst, wenn er verbunden ist.',
    suggestHidden: hosts =>
      `Nicht für ${hosts === 1 ? 'einen Host' : `${hosts} Hosts`} mit der Wahl „Nicht hier“. Aus- und wieder Einschalten vergisst das.`,
    none: 'Noch ist keine Website erlaubt.',
    listTitle: 'Erlaubt',
  },
  about: {
    lead: 'Aus Alarmen werden Vorfälle, aus Dashboard-Links lebende Diagramme, auf jeder Website.',
    version: version => `Version ${version}`,
    readsTitle: 'Was es liest',
    reads: [
      'Auf erlaubten Websites: die Links einer Seite, um die zu finden, die zu verbundenen Quellen führen.',
      'Von den Quellen: die Daten hinter einem Link, wenn sein Diagramm in Sicht kommt.',
      'Vom Relay: die offenen Vorfälle, für Werkzeugleiste und Eingang.',
    ],
    sendsTitle: 'Was es sendet',
    sends: [
      'An die Quellen: die Abfragen, die in den Links stehen.',
      'An das Relay: dasselbe, für Quellen, die das Relay fragt.',
      'An uns: nichts. Es gibt kein Konto, keine Telemetrie und keinen Server von uns.',
    ],
  },
  tryAgain: 'Noch einmal versuchen',
}
