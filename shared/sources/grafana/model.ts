import type { Labels } from '../../model/labels.ts'

// What the rooms of this folder hand to each other: a dashboard read from any version, and the answers to its queries.

/** A datasource as a dashboard names it: by uid or by name, perhaps still with variables in it; null is the default one. */
export type DatasourceRef = { type?: string; uid?: string; name?: string } | null

/** One query of a panel. `fields` is the whole of it as the dashboard holds it: `expr`, `legendFormat`, `rawSql` … */
export type PanelQueryModel = {
  refId: string
  hidden: boolean
  datasource: DatasourceRef
  fields: Record<string, unknown>
}

/** `fieldConfig` as Grafana keeps it. Values stay unread until the room that draws reads those it knows. */
export type FieldConfig = {
  defaults: Record<string, unknown>
  overrides: { matcher: { id: string; options?: unknown }; properties: { id: string; value?: unknown }[] }[]
}

/** One panel, whatever version of the model it came from. */
export type PanelModel = {
  id: number
  title: string
  description: string
  /** The plugin: `timeseries`, `graph`, `stat`, `gauge` … */
  type: string
  datasource: DatasourceRef
  queries: PanelQueryModel[]
  fieldConfig: FieldConfig
  options: Record<string, unknown>
  /** Panels before Grafana 7 keep their looks beside everything else: the whole panel, for `yaxes`, `aliasColors` … */
  legacy: Record<string, unknown>
  transformations: { id: string; options: Record<string, unknown> }[]
  /** Least step, as text: `15s`. */
  interval?: string
  maxDataPoints?: number
  timeFrom?: string
  timeShift?: string
  repeat?: string
  /** The row or tab it lies in. */
  group?: string
  /** Variables that its rows and tabs are repeated by, outer first. */
  groupRepeats?: string[]
  /** Variables that its rows and tabs declare, and that go before the dashboard's of the same name. */
  groupVariables?: VariableModel[]
  /** What repeat variables are in this copy, where the dashboard was kept with its copies. */
  scoped?: Record<string, string>
  /** Where the rest of it is kept: the uid of a library panel. Not there once it is read. */
  library?: string
  /** Frames that are kept in the dashboard itself: snapshots. */
  snapshot?: Frame[]
}

/** One condition of an ad-hoc filter: `=|` and `!=|` take several values. */
export type AdhocFilter = {
  key: string
  operator: '=' | '!=' | '=~' | '!~' | '<' | '>' | '=|' | '!=|'
  values: string[]
}

/** One variable of a dashboard. */
export type VariableModel = {
  name: string
  type: 'query' | 'custom' | 'interval' | 'datasource' | 'constant' | 'textbox' | 'adhoc' | 'groupby' | 'switch'
  /** Chosen values and their words, as the dashboard was kept. */
  current: { values: string[]; texts: string[] }
  multi: boolean
  includeAll: boolean
  allValue?: string
  options: { value: string; text: string }[]
  datasource: DatasourceRef
  /** As the dashboard holds it: text, or Prometheus' object form. */
  query: unknown
  regex: string
  /** Grafana's number for the order of options; 0 and absent: as they come. */
  sort?: number
  /** Of an interval that may follow the range: into how many parts, and the least part as text. */
  auto?: { count: number; least: string }
  /** Of ad-hoc filters. */
  filters?: AdhocFilter[]
}

export type DashboardModel = {
  uid: string
  title: string
  zone?: string
  /** The range it is kept with, as links write it. */
  from: string
  to: string
  /** Seconds; absent: it does not renew itself. */
  refresh?: number
  variables: VariableModel[]
  /** Every panel in the order of the page, those of collapsed rows and tabs included. */
  panels: PanelModel[]
  /** Queries whose answers are drawn as marks. */
  annotations: { name: string; enabled: boolean; datasource: DatasourceRef; fields: Record<string, unknown> }[]
}

/** A data frame: columns of equal length. */
export type Frame = { refId: string; name: string; fields: FrameField[] }

export type FrameField = {
  name: string
  type: 'time' | 'number' | 'string' | 'boolean' | 'other'
  labels: Labels
  /** `displayName`, `displayNameFromDS`, `unit`, `interval` … */
  config: Record<string, unknown>
  /** Times in milliseconds; NaN and infinities restored. */
  values: (number | string | boolean | null)[]
}
