import type { Alert } from '#shared/model/alert.ts'
import type { AlertRule } from '#shared/model/alert-rule.ts'
import type { Incident } from '#shared/model/incident.ts'
import type { Database } from '#relay/db/open.ts'
import { evaluateDueRules } from '#relay/alert-rules/evaluate-rules.ts'
import { chartedApp, type ChartedApp } from './charted-app.ts'

export type RuledApp = ChartedApp & {
  /** What the Prometheus says from now on: values by pod, or its trouble as a status. */
  says: (what: Record<string, number | string> | number) => void
  /** Moves the clock on by so many seconds, half a minute at a time, and evaluates at each. */
  pass: (seconds: number) => Promise<void>
  create: (given?: object) => Promise<AlertRule>
  rule: () => Promise<AlertRule>
  alerts: () => Promise<Alert[]>
  incidents: () => Promise<Incident[]>
}

export const rulesPath = '/api/v1/projects/default/alert-rules'

/** The relay with a chart whose values a test steers, and a clock that stands until it passes. */
export async function ruledApp(database?: Database): Promise<RuledApp> {
  const app = await chartedApp('good', database)
  const get = async <T>(path: string) => (await (await app.ask('GET', path, { as: 'viewer' })).json()) as T
  const listed = async <T>(path: string) => (await get<{ items: T[] }>(path)).items
  const says: RuledApp['says'] = what =>
    app.answer(() => {
      if (typeof what === 'number') return new Response('refused', { status: what })
      const at = app.clock.ms / 1000
      const result = Object.entries(what).map(([pod, value]) => ({ metric: { pod }, value: [at, String(value)] }))
      return Response.json({ status: 'success', data: { resultType: 'vector', result } })
    })
  return {
    ...app,
    says,
    async pass(seconds) {
      for (let left = seconds; left > 0; left -= 30) {
        app.clock.ms += 30_000
        await evaluateDueRules(app.relay)
      }
    },
    async create(given = {}) {
      const json = { name: 'Errors', url: app.link, operator: '>', threshold: 5, forSeconds: 300, ...given }
      const response = await app.ask('POST', rulesPath, { as: 'admin', json })
      if (response.status !== 201) throw new Error(await response.text())
      const rule = (await response.json()) as AlertRule
      await evaluateDueRules(app.relay)
      return rule
    },
    rule: async () => {
      const [rule] = await listed<AlertRule>(rulesPath)
      if (!rule) throw new Error('no rule')
      return rule
    },
    alerts: () => listed('/api/v1/projects/default/alerts'),
    incidents: () => listed('/api/v1/projects/default/incidents?state=all'),
  }
}
