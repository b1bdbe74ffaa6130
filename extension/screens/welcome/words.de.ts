import type { Words } from './words.en.ts'

export const words: Words = {
  title: 'Tocsin ist da',
  lead: 'Aus Dashboard-Links werden lebende Diagramme, direkt unter dem Link, auf den Seiten, die es darf. Der Knopf in der Werkzeugleiste zeigt die offenen Vorfälle.',
  demo: {
    title: 'Fehler je Dienst',
    label: 'Ein Diagramm, wie es in einer Seite steht, mit erfundenen Zahlen',
    made: 'erfundene Zahlen, gezeichnet wie echte',
  },
  nothing: 'Noch darf es nichts lesen. Drei Schritte ändern das; jeder lässt sich zurücknehmen.',
  some: 'Drei Schritte; jeder lässt sich zurücknehmen.',
  toDo: '(zu tun)',
  isDone: '(erledigt)',
  pair: {
    title: 'Mit dem Relay koppeln, oder ohne auskommen',
    hint: 'Ein Relay bringt Vorfälle und fragt Quellen für alle. Diagramme brauchen keines: Dafür genügt die eigene Anmeldung bei Grafana oder Prometheus.',
    button: 'Mit einem Relay koppeln',
    done: host => `Gekoppelt mit ${host}.`,
  },
  own: {
    button: 'Nur meine eigene Grafana-Sitzung verwenden',
    more: 'Noch einen Ort mit meiner Anmeldung verbinden',
    means:
      'Tocsin fragt dann von diesem Browser aus, mit der eigenen Anmeldung, und zeigt, was man dort sehen darf. Es fragt keinen anderen Ort.',
    link: 'Irgendein Link zu einem Dashboard dort',
    connected: name => `${name} ist verbunden.`,
    exists: name => `Das ist schon verbunden, als ${name}.`,
    done: names => `Ohne Relay. Mit der eigenen Anmeldung gefragt: ${names}.`,
  },
  connect: {
    button: title => `${title} verbinden`,
    busy: 'Wird verbunden …',
    hint: host => `Der Browser fragt, ob Tocsin ${host} erreichen darf. Gefragt wird mit der eigenen Anmeldung dort.`,
    refused: host =>
      `Der Browser hat den Zugriff auf ${host} nicht erlaubt, also kann dort nichts gefragt werden. Den Knopf noch einmal drücken, um noch einmal gefragt zu werden.`,
  },
  site: {
    title: 'Eine Website erlauben',
    hint: 'Dort, wo Links eingefügt werden: Ticketsystem, Wiki oder Chat. Auf der Seite selbst geht es auch mit zwei Klicks: Tocsins Knopf in der Werkzeugleiste, dann „Erlauben“.',
    field: 'Website',
    button: 'Diese Website erlauben',
    allowed: label => `${label} ist erlaubt. Offene Seiten dort zeigen ab jetzt Diagramme.`,
    refused: label => `Der Browser hat den Zugriff auf ${label} nicht erlaubt.`,
    done: labels => `Erlaubt: ${labels}.`,
  },
  link: {
    placeholder: 'https://grafana.example.net/d/…',
    none: 'Das ist kein Link. Die Adresse eines Dashboards oder Graphen kopieren, mit http:// oder https:// davor.',
    address:
      'Nichts an dieser Adresse sagt, dass sie ein Diagramm ist. Dort ein Dashboard oder einen Graphen öffnen und dessen Adresse kopieren; oder in den Einstellungen sagen, was unter dieser hier liegt.',
    ofRelay: 'Das ist ein Diagramm eines Relays. Nach dem Koppeln wird es gezeichnet.',
    wantsMore: title => `Das führt zu ${title}: Dafür ist noch etwas mehr zu sagen.`,
    inSettings: 'In den Einstellungen verbinden',
  },
  try: {
    title: 'Einen Link einfügen und als Diagramm sehen',
    hint: 'Irgendein Link zu einem Dashboard, einem Panel oder einem Graphen: von Grafana, Prometheus, Thanos, VictoriaMetrics, Alertmanager oder GitLab.',
    field: 'Dashboard-Link',
    button: 'Zeichnen',
    unknown: (host, title) =>
      `Das führt zu ${host} (${title}), und das ist nicht verbunden. Gefragt wurde dort nichts.`,
    frame: number => `Diagramm ${number} des Links`,
    first: (shown, all) => `Die ersten ${shown} von ${all} Diagrammen.`,
    done: 'Ein Link wurde gezeichnet. In einer erlaubten Seite steht das Diagramm unter seinem Link.',
  },
  after:
    'Danach eine Seite mit einem Link zu einem eigenen Dashboard öffnen: Darunter steht das Diagramm. Neu laden muss man nichts.',
}
