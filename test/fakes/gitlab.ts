import { Hono } from 'hono'
import type { Mood, SourceFake } from './source-fake.ts'

// As GitLab 13 to 15 answers: its dashboard JSON, then its proxy to Prometheus. Formats from its controllers and services.

const project = '/shop/backend/checkout'
const environment = `${project}/-/environments/14`

export const gitlabFake: SourceFake = {
  kind: 'gitlab',
  baseUrl: 'https://ops.example.net/gitlab',
  link: `https://ops.example.net/gitlab${environment}/metrics?dashboard=.gitlab%2Fdashboards%2Fshop.yml&group=Web&title=Throughput&y_label=req%2Fs`,
  moods: ['good', 'empty', 'partial', 'not-finite', 'bad-query', 'stray-rows'],
  shows: ['Instance: a:9090', 'Instance: b:9090'],
  refusal: { says: 'parse error: unclosed left parenthesis', about: 'rate(http_requests_total[5m])' },
  answering,
  refusing,
}

const query = 'sum by (instance) (rate(http_requests_total[5m]))'

/** What GitLab 13 says a link means: the path to its proxy holds the query. */
export function dashboardOf(...panels: object[]) {
  return { status: 'success', dashboard: { dashboard: 'shop', panel_groups: [{ group: 'Web', panels }] } }
}

export function metric(label: string, expr = query, more: object = {}) {
  const path = `/gitlab${environment}/prometheus/api/v1/query_range?query=${encodeURIComponent(expr)}`
  return { id: label, query_range: expr, unit: 'req / sec', label, prometheus_endpoint_path: path, ...more }
}

const throughput = { type: 'area-chart', title: 'Throughput', y_label: 'req/s', metrics: [metric('Instance')] }

function answering(mood: Mood): Hono {
  const app = new Hono().basePath('/gitlab')
  app.get('/api/v4/version', c => c.json({ version: '15.11.13', revision: 'c0ffee' }))
  app.get(`${environment}/metrics_dashboard.json`, c => {
    const { embedded, start, end, title } = c.req.query()
    if (embedded !== 'true' || !start || !end) return c.json({ status: 'error', message: 'bad range' }, 400)
    if (title !== 'Throughput') return c.json({ status: 'error', message: 'panels not found' }, 404)
    return c.json(dashboardOf(throughput))
  })
  app.get(`${environment}/prometheus/api/v1/query_range`, c => {
    const { query, start, end, step } = c.req.query()
    if (!query || mood === 'bad-query') return c.json(parseError, 400)
    return c.json(matrix(mood, Number(start), Number(end), Number(step)))
  })
  return app
}

const parseError = {
  status: 'error',
  errorType: 'bad_data',
  error: 'invalid parameter "query": 1:6: parse error: unclosed left parenthesis',
}

export function matrix(mood: Mood, start: number, end: number, step: number) {
  const times: number[] = []
  for (let at = start; at <= end; at += step) times.push(at)
  const row = (instance: string, value: (index: number) => string) => ({
    metric: { instance },
    values: times.map((at, index) => [at, value(index)]),
  })
  const good = [row('a:9090', String), row('b:9090', () => '1e-05')]
  const strange = ['NaN', '+Inf', '-Inf', '1']
  const results: Partial<Record<Mood, unknown[]>> = {
    empty: [],
    partial: good.slice(0, 1),
    'not-finite': [row('a:9090', index => strange[index % 4] ?? 'NaN')],
    'stray-rows': [17, null, 'x', ...good],
  }
  const warnings = mood === 'partial' ? { warnings: ['partial result: store b did not answer'] } : {}
  return { status: 'success', data: { resultType: 'matrix', result: results[mood] ?? good }, ...warnings }
}

/** Pages for 404 and 5xx, JSON for the rest, as Rails has it. */
function refusing(status: number): Hono {
  const app = new Hono()
  const page = status === 404 || status >= 500
  app.all('*', () =>
    page
      ? new Response('<!DOCTYPE html><title>GitLab</title>', { status, headers: { 'content-type': 'text/html' } })
      : Response.json({ error: 'You need to sign in or sign up before continuing.' }, { status }),
  )
  return app
}
