import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  lead: 'What “View logs” in a chart’s menu shows, and how the chart’s labels become a question.',
  how: 'A chart names labels, such as namespace and pod. Those that the log system knows too, under any of their usual names, select its lines. Where that does not fit, Edit takes a query of your own and tries it with a chart before anything is saved.',
  none: 'No log system is connected yet: Loki, Elasticsearch, OpenSearch, VictoriaLogs, Kubernetes, GitLab or any that has links.',
  connect: 'Connect a log system',
  charts: 'Charts',
  allCharts: 'all',
  query: 'Query',
  ofLabels: 'made of the chart’s labels',
  index: 'Indices',
}

export type Words = Wording<typeof english>
