import { Hono } from 'hono'
import type { Mood, SourceFake } from './source-fake.ts'

// As Prometheus 3.x answers; formats from its own documentation and web/api source.

const errorTypes: Record<number, string> = {
  400: 'bad_data',
  404: 'not_found',
  422: 'execution',
  499: 'canceled',
  500: 'internal',
  503: 'timeout',
}

const buildinfo = {
  status: 'success',
  data: { version: '3.14.0', revision: 'd7bb3d1', branch: 'HEAD', goVersion: 'go1.26.1' },
}

export const prometheusFake: SourceFake = {
  kind: 'prometheus',
  baseUrl: 'https://prometheus.example.net/eu',
  link: 'https://prometheus.example.net/eu/graph?g0.expr=rate(http_requests_total%5B5m%5D)&g0.tab=0&g0.range_input=1h',
  moods: ['good', 'empty', 'partial', 'not-finite', 'bad-query', 'stray-rows'],
  shows: ['a:9090', 'b:9090'],
  refusal: { says: 'parse error: unclosed left parenthesis', about: 'rate(http_requests_total[5m])' },
  answering,
  refusing,
}

function answering(mood: Mood): Hono {
  const app = new Hono().basePath('/eu')
  app.get('/api/v1/status/buildinfo', c => c.json(buildinfo))
  app.get('/api/v1/status/runtimeinfo', c => c.json({ status: 'success', data: { storageRetention: '15d' } }))
  app.get('/api/v1/query_range', c => {
    const { query, start, end, step } = c.req.query()
    if (!query || mood === 'bad-query') return c.json(parseError, 400)
    if ((Number(end) - Number(start)) / Number(step) > 11_000) return c.json(tooFine, 400)
    return c.json(matrix(mood, Number(start), Number(end), Number(step)))
  })
  return app
}

export const parseError = {
  status: 'error',
  errorType: 'bad_data',
  error: 'invalid parameter "query": 1:6: parse error: unclosed left parenthesis',
}
const tooFine = {
  status: 'error',
  errorType: 'bad_data',
  error: 'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
}

export function matrix(mood: Mood, start: number, end: number, step: number) {
  const success = (result: unknown[], more = {}) => ({
    status: 'success',
    data: { resultType: 'matrix', result },
    ...more,
  })
  const times: number[] = []
  for (let at = start; at <= end; at += step) times.push(at)
  const row = (instance: string, value: (index: number) => string) => ({
    metric: { job: 'api', instance },
    values: times.map((at, index) => [at, value(index)]),
  })
  const good = [row('a:9090', index => String(index)), row('b:9090', () => '1e-05')]
  if (mood === 'empty') return success([])
  if (mood === 'partial') {
    return success(good.slice(0, 1), { warnings: ['partial result: store b did not answer'], infos: ['a hint'] })
  }
  if (mood === 'not-finite') {
    const strange = ['NaN', '+Inf', '-Inf', '1']
    return success([row('a:9090', index => strange[index % strange.length] ?? 'NaN')])
  }
  if (mood === 'stray-rows') {
    const broken = [{ metric: null, values: 'none' }, 17, { metric: { instance: 'c' }, values: [[start, 1], ['x']] }]
    return success([...broken, ...good])
  }
  return success(good)
}

/** Prometheus has no 401, 403 or 429 of its own: those come from a proxy before it, as text. */
function refusing(status: number): Hono {
  const app = new Hono()
  app.all('*', () => {
    const errorType = errorTypes[status]
    const said = errorType ? JSON.stringify({ status: 'error', errorType, error: `${errorType} it is` }) : 'refused\n'
    return new Response(said, {
      status,
      headers: { 'content-type': errorType ? 'application/json' : 'text/plain; charset=utf-8' },
    })
  })
  return app
}
