import type { Words } from './words.en.ts'

export const german: Words = {
  title: 'Start',
  incidents: 'Vorfälle',
  signOut: 'Abmelden',
  first: 'Vom Alarm zum lebenden Diagramm, in drei Schritten',
  relay: 'Dieses Relay',
  done: 'Erledigt',
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Strg C drücken',
  alertmanager: {
    title: 'Den Alertmanager hierher zeigen lassen',
    nothingYet: 'Noch ist nichts angekommen',
    lastDelivery: 'Letzte Zustellung',
    address: 'Adresse des Webhooks',
    inFile: 'In alertmanager.yml',
    partOfFile: 'Teil von alertmanager.yml',
    noKey:
      'Ein Schlüssel ist nur einmal zu sehen, wenn er entsteht. Ein neuer wird hier eingesetzt; der vorige gilt noch 24 Stunden.',
    newKey:
      'Der neue Schlüssel ist oben eingesetzt. Jetzt kopieren, er wird nicht noch einmal gezeigt. Der alte gilt noch 24 Stunden.',
    makeKey: 'Neuen Schlüssel erzeugen',
    test: 'Testalarm senden',
  },
  extension: {
    title: 'Die Erweiterung laden und koppeln',
    paired: count => (count === 1 ? '1 Browser ist gekoppelt' : `${count} Browser sind gekoppelt`),
    notBuilt: [
      'Die Erweiterung ist noch nicht gebaut. Im Ordner von Tocsin ',
      ' ausführen, dann diese Seite neu laden.',
    ],
    chrome: 'Chrome, Edge und Brave',
    developerMode: ['', ' öffnen und den Entwicklermodus einschalten.'],
    loadUnpacked: ['', ' wählen und diesen Ordner nehmen:'],
    loadUnpackedName: 'Entpackte Erweiterung laden',
    chromeFolder: 'Ordner für Chrome',
    firefox: 'Firefox',
    openDebugging: ['', ' öffnen.'],
    loadTemporary: ['', ' wählen und ', ' nehmen, in:'],
    loadTemporaryName: 'Temporäres Add-on laden',
    firefoxFolder: 'Ordner für Firefox',
    afterwards:
      'Danach die Einstellungen der Erweiterung öffnen und die Adresse dieses Relays und einen Kopplungscode eingeben.',
    address: 'Adresse des Relays',
    code: 'Kopplungscode',
    codeLife: minutes => `Gilt einmal, ${minutes} Minuten lang.`,
    newCode: 'Neuer Kopplungscode',
  },
  chart: {
    title: 'Sehen, wie ein Link zum Diagramm wird',
    plainLink: 'Das ist ein einfacher Link: ',
    link: 'Alarme der letzten 6 Stunden, nach Schwere',
    drawn:
      'Vom Relay gezeichnet. Mit geladener und gekoppelter Erweiterung wird derselbe Link genau hier zum lebenden Diagramm, wie jeder Prometheus-Link auf den erlaubten Seiten.',
  },
  status: {
    incidents: 'Vorfälle',
    unknown: 'Unbekannt',
    open: count =>
      count === 0 ? 'Alles ruhig, keiner offen' : count === 1 ? '1 Vorfall ist offen' : `${count} Vorfälle sind offen`,
    database: 'Datenbank',
    databaseOk: 'Liest und antwortet.',
    databaseTrouble: 'Gestört: Sie antwortet nicht. Bis dahin werden Alarme abgewiesen.',
    connections: 'Verbindungen',
    noConnection:
      'Noch keine. In den Einstellungen der Erweiterung ein Prometheus verbinden, und Links dorthin werden Diagramme.',
    check: 'Prüfen',
    askedByViewers: 'Wird vom Browser jedes Betrachters gefragt; zu prüfen in den Einstellungen der Erweiterung.',
    unchecked: 'Seit dem Start nicht geprüft.',
    relay: 'Relay',
    version: 'Version',
    signedInAs: 'Angemeldet als',
    openAs: 'Auf diesem Rechner offen als',
  },
  noConnection: 'Diese Verbindung gibt es nicht.',
  noInlet: project => `Das Projekt „${project}“ hat keinen Eingang. Über die API einen anlegen.`,
}
