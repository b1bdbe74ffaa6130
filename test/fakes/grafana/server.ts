import { Hono, type Context } from 'hono'
import type { Mood } from '../source-fake.ts'
import { framesFor, type Asked } from './frames.ts'
import { keptDashboards } from './kept.ts'
import { matrix, parseError } from '../prometheus.ts'
import { dashboardV1, dashboardV2, libraryPanel, settings } from './pages.ts'

export type GrafanaRelease = { version: string; mood?: Mood; kept?: 'v1' | 'v2alpha1' | 'v2beta1' | 'v2' }

const said = (c: Context, status: 400 | 401 | 403 | 404 | 406, message: string) =>
  c.json({ message, messageId: 'test', statusCode: status, traceID: '' }, status)

/** A Grafana of some release, as its API answers. */
export function grafanaServer({ version, mood = 'good', kept = 'v1' }: GrafanaRelease): Hono {
  const app = new Hono().basePath('/grafana')
  const major = Number.parseInt(version, 10)
  app.get('/api/health', c => c.json({ database: 'ok', version, commit: 'f00' }))
  app.get('/api/user', c => c.json({ id: 1, login: 'ann', orgId: 1 }))
  app.get('/api/org', c => c.json({ id: 1, name: 'Main Org.' }))
  app.get('/api/frontend/settings', c => c.json(settings(version)))
  app.get('/api/dashboards/uid/:uid', c => {
    const uid = c.req.param('uid')
    if (uid !== 'ck9Zq_7') return said(c, 404, 'Dashboard not found')
    if (kept === 'v1') return c.json({ dashboard: dashboardV1, meta: { slug: 'checkout-overview', version: 12 } })
    const where = `/apis/dashboard.grafana.app/${kept}/namespaces/default/dashboards/${uid}`
    return said(c, 406, `dashboard api version not supported, use ${where} instead`)
  })
  if (major >= 12) newApi(app, major, kept)
  app.get('/api/library-elements/lib9', c => c.json(libraryPanel))
  app.get('/api/search', c =>
    c.json([{ uid: 'ck9Zq_7', title: 'Checkout overview', url: '/grafana/d/ck9Zq_7/checkout-overview' }]),
  )
  app.get('/api/annotations', c => c.json(annotations))
  const proxy = major >= 9 ? '/api/datasources/proxy/uid/P1809F7CD0C75ACF3' : '/api/datasources/proxy/1'
  app.get(`${proxy}/api/v1/label/:name/values`, c => c.json({ status: 'success', data: ['shop', 'pay'] }))
  app.get(`${proxy}/api/v1/query_range`, c => {
    const { start, end, step } = c.req.query()
    if (mood === 'bad-query') return c.json(parseError, 400)
    return c.json(matrix(mood, Number(start), Number(end), Number(step)))
  })
  app.post('/api/ds/query', async c => answerQueries(c, mood))
  app.route('/', keptDashboards(mood))
  app.get('/goto/:uid', c => c.redirect('/grafana/d/ck9Zq_7/checkout-overview?viewPanel=4&from=now-1h&to=now'))
  app.all('*', c => said(c, 404, 'Not found'))
  return app
}

const annotations = [
  {
    id: 9,
    dashboardUID: 'ck9Zq_7',
    panelId: 0,
    time: Date.UTC(2026, 0, 1, 0, 1),
    timeEnd: 0,
    tags: ['deploy'],
    text: '<b>v2.4.1</b>',
  },
  { id: 10, dashboardUID: 'ck9Zq_7', panelId: 99, time: Date.UTC(2026, 0, 1, 0, 2), tags: [], text: 'another panel’s' },
]

function newApi(app: Hono, major: number, kept: string): void {
  const served = major >= 13 ? ['v1', 'v1beta1', 'v2beta1', 'v2'] : ['v1beta1', 'v2alpha1']
  app.get('/apis/dashboard.grafana.app', c =>
    c.json({ kind: 'APIGroup', name: 'dashboard.grafana.app', versions: served.map(version => ({ version })) }),
  )
  app.get('/apis/dashboard.grafana.app/:version/namespaces/default/dashboards/:uid', c => {
    const { version, uid } = c.req.param()
    if (!served.includes(version) || uid !== 'ck9Zq_7')
      return said(c, 404, 'dashboards.dashboard.grafana.app not found')
    const spec = version.startsWith('v2') ? dashboardV2(version === 'v2alpha1') : dashboardV1
    return c.json({
      kind: 'Dashboard',
      apiVersion: `dashboard.grafana.app/${version}`,
      metadata: { name: uid, namespace: 'default' },
      spec,
      ...(kept === version ? {} : { status: { conversion: { storedVersion: kept === 'v1' ? 'v1beta1' : kept } } }),
    })
  })
}

async function answerQueries(c: Context, mood: Mood) {
  // Someone signed in is held to the pages of Grafana's own origin.
  if (c.req.header('cookie') && c.req.header('origin')) return said(c, 403, 'origin not allowed')
  const { from, to, queries } = (await c.req.json()) as {
    from: string
    to: string
    queries: (Asked & { intervalMs: number })[]
  }
  if (mood === 'bad-query') {
    const failed = { status: 400, error: `bad_data: ${parseError.error}`, errorSource: 'downstream' }
    return c.json({ results: Object.fromEntries(queries.map(({ refId }) => [refId, failed])) }, 400)
  }
  const results = queries.map(query => {
    const frames = framesFor(query, mood, Number(from) / 1000, Number(to) / 1000, query.intervalMs / 1000)
    return [query.refId, { status: 200, frames }]
  })
  return c.json({ results: Object.fromEntries(results) })
}
