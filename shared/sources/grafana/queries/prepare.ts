import { Failure } from '../../../kit/failure.ts'
import type { Datasource } from '../dashboard/datasource-list.ts'
import type { PanelModel, PanelQueryModel } from '../model.ts'
import { defaultFormatOf } from '../variables/default-formats.ts'
import { applyFilters } from '../variables/promql-filters.ts'
import { interpolate, type Scope } from '../variables/scope.ts'
import { mapTexts } from '../variables/syntax.ts'
import { builtInOf, findDatasource, speaksPrometheus } from './datasource.ts'
import { stepOf, type Step } from './interval.ts'
import type { Viewing } from './viewing.ts'

/** A query with everything in it that Grafana's own page would put in. */
export type Prepared = {
  refId: string
  hidden: boolean
  datasource: Pick<Datasource, 'uid' | 'name' | 'type' | 'proxy'>
  /** Prometheus, or what speaks like it. */
  prometheus: boolean
  expression: boolean
  fields: Record<string, unknown>
  step: Step
}

/** @throws Failure `not-found` for a datasource that is not there */
export function prepareQuery(query: PanelQueryModel, panel: PanelModel, viewing: Viewing): Prepared {
  const { refId, hidden } = query
  const datasource = datasourceOf(query, panel, viewing)
  const prometheus = speaksPrometheus(datasource)
  const usual = defaultFormatOf(datasource.type)
  const write = (text: string) => interpolate(text, viewing.scope, usual)
  const step = stepFor(query, panel, datasource, viewing)
  const { datasource: _, snapshot: __, ...asked } = query.fields
  const fields = mapTexts(asked, write) as Record<string, unknown>
  const filters = filtersFor(datasource, viewing)
  const expr = typeof fields.expr === 'string' ? fields.expr : undefined
  return {
    refId,
    hidden,
    datasource,
    prometheus,
    expression: datasource.type === '__expr__',
    fields: prometheus && expr !== undefined ? { ...fields, expr: applyFilters(expr, filters) } : fields,
    step,
  }
}

/** With macros in it, for when we ask Prometheus itself and nobody behind us replaces them. */
export function withMacros(text: string, { step }: Prepared, scope: Scope): string {
  return interpolate(text, { ...scope, chosen: new Map(), macros: step.macros }, defaultFormatOf('prometheus'))
}

function datasourceOf(query: PanelQueryModel, panel: PanelModel, { settings, scope }: Viewing): Prepared['datasource'] {
  const ownWords = builtInOf(query.datasource)
  const ref = query.datasource && ownWords !== 'mixed' ? query.datasource : panel.datasource
  const words = builtInOf(ref)
  if (words === 'expression') return { uid: '__expr__', name: 'Expression', type: '__expr__', proxy: '' }
  if (words === 'grafana') return { uid: 'grafana', name: 'Grafana', type: 'grafana', proxy: '' }
  const write = (text: string) => interpolate(text, scope, chosen => chosen.values[0] ?? '')
  const found = findDatasource(words === 'mixed' ? null : ref, settings, write)
  if (found) return found
  const wanted = write(ref?.uid ?? ref?.name ?? '')
  const named = wanted ? `the datasource “${wanted}”` : 'a default datasource'
  throw new Failure('not-found', `This Grafana does not have ${named}, or does not show it here.`)
}

function stepFor(query: PanelQueryModel, panel: PanelModel, datasource: { uid: string }, viewing: Viewing): Step {
  const { scope, settings, maxDataPoints } = viewing
  const plain = (text: unknown) =>
    typeof text === 'string' && text !== '' ? interpolate(text, scope, defaultFormatOf('prometheus')) : undefined
  const factor = Number(query.fields.intervalFactor)
  return stepOf({
    from: scope.from,
    to: scope.to,
    maxDataPoints,
    scrape: settings.datasources.find(({ uid }) => uid === datasource.uid)?.scrape,
    least: plain(query.fields.interval) ?? plain(panel.interval),
    ...(factor > 1 ? { factor } : {}),
  })
}

/** Ad-hoc filters hold for the queries of their own datasource. */
function filtersFor(datasource: { uid: string }, { filters, settings, scope }: Viewing) {
  const write = (text: string) => interpolate(text, scope, chosen => chosen.values[0] ?? '')
  return filters
    .filter(({ model }) => findDatasource(model.datasource, settings, write)?.uid === datasource.uid)
    .flatMap(one => one.filters.map(filter => ({ ...filter, values: filter.values.map(write) })))
}
