import type { SourceKind } from '../links/target.ts'

/** What people call each kind. Apart from the adapters, which a page that only names them does without. */
export const sourceTitles: Record<SourceKind, string> = {
  prometheus: 'Prometheus',
  grafana: 'Grafana',
  gitlab: 'GitLab',
  alertmanager: 'Alertmanager',
  tocsin: 'Tocsin',
}
