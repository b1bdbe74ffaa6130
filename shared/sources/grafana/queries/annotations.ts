import * as z from 'zod'
import { toFailure } from '../../../kit/failure.ts'
import { looseArray } from '../../../kit/loose.ts'
import type { Labels } from '../../../model/labels.ts'
import type { Mark } from '../../../model/panel.ts'
import { sampleValue } from '../frames/prometheus-wire.ts'
import type { DashboardModel, PanelModel } from '../model.ts'
import { defaultFormatOf } from '../variables/default-formats.ts'
import { interpolate } from '../variables/scope.ts'
import { readProxied, spanOf } from './ask-prometheus.ts'
import { builtInOf, findDatasource, speaksPrometheus } from './datasource.ts'
import { durationMs } from './interval.ts'
import type { Viewing } from './viewing.ts'

type AnnotationModel = DashboardModel['annotations'][number]
export type Marked = { marks: Mark[]; warnings: string[] }

const most = 100

export const Event = z.object({
  panelId: z.coerce.number().catch(0),
  time: z.number(),
  timeEnd: z.number().catch(0),
  text: z.string().catch(''),
  title: z.string().catch(''),
  newState: z.string().catch(''),
  alertId: z.number().catch(0),
  tags: z.array(z.string()).catch([]),
})

const Target = z.object({
  type: z.string().catch(''),
  tags: z.array(z.string()).catch([]),
  matchAny: z.boolean().catch(false),
})
const Asked = z.object({
  type: z.string().catch(''),
  expr: z.string().catch(''),
  step: z.string().catch(''),
  titleFormat: z.string().catch(''),
  textFormat: z.string().catch(''),
  target: Target.catch({ type: '', tags: [], matchAny: false }),
  tags: z.array(z.string()).catch([]),
})

/**
 * A dashboard's annotations over one panel: those people and alerts left in Grafana, and those that Prometheus finds.
 * A panel is worth drawing without them, so trouble is at most a warning; not being allowed to see them is none.
 */
export async function marksOf(panel: PanelModel, dashboard: DashboardModel, viewing: Viewing): Promise<Marked> {
  const parts = await Promise.all(
    dashboard.annotations.filter(({ enabled }) => enabled).map(one => quietly(one, panel, dashboard.uid, viewing)),
  )
  const { from, to } = viewing.scope
  const marks = parts
    .flatMap(part => part.marks)
    .filter(({ at, until }) => at * 1000 <= to && (until ?? at) * 1000 >= from)
    .sort((a, b) => a.at - b.at)
  return { marks: marks.slice(0, most), warnings: parts.flatMap(part => part.warnings) }
}

async function quietly(one: AnnotationModel, panel: PanelModel, uid: string, viewing: Viewing): Promise<Marked> {
  try {
    return { marks: await readMarks(one, panel, uid, viewing), warnings: [] }
  } catch (thrown) {
    const { code, message } = toFailure(thrown)
    if (code === 'aborted') throw thrown
    const hidden = code === 'signed-out' || code === 'forbidden' || code === 'not-found'
    return { marks: [], warnings: hidden ? [] : [`Annotations “${one.name}” could not be read: ${message}`] }
  }
}

async function readMarks(one: AnnotationModel, panel: PanelModel, uid: string, viewing: Viewing): Promise<Mark[]> {
  const asked = Asked.parse(one.fields)
  if (builtInOf(one.datasource) === 'grafana') return grafanaMarks(asked, panel, uid, viewing)
  const write = (text: string) => interpolate(text, viewing.scope, defaultFormatOf('prometheus'))
  const datasource = findDatasource(one.datasource, viewing.settings, text =>
    interpolate(text, viewing.scope, chosen => chosen.values[0] ?? ''),
  )
  if (!datasource || !speaksPrometheus(datasource) || asked.expr === '') return []
  const { from, to } = viewing.scope
  const step = Math.max(durationMs(write(asked.step)) ?? 60_000, Math.ceil((to - from) / 11_000))
  const expr = write(asked.expr)
  const answer = await readProxied(
    viewing.grafana,
    datasource,
    'query_range',
    { query: expr, ...spanOf({ from, to }, step) },
    expr,
  )
  if (answer.data.resultType !== 'matrix') return []
  return answer.data.result.flatMap(({ metric, values }) => {
    const text = [asked.titleFormat || one.name, asked.textFormat].map(format => fill(format, metric)).filter(Boolean)
    return periods(values, step / 1000).map(period => ({
      ...period,
      kind: 'annotation' as const,
      text: text.join(': '),
    }))
  })
}

async function grafanaMarks(
  { type, target, tags }: z.infer<typeof Asked>,
  panel: PanelModel,
  uid: string,
  { grafana, scope }: Viewing,
): Promise<Mark[]> {
  const byTags = (target.type || type) === 'tags'
  const wanted = byTags ? [...target.tags, ...tags].filter(tag => !tag.includes('$')) : []
  if (byTags && wanted.length === 0) return []
  const answer = await grafana.get('/api/annotations', {
    from: String(Math.round(scope.from)),
    to: String(Math.round(scope.to)),
    limit: String(most),
    ...(byTags ? { tags: wanted[0], matchAny: String(target.matchAny) } : { dashboardUID: uid }),
  })
  if (answer.status >= 300) return []
  const events = looseArray(Event).parse(answer.body)
  return events
    .filter(({ panelId }) => byTags || panelId === 0 || panelId === panel.id)
    .filter(event => target.matchAny || wanted.every(tag => event.tags.includes(tag)))
    .map(toMark)
}

export function toMark({ time, timeEnd, text, title, newState, alertId, tags }: z.infer<typeof Event>): Mark {
  const words = [title, text].map(plainText).filter(Boolean).join(': ') || tags.join(', ') || newState
  const deploy = tags.some(tag => /^(?:deploy|release|rollout)/i.test(tag))
  return {
    at: time / 1000,
    ...(timeEnd > time ? { until: timeEnd / 1000 } : {}),
    kind: newState || alertId > 0 ? 'alert' : deploy ? 'deploy' : 'annotation',
    text: words,
  }
}

/** Grafana's annotations may hold markup; a mark is words. */
function plainText(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function fill(format: string, labels: Labels): string {
  return format.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, label: string) => labels[label] ?? '').trim()
}

/** Samples above nothing that follow each other step by step are one stretch of time. */
function periods(values: readonly [number, string][], step: number): { at: number; until?: number }[] {
  const stretches: { at: number; until: number }[] = []
  for (const [at, text] of values) {
    if (!(sampleValue(text) > 0)) continue
    const last = stretches.at(-1)
    if (last && at - last.until <= step * 1.01) last.until = at
    else stretches.push({ at, until: at })
  }
  return stretches.map(({ at, until }) => (until > at ? { at, until } : { at }))
}
