import { toFailure, type FailureCode } from '#shared/kit/failure.ts'
import { alertBot } from '#shared/model/incident.ts'
import { isEmptyPanel } from '#shared/model/empty-panel.ts'
import { bareTarget } from '#shared/sources/bare-target.ts'
import { retentionOf } from '../sources/retention.ts'
import { drawTarget } from '../sources/run-query.ts'
import type { SourceDeps } from '../sources/source-deps.ts'
import { alertsOfIncident } from '../store/alerts.ts'
import type { ClaimedFreezing } from '../store/freezings.ts'
import { listFrozen, type FrozenRow } from '../store/frozen-charts.ts'
import { listNotes } from '../store/notes.ts'
import { lastMoment, windowToFreeze } from './frozen-window.ts'
import { chartsOfIncident, type IncidentChart } from './incident-charts.ts'
import { chartToKeep } from './kept/keep-chart.ts'
import { wholeCurve } from './whole-curve.ts'

/** Pixels: a wide screen's, so that the frozen chart is not coarser than the live one. */
const width = 1600

/** What no second try will mend. */
const final: readonly FailureCode[] = [
  'bad-input',
  'unknown-host',
  'unsupported',
  'bad-query',
  'not-found',
  'too-large',
]

export type Frozen = {
  kept: FrozenRow[]
  /** Whether a source in trouble owes a chart. */
  missing: boolean
  /** Until when its charts must be frozen again, before a source forgets; null without charts. UNIX milliseconds. */
  lastMoment: number | null
}

/** Draws the charts of an incident that are not frozen yet for the occasion. @throws what the store throws */
export async function freezeIncident(deps: SourceDeps, { freezing, incident }: ClaimedFreezing): Promise<Frozen> {
  const { read } = deps.database
  const [alerts, notes, frozen] = await Promise.all([
    alertsOfIncident(read, incident.id),
    listNotes(read, incident.id),
    listFrozen(read, incident.id),
  ])
  const charts = chartsOfIncident([incident.body, ...notes.map(({ body }) => body)], alerts)
  const done = frozen.filter(({ occasion, frozenAt }) => occasion === freezing.occasion && frozenAt >= freezing.since)
  const startedAt = Math.min(incident.createdAt, ...alerts.map(alert => Date.parse(alert.startedAt)))
  const times = { startedAt, closedAt: incident.closedAt }
  const wanted = charts.filter(({ url, part }) => !done.some(row => row.url === url && row.part === part))
  const drawn = await Promise.all(wanted.map(chart => draw(chart)))
  const last = await Promise.all(charts.map(({ target }) => retentionOf(deps, target).catch(() => null)))
  const moments = last.flatMap(retention => (retention === null ? [] : [lastMoment(times, retention)]))
  return {
    kept: drawn.filter(one => one !== 'none' && one !== 'missing'),
    missing: drawn.includes('missing'),
    lastMoment: moments.length === 0 ? null : Math.min(...moments),
  }

  async function draw({ url, part, target }: IncidentChart): Promise<FrozenRow | 'none' | 'missing'> {
    try {
      const ends = windowToFreeze(target, freezing.occasion, times, deps.now())
      const bare = await drawTarget(deps, bareTarget(target), { width, ...ends }, [])
      const panel = wholeCurve(bare, target)
      if (isEmptyPanel(panel)) return 'none'
      const given = { incidentId: incident.id, occasion: freezing.occasion, by: alertBot }
      return await chartToKeep(deps, { url, part }, panel, given)
    } catch (thrown) {
      const failure = toFailure(thrown).code
      deps.log.info({ incident: incident.id, occasion: freezing.occasion, failure }, 'a chart could not be frozen')
      return final.includes(failure) ? 'none' : 'missing'
    }
  }
}
