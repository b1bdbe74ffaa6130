import { Failure } from '../../../kit/failure.ts'
import { parsePanelRef } from '../../../links/grafana/panel-ref.ts'
import type { PanelRef } from '../../../links/grafana/target.ts'
import type { Mark, PanelChoice } from '../../../model/panel.ts'
import type { RangeText } from '../../../time/range.ts'
import { withLibrary } from '../dashboard/library-panel.ts'
import type { Settings } from '../dashboard/datasource-list.ts'
import type { DashboardModel, PanelModel } from '../model.ts'
import type { Answered, Viewing } from '../queries/viewing.ts'
import { readVariables, type Variables } from '../variables/resolve.ts'
import { interpolateText, type Scope } from '../variables/scope.ts'
import { namesIn } from '../variables/syntax.ts'
import { choicesOf, copyOf, isDrawable, repeatNames, withScoped } from './choices.ts'
import { panelSpan, windowOf, zoneFor, type Drawing, type Wish } from './drawing.ts'

/** A dashboard, and how its panels get their data: live ones, snapshots and public ones differ in nothing else. */
export type Stage = Wish & {
  dashboard: DashboardModel
  settings: Settings
  run: (panel: PanelModel, viewing: Viewing) => Promise<Answered>
  /** What is drawn as marks over a panel. */
  marksOf: (panel: PanelModel, viewing: Viewing) => Promise<{ marks: Mark[]; warnings: string[] }>
  /** Names of the variables that the marks need. */
  markNames: Iterable<string>
}

/** One panel of a dashboard. @throws Failure */
export async function drawPanel(stage: Stage, ref: PanelRef): Promise<Drawing> {
  const { grafana, target, request, dashboard, settings } = stage
  const found = dashboard.panels.find(({ id }) => id === ref.id)
  if (!found) throw missing(stage, ref)
  const panel = await withLibrary(found, grafana)
  const variables = variablesFor(stage, panel)
  await variables.need(namesIn({ ...panel, legacy: undefined, snapshot: undefined, groupVariables: undefined }))
  await variables.need(repeatNames(panel))
  await variables.need(stage.markNames)
  await variables.need(namesIn(variables.filters))
  const copy = await copyOf(panel, ref, variables)
  const base = scopeOf(stage, withScoped(variables.chosen, copy))
  const write = (text: string | undefined) => text && interpolateText(text, base)
  const span = panelSpan(stage, usualRange(dashboard), write(panel.timeFrom), write(panel.timeShift))
  const scope: Scope = { ...base, ...span }
  const { filters } = variables
  const maxDataPoints = panel.maxDataPoints ?? Math.max(50, Math.round(request.width))
  const viewing: Viewing = { grafana, settings, scope, filters, maxDataPoints, panels: dashboard.panels }
  const [answered, marked] = await Promise.all([stage.run(panel, viewing), stage.marksOf(panel, viewing)])
  const zone = zoneFor(target, dashboard.zone)
  return {
    model: panel,
    title: interpolateText(panel.title, scope) || dashboard.title,
    frames: answered.frames,
    window: windowOf(span, request.width, answered.step),
    ...(zone ? { zone } : {}),
    marks: marked.marks,
    warnings: [...new Set([...variables.warnings, ...answered.warnings, ...marked.warnings])],
    interpolate: (text, labels) => interpolateText(text, scope, labels),
  }
}

/** A whole dashboard: the panel that was chosen, or the first that can be drawn, and the list of all. @throws Failure */
export async function drawDashboard(stage: Stage, tab?: string): Promise<Drawing> {
  const { dashboard, request } = stage
  const span = panelSpan(stage, usualRange(dashboard))
  const listed = dashboard.panels.filter(
    ({ type, library }) => type !== 'row' && (type !== '' || library !== undefined),
  )
  const choices = await choicesOf(listed, panel => variablesFor(stage, panel), span)
  const id = request.choice ?? firstChoice(choices, tab)?.id
  const ref = id === undefined ? null : parsePanelRef(id)
  if (!ref) throw nothingToDraw(stage, choices)
  const drawing = await drawPanel(stage, ref)
  return { ...drawing, choices, ...(id === undefined ? {} : { choice: id }) }
}

/** In the open tab, if the link names one. */
function firstChoice(choices: readonly PanelChoice[], tab: string | undefined): PanelChoice | undefined {
  const fit = choices.filter(({ kind }) => isDrawable({ type: kind }) || kind === 'library')
  return fit.find(({ group }) => tab !== undefined && group !== undefined && slugOf(group) === slugOf(tab)) ?? fit[0]
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function variablesFor({ grafana, target, dashboard, settings, ...wish }: Stage, panel: PanelModel): Variables {
  const span = panelSpan({ grafana, target, ...wish }, usualRange(dashboard))
  const around = panel.groupVariables ?? []
  return readVariables({ dashboard, around, linked: target.variables, grafana, settings, span })
}

function scopeOf({ grafana, target, dashboard, request }: Stage, chosen: Scope['chosen']): Scope {
  const span = panelSpan({ grafana, target, request }, usualRange(dashboard))
  const zone = zoneFor(target, dashboard.zone)
  return {
    chosen,
    ...span,
    ...(zone ? { zone } : {}),
    dashboard: dashboard.title,
    ...(target.org ? { org: target.org } : {}),
  }
}

function usualRange({ from, to }: DashboardModel): RangeText {
  return { from, to }
}

function missing({ grafana, dashboard }: Stage, ref: PanelRef): Failure {
  const message = `“${dashboard.title}” has no panel ${ref.id} any more.`
  return new Failure('not-found', message, { next: { do: 'open', url: grafana.openUrl, label: 'Open in Grafana' } })
}

function nothingToDraw({ grafana, dashboard }: Stage, choices: readonly PanelChoice[]): Failure {
  const kinds = [...new Set(choices.map(({ kind }) => kind))].join(', ')
  const message = `“${dashboard.title}” has no panel that Tocsin can draw.`
  return new Failure('unsupported', message, {
    ...(kinds ? { detail: `It has: ${kinds}` } : {}),
    next: { do: 'open', url: grafana.openUrl, label: 'Open in Grafana' },
  })
}
