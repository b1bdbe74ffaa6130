import type { Words } from './words.en.ts'

export const words: Words = {
  title: 'Tocsin ist da',
  lead: 'Aus Dashboard-Links werden lebende Diagramme, direkt unter dem Link, auf den Seiten, die es darf. Der Knopf in der Werkzeugleiste zeigt die offenen Vorfälle.',
  demo: {
    title: 'Fehler je Dienst',
    label: 'Ein Diagramm, wie es in einer Seite steht, mit erfundenen Zahlen',
    made: 'erfundene Zahlen, gezeichnet wie echte',
  },
  after:
    'Danach eine Seite mit einem Link zu einem eigenen Dashboard öffnen: Darunter steht das Diagramm. Neu laden muss man nichts.',
  nothing: 'Noch darf es nichts lesen. Drei Schritte ändern das; jeder lässt sich zurücknehmen.',
  steps: [
    {
      section: 'relay',
      title: 'Mit dem Relay koppeln',
      more: 'Für Vorfälle, und für Quellen, die das Relay fragt. Diagramme gehen auch ohne.',
      action: 'Mit einem Relay koppeln',
    },
    {
      section: 'connections',
      title: 'Ein Prometheus verbinden',
      more: 'Irgendeinen Link zu einem seiner Graphen einfügen. Tocsin fragt nur, was verbunden ist, und sonst niemanden.',
      action: 'Verbinden',
    },
    {
      section: 'sites',
      title: 'Eine Website erlauben',
      more: 'Dort, wo Links eingefügt werden: Ticketsystem, Wiki oder Chat.',
      action: 'Website erlauben',
    },
  ],
}
