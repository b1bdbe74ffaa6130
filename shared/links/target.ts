import type { AlertmanagerTarget } from './alertmanager/target.ts'
import type { GitlabTarget } from './gitlab/target.ts'
import type { GrafanaTarget } from './grafana/target.ts'
import type { PrometheusTarget } from './prometheus/target.ts'
import type { TocsinTarget } from './tocsin/target.ts'

/** What a link means: which source, which query or dashboard panel, which time range, which variables. */
export type Target = PrometheusTarget | TocsinTarget | GrafanaTarget | GitlabTarget | AlertmanagerTarget

export type SourceKind = Target['source']

/** The room that a target takes in a page before anything is known of its data. */
export type PanelShape = 'panel' | 'dashboard' | 'card'

export function shapeOf(target: Target): PanelShape {
  if (target.source === 'tocsin') return target.subject === 'incident' ? 'card' : 'panel'
  if (target.source === 'grafana') return target.subject.is === 'dashboard' ? 'dashboard' : 'panel'
  return 'panel'
}
