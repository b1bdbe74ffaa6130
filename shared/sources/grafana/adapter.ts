import type { Source } from '../source.ts'
import { checkGrafana } from './check.ts'
import { grafanaAt } from './grafana-at.ts'
import { toPanel } from './panel/to-panel.ts'
import { queryPaths, readPaths } from './paths.ts'
import { draw } from './subjects/draw.ts'

/** Grafana, from 6 to 13: dashboards, Explore, snapshots, public dashboards and alert rules. */
export const grafanaSource: Source<'grafana'> = {
  id: 'grafana',
  title: 'Grafana',
  readPaths,
  queryPaths,

  async query(target, request, connection, context) {
    const grafana = grafanaAt(connection, context, target.openUrl, target.org)
    const { choices, choice, ...drawing } = await draw({ grafana, target, request })
    const source = { kind: 'grafana', connection: connection.name, openUrl: target.openUrl }
    const panel = toPanel({ ...drawing, source })
    return { ...panel, ...(choices ? { choices } : {}), ...(choice === undefined ? {} : { choice }) }
  },

  check: (connection, context) => checkGrafana(grafanaAt(connection, context, connection.baseUrl)),
}
