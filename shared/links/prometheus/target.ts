import type { TargetBase } from '../target-base.ts'

/** One expression of a Prometheus UI link, or of one that speaks its API: Thanos, VictoriaMetrics. */
export type PrometheusTarget = TargetBase & {
  source: 'prometheus'
  expr: string
  view: 'graph' | 'table'
  display: 'lines' | 'stacked' | 'heatmap'
  /** How many samples for the width, where the link says it in a word. */
  density?: 'low' | 'medium' | 'high'
  /** The value axis begins at 0. */
  fromZero?: boolean
  /** Parameters of a dialect that go with every question, such as Thanos' `dedup`. */
  extra?: Record<string, string>
}
