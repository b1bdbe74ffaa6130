import type { RangeText } from '../time/range.ts'

type Common = {
  /** Scheme, host and sub-path of the source, without a trailing slash; compared with a connection's `baseUrl`. */
  base: string
  range: RangeText
  /** Several panels can live in one link; this is which, from 0. */
  part: number
  /** The link itself: "Open in …". */
  openUrl: string
}

/** One expression of a Prometheus UI link. */
export type PrometheusTarget = Common & {
  source: 'prometheus'
  expr: string
  view: 'graph' | 'table'
  display: 'lines' | 'stacked' | 'heatmap'
  /** Seconds, where the link pins one. */
  step?: number
}

/** Alerts over time, counted by the relay itself. */
export type TocsinTarget = Common & {
  source: 'tocsin'
  project: string
  by: 'severity' | 'service'
  step?: number
}

/** What a link means: which source, which query, which time range. */
export type Target = PrometheusTarget | TocsinTarget

export type SourceKind = Target['source']
