import { Dashboard, panelsOf, type FoundPanel } from './dashboard.ts'

/** The ids of the two charts that a link without a chart's name stands for. */
export const systemMetrics = [
  'system_metrics_kubernetes_container_memory_total',
  'system_metrics_kubernetes_container_cores_total',
]

const pods = 'container!="POD",pod=~"{{ci_environment_slug}}-.*",namespace="{{kube_namespace}}"'

/** For those whose stored dashboards do not have them: what GitLab drew when nobody had said otherwise. */
export const systemCharts: FoundPanel[] = panelsOf(
  Dashboard.parse({
    panel_groups: [
      {
        group: 'System metrics (Kubernetes)',
        panels: [
          {
            type: 'area-chart',
            title: 'Memory Usage (Total)',
            y_label: 'Total Memory Used',
            metrics: [
              {
                id: systemMetrics[0],
                query_range: `avg(sum by (job) (container_memory_usage_bytes{${pods}}))`,
                label: 'Total',
                unit: 'bytes',
              },
            ],
          },
          {
            type: 'area-chart',
            title: 'Core Usage (Total)',
            y_label: 'Total Cores',
            metrics: [
              {
                id: systemMetrics[1],
                query_range: `avg(sum by (job) (rate(container_cpu_usage_seconds_total{${pods}}[15m])))`,
                label: 'Total',
                unit: 'cores',
              },
            ],
          },
        ],
      },
    ],
  }),
)
