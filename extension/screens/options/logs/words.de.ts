import type { Words } from './words.en.ts'

export const words: Words = {
  lead: 'Was „Logs ansehen“ im Menü eines Diagramms zeigt, und wie aus dessen Labels eine Abfrage wird.',
  how: 'Ein Diagramm nennt Labels, etwa namespace und pod. Die davon, die auch das Log-System unter einem ihrer üblichen Namen kennt, wählen dessen Zeilen aus. Wo das nicht passt, nimmt „Bearbeiten“ eine eigene Abfrage an und probiert sie an einem Diagramm aus, bevor etwas gespeichert wird.',
  none: 'Noch ist kein Log-System verbunden: Loki, Elasticsearch, OpenSearch, VictoriaLogs, Kubernetes, GitLab oder jedes mit Links.',
  connect: 'Ein Log-System verbinden',
  charts: 'Diagramme',
  allCharts: 'alle',
  query: 'Abfrage',
  ofLabels: 'aus den Labels des Diagramms',
  index: 'Indizes',
}
