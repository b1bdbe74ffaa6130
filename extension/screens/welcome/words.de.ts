import type { Words } from './words.en.ts'

export const words: Words = {
  title: 'Tocsin ist da',
  lead: 'Aus Dashboard-Links werden lebende Diagramme, direkt unter dem Link, auf den Seiten, die es darf. Der Knopf in der Werkzeugleiste zeigt die offenen Vorfälle.',
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
