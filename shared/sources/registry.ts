import type { SourceKind, Target } from '../links/target.ts'
import type { CheckResult, Connection } from '../model/connection.ts'
import type { Panel } from '../model/panel.ts'
import { grafanaSource } from './grafana/adapter.ts'
import { notYet } from './not-yet.ts'
import { prometheusSource } from './prometheus/adapter.ts'
import type { PanelRequest, Source, SourceContext } from './source.ts'
import { tocsinSource } from './tocsin/adapter.ts'

/** Every kind of data system that Tocsin reads. The only list of them. */
export const sources: { [Kind in SourceKind]: Source<Kind> } = {
  prometheus: prometheusSource,
  grafana: grafanaSource,
  gitlab: notYet('gitlab', 'GitLab'),
  alertmanager: notYet('alertmanager', 'Alertmanager'),
  tocsin: tocsinSource,
}

/** Draws what a link means, through its connection. @throws Failure */
export function querySource(
  target: Target,
  request: PanelRequest,
  connection: Connection,
  context: SourceContext,
): Promise<Panel> {
  // The registry's type ties each adapter to its own targets; only this line has to be told so.
  const source = sources[target.source] as Source
  return source.query(target as never, request, connection, context)
}

export function checkSource(connection: Connection, context: SourceContext): Promise<CheckResult> {
  return sources[connection.kind].check(connection, context)
}
