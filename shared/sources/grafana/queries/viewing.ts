import type { Grafana } from '../ask.ts'
import type { Settings } from '../dashboard/datasource-list.ts'
import type { Frame, PanelModel } from '../model.ts'
import type { Variables } from '../variables/resolve.ts'
import type { Scope } from '../variables/scope.ts'

/** One panel as somebody looks at it. */
export type Viewing = {
  grafana: Grafana
  settings: Settings
  /** Variables, and the panel's own range in UNIX milliseconds. */
  scope: Scope
  filters: Variables['filters']
  maxDataPoints: number
  /** All of the dashboard, for those that show another one's answer. */
  panels: readonly PanelModel[]
}

/** What came of a panel's queries. */
export type Answered = {
  frames: Frame[]
  warnings: string[]
  /** Milliseconds between samples, where a query has one. */
  step?: number
}
