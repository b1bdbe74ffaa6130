import type { ConnectionKind } from '../model/connection.ts'

/** What people call each kind. Apart from the adapters, which a page that only names them does without. */
export const sourceTitles: Record<ConnectionKind, string> = {
  prometheus: 'Prometheus',
  grafana: 'Grafana',
  gitlab: 'GitLab',
  alertmanager: 'Alertmanager',
  tocsin: 'Tocsin',
  loki: 'Loki',
  elasticsearch: 'Elasticsearch',
  victorialogs: 'VictoriaLogs',
  kubernetes: 'Kubernetes',
  'gitlab-logs': 'GitLab’s own logs',
  link: 'Link to other logs',
}
