import type { LinkFamily } from '../family.ts'

const project = 'https://gitlab.example.net/shop/backend/checkout'
const embedded =
  '{"panel_groups":[{"panels":[{"type":"line-graph","title":"rate(errors[5m])","y_label":"","metrics":[{"query_range":"rate(errors[5m])"}]}]}]}'
const grafana = 'https://grafana.example.net/d/ck9Zq_7/checkout?panelId=4&from=1767225600000&to=1767229200000'

export const gitlabExamples: LinkFamily['examples'] = [
  { url: `${project}/-/environments/14/metrics`, panels: 2 },
  {
    url: `${project}/environments/14/metrics?dashboard=config%2Fprometheus%2Fcommon_metrics.yml&group=System%20metrics%20(Kubernetes)&title=Memory%20Usage%20(Pod%20average)&y_label=Memory%20Used%20per%20Pod%20(MB)`,
    panels: 1,
  },
  {
    url: `${project}/-/environments/14/metrics_dashboard?start=2026-01-01T00%3A00%3A00Z&end=2026-01-01T01%3A00%3A00Z`,
    panels: 2,
  },
  {
    url: `${project}/-/metrics?dashboard=.gitlab%2Fdashboards%2Fx.yml&environment=14&group=Web&title=Errors&y_label=req%2Fs&var-pod=web-1&duration_seconds=1800#chart`,
    panels: 1,
  },
  { url: `${project}/-/clusters/3?group=Cluster%20Health&title=CPU%20Usage&y_label=CPU%20(cores)`, panels: 1 },
  { url: `${project}/-/clusters/3/metrics?anchor=2026-01-01T00%3A00%3A00Z&duration_seconds=3600`, panels: 2 },
  {
    url: `${project}/prometheus/alerts/27/metrics_dashboard.json?environment_id=14&embedded=true&start=2026-01-01T00%3A00%3A00Z&end=2026-01-01T01%3A00%3A00Z`,
    panels: 1,
  },
  { url: `${project}/-/grafana/metrics_dashboard?grafana_url=${encodeURIComponent(grafana)}`, panels: 1 },
  {
    url: `https://ops.example.net/gitlab/shop/checkout/-/environments/14/metrics_dashboard?embed_json=${encodeURIComponent(embedded)}&embedded=true&start=2026-01-01T00%3A00%3A00Z&end=2026-01-01T01%3A00%3A00Z`,
    panels: 1,
  },
]
