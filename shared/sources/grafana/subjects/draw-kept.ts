import * as z from 'zod'
import type { PanelRef } from '../../../links/grafana/target.ts'
import type { RangeText } from '../../../time/range.ts'
import { refusal } from '../ask.ts'
import { toModel } from '../dashboard/read-dashboard.ts'
import type { Settings } from '../dashboard/datasource-list.ts'
import { readResults } from '../queries/ask-grafana.ts'
import { Event, toMark } from '../queries/annotations.ts'
import type { Answered } from '../queries/viewing.ts'
import { looseArray } from '../../../kit/loose.ts'
import { drawDashboard, drawPanel, type Stage } from './draw-panel.ts'
import { panelSpan, type Drawing, type Wish } from './drawing.ts'

// Dashboards that need nobody's sign-in: a snapshot keeps its data with it, a public one is asked panel by panel.

const nothing: Settings = { namespace: 'default', datasources: [] }
const Wire = z.object({ dashboard: z.unknown().optional() })
const Picker = z.object({ dashboard: z.object({ timepicker: z.object({ hidden: z.boolean() }) }) })

/** @throws Failure */
export async function drawSnapshot(wish: Wish, key: string, panel?: PanelRef): Promise<Drawing> {
  const { grafana } = wish
  const answer = await grafana.get(`/api/snapshots/${key}`)
  const dashboard = answer.status < 300 ? toModel(Wire.safeParse(answer.body).data?.dashboard, key) : null
  if (!dashboard) throw refusal(answer, grafana, 'this snapshot')
  const stage: Stage = {
    ...wish,
    dashboard,
    settings: nothing,
    run: async ({ snapshot }) => ({
      frames: snapshot ?? [],
      warnings: snapshot ? [] : ['The snapshot keeps no data for this panel.'],
    }),
    marksOf: async () => ({ marks: [], warnings: [] }),
    markNames: [],
  }
  return quietVariables(await (panel ? drawPanel(stage, panel) : drawDashboard(stage)))
}

/** @throws Failure */
export async function drawPublic(wish: Wish, token: string, panel?: PanelRef): Promise<Drawing> {
  const { grafana } = wish
  const path = `/api/public/dashboards/${token}`
  const answer = await grafana.get(path)
  const dashboard = answer.status < 300 ? toModel(Wire.safeParse(answer.body).data?.dashboard, token) : null
  if (!dashboard) throw refusal(answer, grafana, 'this public dashboard')
  const fixed = Picker.safeParse(answer.body).data?.dashboard.timepicker.hidden === true
  const kept: RangeText = { from: dashboard.from, to: dashboard.to }
  const moved = fixed && (wish.request.from !== undefined || wish.target.range !== undefined)
  const { from: _, to: __, ...request } = wish.request
  const allowed: Wish = fixed ? { grafana, target: { ...wish.target, range: kept }, request } : wish
  const stage: Stage = {
    ...allowed,
    dashboard,
    settings: nothing,
    run: (model, { scope, maxDataPoints }) =>
      runPublic(allowed, `${path}/panels/${model.id}/query`, scope, maxDataPoints),
    marksOf: async model => publicMarks(allowed, `${path}/annotations`, kept, model.id),
    markNames: [],
  }
  const drawing = quietVariables(await (panel ? drawPanel(stage, panel) : drawDashboard(stage)))
  const note = 'This public dashboard keeps its own time range.'
  return moved ? { ...drawing, warnings: [...drawing.warnings, note] } : drawing
}

async function runPublic(
  { grafana }: Wish,
  path: string,
  { from, to, zone }: { from: number; to: number; zone?: string },
  maxDataPoints: number,
): Promise<Answered> {
  const intervalMs = Math.max(1000, Math.round((to - from) / maxDataPoints))
  const timeRange = { from: String(from), to: String(to), timezone: zone ?? 'browser' }
  // Without a cookie Grafana does not ask which page the question comes from.
  const answer = await grafana.post(path, { intervalMs, maxDataPoints: Math.round(maxDataPoints), timeRange }, 'nobody')
  const results = readResults(answer, grafana, [])
  const trouble = results.find(one => one.trouble)?.trouble
  const frames = results.flatMap(one => one.frames)
  if (trouble && frames.length === 0) throw trouble
  return { frames, warnings: [...results.flatMap(one => one.warnings), ...(trouble ? [trouble.message] : [])] }
}

async function publicMarks(wish: Wish, path: string, kept: RangeText, panelId: number) {
  const { from, to } = panelSpan(wish, kept)
  const answer = await wish.grafana.get(path, { from: String(from), to: String(to) })
  const events = answer.status < 300 ? looseArray(Event).parse(answer.body) : []
  const marks = events.filter(event => event.panelId === 0 || event.panelId === panelId).map(toMark)
  return { marks, warnings: [] }
}

/** That options cannot be asked for is in the nature of these. */
function quietVariables(drawing: Drawing): Drawing {
  return { ...drawing, warnings: drawing.warnings.filter(one => !one.startsWith('The values of “')) }
}
