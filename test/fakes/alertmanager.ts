import { Hono } from 'hono'
import type { Mood, SourceFake } from './source-fake.ts'

// As Alertmanager 0.25 to 0.34 answers; formats from its OpenAPI file and its handlers.

export const alertmanagerFake: SourceFake = {
  kind: 'alertmanager',
  baseUrl: 'https://ops.example.net/alertmanager',
  link: 'https://ops.example.net/alertmanager/#/alerts?silenced=true&inhibited=false&active=true&filter=%7Bnamespace%3D%22shop%22%2C%20team%3D~%22a%7Cb%22%7D&receiver=pager',
  moods: ['good', 'empty', 'bad-query', 'stray-rows'],
  shows: ['HighErrorRate', 'DiskFull', 'Slow', 'Odd'],
  refusal: { says: 'bad matcher format', about: 'namespace="shop"' },
  answering,
  refusing,
}

const started = Date.UTC(2026, 0, 1)

function alert(name: string, severity: string | null, minutes: number, more: object = {}) {
  return {
    labels: { alertname: name, namespace: 'shop', ...(severity === null ? {} : { severity }) },
    annotations: { summary: `${name} it is` },
    startsAt: new Date(started + minutes * 60_000).toISOString(),
    endsAt: new Date(started + 3_600_000).toISOString(),
    updatedAt: new Date(started).toISOString(),
    generatorURL: 'https://prom.example.net/graph?g0.expr=up',
    fingerprint: '9b2f6c1d4e5a7f80',
    receivers: [{ name: 'pager' }],
    status: { state: 'active', silencedBy: [], inhibitedBy: [], mutedBy: [] },
    ...more,
  }
}

/** Not in the order of their severity. */
export const alerts = [
  alert('Slow', 'warning', 1),
  alert('DiskFull', 'critical', 2, {
    status: { state: 'suppressed', silencedBy: ['7b1c2d3e'], inhibitedBy: [] },
    generatorURL: 'javascript:alert(1)',
  }),
  alert('Odd', null, 0),
  alert('HighErrorRate', 'critical', 3),
]

const broken = [17, null, { labels: 'none' }, { labels: { alertname: 'NoStart' } }]

function answering(mood: Mood): Hono {
  const app = new Hono().basePath('/alertmanager')
  app.get('/api/v2/status', c =>
    c.json({
      cluster: { status: 'disabled', peers: [] },
      config: { original: 'route: {}' },
      uptime: '2026-01-01T00:00:00.000Z',
      versionInfo: { version: '0.34.0', revision: 'c0ffee', branch: 'HEAD', goVersion: 'go1.26.1' },
    }),
  )
  app.get('/api/v2/alerts', c => {
    const filters = c.req.queries('filter') ?? []
    if (mood === 'bad-query' || filters.some(filter => filter.startsWith('{'))) {
      return c.json(`bad matcher format: ${filters[0]}`, 400)
    }
    if (mood === 'empty') return c.json([])
    return c.json(mood === 'stray-rows' ? [...broken, ...alerts] : alerts)
  })
  return app
}

/** Its router and its validation answer with objects, its handlers with a sentence. */
function refusing(status: number): Hono {
  const app = new Hono()
  const said = status === 404 ? { code: 404, message: 'path /api/v9 was not found' } : 'something is wrong'
  app.all('*', () => Response.json(said, { status }))
  return app
}
