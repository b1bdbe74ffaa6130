import { Failure, toFailure } from '../../../kit/failure.ts'
import { asBuckets, asTable } from '../frames/prometheus-formats.ts'
import type { Frame, PanelModel, PanelQueryModel } from '../model.ts'
import { askGrafana } from './ask-grafana.ts'
import { askPrometheus } from './ask-prometheus.ts'
import { builtInOf } from './datasource.ts'
import { prepareQuery, type Prepared } from './prepare.ts'
import type { Answered, Viewing } from './viewing.ts'

type Part = Answered & { refId: string; trouble?: Failure }

/**
 * Runs a panel's queries, each where it belongs. Those that fail are named in warnings while others are drawn.
 * @throws Failure the first trouble, when nothing came of any
 */
export async function runPanel(panel: PanelModel, viewing: Viewing): Promise<Answered> {
  if (panel.snapshot) return { frames: panel.snapshot, warnings: [] }
  const shown = shownPanel(panel, viewing.panels)
  const asked = queriesOf(shown)
  if (asked.length === 0) return { frames: [], warnings: ['This panel asks no questions.'] }
  const { ready, failed } = prepareAll(asked, shown, viewing)
  const parts = [...failed, ...(await askAll(ready, viewing))]
  const troubles = parts.flatMap(part => (part.trouble ? [{ refId: part.refId, trouble: part.trouble }] : []))
  const frames = inForm(parts, ready)
  const [first] = troubles
  if (first && troubles.length === parts.length && frames.length === 0) throw first.trouble
  const step = parts.find(part => part.step !== undefined)?.step
  return {
    frames,
    warnings: [
      ...new Set([
        ...parts.flatMap(({ warnings }) => warnings),
        ...troubles.map(({ refId, trouble }) => `Query ${refId}: ${trouble.message}`),
      ]),
    ],
    ...(step === undefined ? {} : { step }),
  }
}

/** One that shows another panel's answer asks that one's questions. */
function shownPanel(panel: PanelModel, panels: readonly PanelModel[]): PanelModel {
  const [first] = panel.queries
  if (builtInOf(panel.datasource) !== 'dashboard' && builtInOf(first?.datasource ?? null) !== 'dashboard') return panel
  const other = panels.find(({ id }) => id === Number(first?.fields.panelId))
  const queries = other?.queries
  if (!other || !queries || builtInOf(other.datasource) === 'dashboard') {
    throw new Failure('not-found', 'The panel whose answer this one shows is not there any more.')
  }
  return { ...panel, datasource: other.datasource, queries, interval: panel.interval ?? other.interval }
}

/** Hidden ones are asked only where an expression may use them. */
function queriesOf({ queries }: PanelModel): PanelQueryModel[] {
  const computed = queries.some(({ datasource, hidden }) => !hidden && builtInOf(datasource) === 'expression')
  return computed ? queries : queries.filter(({ hidden }) => !hidden)
}

function prepareAll(queries: readonly PanelQueryModel[], panel: PanelModel, viewing: Viewing) {
  const ready: Prepared[] = []
  const failed: Part[] = []
  for (const query of queries) {
    try {
      ready.push(prepareQuery(query, panel, viewing))
    } catch (thrown) {
      failed.push({ refId: query.refId, frames: [], warnings: [], trouble: toFailure(thrown) })
    }
  }
  return { ready, failed }
}

async function askAll(ready: readonly Prepared[], viewing: Viewing): Promise<Part[]> {
  const byToken = viewing.grafana.context.credentials === 'token'
  const together = byToken || ready.some(({ expression }) => expression)
  const proxied = together ? [] : ready.filter(({ prometheus }) => prometheus)
  const rest = ready.filter(query => !proxied.includes(query))
  const parts = await Promise.all([...proxied.map(query => askOne(query, viewing)), askRest(rest, viewing)])
  return parts.flat()
}

async function askOne(query: Prepared, viewing: Viewing): Promise<Part[]> {
  const { refId } = query
  try {
    return [{ refId, ...(await askPrometheus(query, viewing)) }]
  } catch (thrown) {
    return [{ refId, frames: [], warnings: [], trouble: unlessStopped(thrown) }]
  }
}

async function askRest(queries: readonly Prepared[], viewing: Viewing): Promise<Part[]> {
  if (queries.length === 0) return []
  try {
    const results = await askGrafana(queries, viewing)
    const step = queries.find(({ prometheus }) => prometheus)?.step.step
    return results.map(result => ({ ...result, ...(step === undefined ? {} : { step }) }))
  } catch (thrown) {
    const trouble = unlessStopped(thrown)
    return queries.map(({ refId }) => ({ refId, frames: [], warnings: [], trouble }))
  }
}

function unlessStopped(thrown: unknown): Failure {
  const failure = toFailure(thrown)
  if (failure.code === 'aborted') throw failure
  return failure
}

/** Tables and heatmaps are made of series after the answer. */
function inForm(parts: readonly Part[], ready: readonly Prepared[]): Frame[] {
  const formats = new Map(ready.map(({ refId, prometheus, fields }) => [refId, prometheus ? fields.format : undefined]))
  const tables = [...formats.values()].filter(format => format === 'table').length
  return parts.flatMap(({ refId, frames }) => {
    const format = formats.get(refId)
    if (format === 'heatmap') return asBuckets(frames)
    return format === 'table' && frames.length > 0 ? [asTable(frames, refId, tables > 1)] : frames
  })
}
