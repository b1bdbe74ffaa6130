import type { TargetBase } from '../target-base.ts'

/** A panel as a link names it. */
export type PanelRef = {
  id: number
  /** Which of a repeated panel's copies, from 0. */
  clone?: number
  /** The repeat variables' values for this copy, outer first. */
  repeat: string[]
}

/**
 * One query of an Explore pane, as the link carries it; what it holds depends on its datasource, whose kind is
 * `datasourceType` (`prometheus`, `loki`) where the link says it.
 */
export type ExploreQuery = { refId: string; datasource: string | null; datasourceType?: string } & Record<
  string,
  unknown
>

/** What a Grafana link is about. */
export type GrafanaSubject =
  | { is: 'panel'; uid: string; panel: PanelRef }
  | { is: 'dashboard'; uid: string; tab?: string }
  /** `/dashboard/db/<slug>` of Grafana 4: found by searching. */
  | { is: 'slug'; slug: string; panel?: PanelRef }
  /** Known when it was followed. A range of the target's own goes before the one that it leads to. */
  | { is: 'short'; uid: string }
  /** Datasources by uid, or by name in old links; null is the default one, `-- Mixed --` the queries' own. */
  | { is: 'explore'; datasource: string | null; queries: ExploreQuery[] }
  | { is: 'snapshot'; key: string; panel?: PanelRef }
  | { is: 'public'; token: string; panel?: PanelRef }
  /** An alert rule: by uid where Grafana keeps it, by names where its datasource does. */
  | { is: 'rule'; uid: string }
  | { is: 'rule'; datasource: string; name: string; namespace?: string; group?: string }

export type GrafanaTarget = TargetBase & {
  source: 'grafana'
  org?: string
  /** `var-` parameters in the link's order, several values each. Ad-hoc filters are among them: only the dashboard knows which. */
  variables: Record<string, string[]>
  subject: GrafanaSubject
}
