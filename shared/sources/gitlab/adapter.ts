import * as z from 'zod'
import { Failure, toFailure } from '../../kit/failure.ts'
import { sendJson } from '../../kit/send-json.ts'
import { statusFailure } from '../../kit/status-failure.ts'
import type { GitlabTarget } from '../../links/gitlab/target.ts'
import type { CheckResult, Connection } from '../../model/connection.ts'
import type { PanelWindow } from '../../model/panel.ts'
import { explain } from '../prometheus/explain.ts'
import { instantRequest, rangeRequest } from '../prometheus/requests.ts'
import { Success } from '../prometheus/wire.ts'
import { queryWindow } from '../query-window.ts'
import type { PanelRequest, Source, SourceContext } from '../source.ts'
import { sourceTitles } from '../titles.ts'
import { panelsOf, type GitlabMetric } from './dashboard.ts'
import { drawFound } from './draw.ts'
import { fillIn } from './fill-in.ts'
import { readOptions } from './options.ts'
import { readCharts, readMetric } from './own-charts.ts'
import { readYaml } from './read-yaml.ts'
import { readPaths, versionRequest } from './requests.ts'
import { answererOf, resolveStored, type Stored } from './stored.ts'

/** Metrics charts of GitLab: its own before 16; since then from stored dashboards and a Prometheus connection. */
export const gitlabSource: Source<'gitlab'> = {
  id: 'gitlab',
  title: sourceTitles.gitlab,
  readPaths,
  answeredBy: (target, connection) => {
    const place = answererOf(target, connection)
    return place === null ? null : { kind: 'prometheus', place }
  },

  async query(target, request, connection, context) {
    const window = gitlabWindow(target, request, context.now())
    const { answerer } = context
    if (answerer) {
      const stored = resolveStored(target, connection)
      const ask = askPrometheus(stored, target, answerer, context)
      return drawFound(stored.panels, { target, request, connection, window, ask })
    }
    const panels = await readCharts(target, window, connection, context)
    const ask = (metric: GitlabMetric, window: PanelWindow) => readMetric(metric, window, connection, context)
    return drawFound(panels, { target, request, connection, window, ask })
  },

  async check(connection, context) {
    try {
      return readOptions(connection).prometheus ? checkStored(connection) : await checkVersion(connection, context)
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}

/** GitLab's own arithmetic: 600 samples at most, and none finer than a minute. Eight hours where a link says nothing. */
function gitlabWindow(target: GitlabTarget, request: PanelRequest, now: number): PanelWindow {
  const range = target.range ?? { from: 'now-8h', to: 'now' }
  const { from, to } = queryWindow({ ...target, range, step: 1 }, request, now)
  return queryWindow({ ...target, range, step: Math.max(60, Math.ceil((to - from) / 600)) }, request, now)
}

function askPrometheus(stored: Stored, { openUrl }: GitlabTarget, answerer: Connection, context: SourceContext) {
  return async (metric: GitlabMetric, window: PanelWindow): Promise<Success> => {
    const query = metric.query_range ?? metric.query
    if (query === undefined) throw new Failure('bad-input', 'A metric of this chart has no query.')
    const question = { expr: fillIn(query, stored.values), openUrl }
    const request =
      metric.query_range === undefined
        ? instantRequest(question, window.to, answerer, context)
        : rangeRequest(question, window, answerer, context)
    const answer = await sendJson(context.send, request)
    const parsed = Success.safeParse(answer.body)
    if (parsed.success && answer.status < 300) return parsed.data
    throw explain(answer, answerer.baseUrl, question.expr)
  }
}

/** GitLab itself is not asked then: what can be wrong is what was stored. */
function checkStored(connection: Connection): CheckResult {
  const { dashboards, prometheus } = readOptions(connection)
  const charts = dashboards.flatMap(dashboard => panelsOf(readYaml(dashboard)))
  const held = `${charts.length} ${charts.length === 1 ? 'chart' : 'charts'} of ${dashboards.length} stored ${dashboards.length === 1 ? 'dashboard' : 'dashboards'}`
  return { ok: true, sentence: `Ready: ${held}, asked of the Prometheus “${prometheus}”.` }
}

const Version = z.object({ version: z.string() })

async function checkVersion(connection: Connection, context: SourceContext): Promise<CheckResult> {
  const answer = await sendJson(context.send, versionRequest(connection, context))
  const parsed = Version.safeParse(answer.body)
  if (!parsed.success || answer.status >= 300) {
    const { host } = new URL(connection.baseUrl)
    throw (
      statusFailure(answer.status, connection.baseUrl) ??
      new Failure('bad-answer', `${host} did not answer as GitLab does.`)
    )
  }
  const { version } = parsed.data
  if (Number.parseInt(version, 10) < 16) return { ok: true, sentence: `Connected: GitLab ${version}.`, version }
  return {
    ok: false,
    sentence: `GitLab ${version} has no charts of its own any more. Store its dashboards and name a Prometheus on this connection.`,
    version,
  }
}
