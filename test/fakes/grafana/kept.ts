import { Hono } from 'hono'
import type { Mood } from '../source-fake.ts'
import { framesFor } from './frames.ts'

// What needs nobody's sign-in: snapshots, which keep their data, and public dashboards, which are asked panel by panel.

export const snapshotKey = 'Zk3yZk3yZk3yZk3yZk3yZk3yZk3yZk3y'
export const publicToken = 'a1'.repeat(16)

export function keptDashboards(mood: Mood): Hono {
  const app = new Hono()
  app.get(`/api/snapshots/${snapshotKey}`, c => c.json({ meta: { isSnapshot: true }, dashboard: snapshot(mood) }))
  app.get(`/api/public/dashboards/${publicToken}`, c =>
    c.json({ dashboard: open, meta: { publicDashboardEnabled: true } }),
  )
  app.get(`/api/public/dashboards/${publicToken}/annotations`, c => c.json([]))
  app.post(`/api/public/dashboards/${publicToken}/panels/2/query`, async c => {
    if (c.req.header('cookie') && c.req.header('origin')) return c.json({ message: 'origin not allowed' }, 403)
    const { timeRange, intervalMs } = (await c.req.json()) as {
      timeRange: { from: string; to: string }
      intervalMs: number
    }
    const [from, to] = [Number(timeRange.from) / 1000, Number(timeRange.to) / 1000]
    return c.json({
      results: { A: { status: 200, frames: framesFor({ refId: 'A' }, mood, from, to, intervalMs / 1000) } },
    })
  })
  return app
}

const noon = Date.UTC(2026, 0, 1, 12) / 1000

function snapshot(mood: Mood) {
  const frames = framesFor({ refId: 'A' }, mood, noon, noon + 3600, 60)
  const query = { refId: 'A', datasource: { type: 'grafana', uid: 'grafana' }, queryType: 'snapshot', snapshot: frames }
  return {
    title: 'Then',
    time: { from: new Date(noon * 1000).toISOString(), to: new Date((noon + 3600) * 1000).toISOString() },
    panels: [{ id: 2, type: 'timeseries', title: 'Load then', targets: [query] }],
  }
}

const open = {
  title: 'For everybody',
  time: { from: 'now-1h', to: 'now' },
  timepicker: { hidden: false },
  panels: [{ id: 2, type: 'timeseries', title: 'Open load', targets: [{ refId: 'A' }] }],
}
