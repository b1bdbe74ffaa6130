import { Failure, toFailure } from '../../kit/failure.ts'
import type { GitlabTarget } from '../../links/gitlab/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { Panel, PanelWindow } from '../../model/panel.ts'
import type { PanelRequest } from '../source.ts'
import type { MatrixRow, Success } from '../prometheus/wire.ts'
import type { FoundPanel, GitlabMetric } from './dashboard.ts'
import { toPanel } from './to-panel.ts'

export type Asking = {
  target: GitlabTarget
  request: PanelRequest
  connection: Connection
  window: PanelWindow
  /** @throws Failure */
  ask: (metric: GitlabMetric, window: PanelWindow) => Promise<Success>
}

/** Draws the one that is asked for of a link's charts. A metric that fails is a warning while another can be drawn. */
export async function drawFound(panels: readonly FoundPanel[], asking: Asking): Promise<Panel> {
  const { target, request } = asking
  const many = panels.length > 2 // two are what a plain link stands for, each drawn by itself
  const index = many && request.choice !== undefined ? Number(request.choice) : target.part
  const found = panels[index]
  if (!found) throw new Failure('not-found', 'Panels not found: the dashboard has no such chart.')
  const drawn = await drawOne(found, asking)
  if (!many) return drawn
  const choices = panels.map(({ panel, group }, place) => ({
    id: String(place),
    title: panel.title,
    kind: panel.type,
    ...(group ? { group } : {}),
  }))
  return { ...drawn, choices, choice: String(index) }
}

async function drawOne(found: FoundPanel, { target, connection, window, ask }: Asking): Promise<Panel> {
  const { metrics } = found.panel
  if (metrics.length === 0) throw new Failure('not-found', `The chart “${found.panel.title}” has no metrics.`)
  const step = Math.min(...metrics.map(metric => (metric.step && metric.step > 0 ? metric.step : Infinity)))
  const stepped = Number.isFinite(step) ? withStep(window, step) : window
  const settled = await Promise.allSettled(metrics.map(metric => ask(metric, stepped)))
  const failures = settled.flatMap(one => (one.status === 'rejected' ? [toFailure(one.reason)] : []))
  const stopped =
    failures.find(failure => failure.code === 'aborted') ?? (failures.length === metrics.length && failures[0])
  if (stopped) throw stopped
  const answers = settled.flatMap((one, index) => {
    const metric = metrics[index]
    return one.status === 'fulfilled' && metric ? [{ metric, success: one.value }] : []
  })
  const said = answers.flatMap(({ success }) => [...success.warnings, ...success.infos])
  const warnings = [...new Set([...said, ...failures.map(failure => failure.message)])]
  const rows = answers.map(({ metric, success }) => ({ metric, rows: rowsOf(success.data) }))
  return toPanel(found, rows, { target, connection, window: stepped, warnings })
}

/** Whole steps, as everywhere; a metric may ask for a step of its own, but not for too many points. */
function withStep({ from, to }: PanelWindow, wanted: number): PanelWindow {
  const step = Math.max(wanted, Math.ceil((to - from) / 10_999))
  return { from: Math.floor(from / step) * step, to: Math.floor(to / step) * step, step }
}

/** An instant answer is a series of one sample. */
function rowsOf(data: Success['data']): MatrixRow[] {
  switch (data.resultType) {
    case 'matrix':
      return data.result
    case 'vector':
      return data.result.flatMap(({ metric, value }) => (value ? [{ metric, values: [value], histograms: [] }] : []))
    case 'scalar':
      return [{ metric: {}, values: [data.result], histograms: [] }]
    case 'string':
      return []
  }
}
