import { Failure } from '../../../kit/failure.ts'
import type { ExploreQuery, GrafanaTarget } from '../../../links/grafana/target.ts'
import type { PanelModel, PanelQueryModel } from '../model.ts'
import { kindsOf } from '../queries/ask-prometheus.ts'
import { runPanel } from '../queries/run-panel.ts'
import type { Viewing } from '../queries/viewing.ts'
import { interpolateText } from '../variables/scope.ts'
import { spanOf, windowOf, zoneFor, type Drawing, type Wish } from './drawing.ts'

type Explore = Extract<GrafanaTarget['subject'], { is: 'explore' }>

/** An Explore pane: its queries, with no dashboard around them. @throws Failure */
export async function drawExplore(wish: Wish, { datasource, queries }: Explore): Promise<Drawing> {
  const kinds = queries.map(kindsOf)
  const instant = kinds.length > 0 && kinds.every(({ range }) => !range)
  const model = looseModel(queries.map(text).filter(Boolean).join(' · ') || 'Explore', instant ? 'table' : 'timeseries')
  return drawLoose(wish, {
    ...model,
    datasource: datasource === null ? null : { uid: datasource },
    queries: queries.map((query, at) => toQuery(query, kinds[at]?.range ?? true)),
  })
}

/** A panel that stands in no dashboard. @throws Failure */
export async function drawLoose(wish: Wish, model: PanelModel): Promise<Drawing> {
  const { grafana, target, request } = wish
  if (model.queries.length === 0) {
    throw new Failure('unsupported', 'This page asks nothing that Tocsin could draw.', {
      next: { do: 'open', url: grafana.openUrl, label: 'Open in Grafana' },
    })
  }
  const settings = await grafana.settings()
  const span = spanOf(wish, { from: 'now-1h', to: 'now' })
  const zone = zoneFor(target)
  const scope = { chosen: new Map(), ...span, ...(zone ? { zone } : {}) }
  const maxDataPoints = Math.max(50, Math.round(request.width))
  const viewing: Viewing = { grafana, settings, scope, filters: [], maxDataPoints, panels: [] }
  const { frames, warnings, step } = await runPanel(model, viewing)
  return {
    model,
    title: model.title,
    frames,
    window: windowOf(span, request.width, step),
    ...(zone ? { zone } : {}),
    marks: [],
    warnings,
    interpolate: (given, labels) => interpolateText(given, scope, labels),
  }
}

export function looseModel(title: string, type: string): PanelModel {
  return {
    id: 0,
    title,
    description: '',
    type,
    datasource: null,
    queries: [],
    fieldConfig: { defaults: {}, overrides: [] },
    options: {},
    legacy: {},
    transformations: [],
  }
}

/** Explore asks for both; a chart wants the range alone. */
function toQuery({ refId, datasource, datasourceType, ...fields }: ExploreQuery, range: boolean): PanelQueryModel {
  const type = datasourceType ? { type: datasourceType } : {}
  return {
    refId,
    hidden: fields.hide === true,
    datasource: datasource === null ? null : { uid: datasource, ...type },
    fields: { legendFormat: '__auto', ...fields, range, instant: !range },
  }
}

function text({ expr }: ExploreQuery): string {
  return typeof expr === 'string' ? expr : ''
}
