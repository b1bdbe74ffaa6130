import { describe, expect, test } from 'vitest'
import { parseLink } from '#shared/links/registry.ts'
import type { Connection } from '#shared/model/connection.ts'
import { querySource } from '#shared/sources/registry.ts'
import type { SourceContext } from '#shared/sources/source.ts'
import { grafanaServer } from '#test/fakes/grafana/server.ts'
import { Hono } from 'hono'

const base = 'https://ops.example.net/grafana'
const plain = { id: 'c', kind: 'grafana', name: 'Ops', runs: 'viewer', headers: {}, options: {} } as const
const connection: Connection = { ...plain, baseUrl: base }
const start = Date.UTC(2026, 0, 1)
const key = 'a'.repeat(32)

function ask(routes: (app: Hono) => void, link: string, credentials: SourceContext['credentials'] = 'session') {
  const asked: Request[] = []
  const app = new Hono()
  routes(app)
  app.route('/', grafanaServer({ version: '13.2.0' }))
  const send = async (request: Request) => {
    asked.push(request.clone())
    return app.fetch(request)
  }
  const signal = new AbortController().signal
  const context = { send, redirectOf: async () => '', credentials, now: () => start + 600_000, signal }
  const [target] = parseLink(base + link)
  if (!target) throw new Error(`${link} is no link of ours`)
  return { asked, panel: querySource(target, { width: 800 }, connection, context) }
}

const kept = {
  refId: 'A',
  fields: [
    { name: 'Time', type: 'time', values: [start, start + 60_000] },
    { name: 'Value', type: 'number', labels: { pod: 'a' }, config: { displayNameFromDS: 'a' }, values: [1, null] },
  ],
}
const wire = {
  schema: { refId: 'A', fields: kept.fields.map(({ name, type, labels, config }) => ({ name, type, labels, config })) },
  data: { values: kept.fields.map(({ values }) => values) },
}
const time = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T00:05:00.000Z' }

describe('snapshots', () => {
  const snapshotQuery = {
    refId: 'A',
    datasource: { type: 'grafana', uid: 'grafana' },
    queryType: 'snapshot',
    snapshot: [wire],
  }
  test.each([
    ['beside the queries', { snapshotData: [kept] }],
    ['in a query', { targets: [snapshotQuery] }],
    [
      'of old',
      {
        snapshotData: [
          {
            target: 'a',
            datapoints: [
              [1, start],
              [null, start + 60_000],
            ],
          },
        ],
      },
    ],
  ])('draw what they keep %s, and ask nothing else', async (_, data) => {
    const dashboard = { title: 'Then', time, panels: [{ id: 2, type: 'timeseries', title: 'Load', ...data }] }
    const { asked, panel } = ask(
      app => app.get('/grafana/api/snapshots/k3y', c => c.json({ meta: { isSnapshot: true }, dashboard })),
      '/dashboard/snapshot/k3y',
    )
    const drawn = await panel
    expect(drawn).toMatchObject({ title: 'Load', choice: '2', warnings: [] })
    expect(drawn.series.map(({ name, values }) => [name, values])).toEqual([['a', [1, null]]])
    expect(asked).toHaveLength(1)
  })
})

describe('public dashboards', () => {
  const dashboard = {
    title: 'Shared',
    time,
    timepicker: { hidden: true },
    panels: [{ id: 2, type: 'timeseries', title: 'Load', targets: [] }],
  }

  test('are asked as nobody, panel by panel, in their own range', async () => {
    const { asked, panel } = ask(app => {
      app.get(`/grafana/api/public/dashboards/${key}`, c => c.json({ dashboard, meta: {} }))
      app.post(`/grafana/api/public/dashboards/${key}/panels/2/query`, c =>
        c.json({ results: { A: { status: 200, frames: [wire] } } }),
      )
      app.get(`/grafana/api/public/dashboards/${key}/annotations`, c => c.json([]))
    }, `/public-dashboards/${key}?from=now-7d&to=now`)
    const drawn = await panel
    expect(drawn.series).toHaveLength(1)
    expect(drawn.warnings).toEqual(['This public dashboard keeps its own time range.'])
    const posted = asked.find(({ method }) => method === 'POST')
    expect(posted?.credentials).toBe('omit')
    expect(await posted?.json()).toMatchObject({ timeRange: { from: String(start), to: String(start + 300_000) } })
  })
})

describe('alert rules', () => {
  const data = [
    { refId: 'A', datasourceUid: 'P1809F7CD0C75ACF3', model: { expr: 'rate(x[5m])', instant: true } },
    {
      refId: 'B',
      datasourceUid: '__expr__',
      model: { type: 'threshold', conditions: [{ evaluator: { type: 'gt', params: [10] } }] },
    },
  ]

  test('draw the query of a rule that Grafana keeps', async () => {
    const { asked, panel } = ask(
      app =>
        app.get('/grafana/api/ruler/grafana/api/v1/rule/r1', c =>
          c.json({ grafana_alert: { title: 'Too slow', data } }),
        ),
      '/alerting/grafana/r1/view',
    )
    expect(await panel).toMatchObject({ title: 'Too slow', kind: 'timeseries' })
    const query = asked.find(({ url }) => url.includes('query_range'))
    expect(new URL(query?.url ?? '').searchParams.get('query')).toBe('rate(x[5m])')
  })

  test('and of one that Prometheus keeps, whole and not only above its limit', async () => {
    const rules = [{ type: 'alerting', name: 'Slow', query: 'sum(rate(x[5m])) > 10' }]
    const { asked, panel } = ask(
      app =>
        app.get('/grafana/api/prometheus/P1809F7CD0C75ACF3/api/v1/rules', c =>
          c.json({ status: 'success', data: { groups: [{ name: 'web', file: 'rules.yml', rules }] } }),
        ),
      '/alerting/Prom%20EU/Slow/find?namespace=rules.yml&group=web',
    )
    expect((await panel).title).toBe('Slow')
    const query = asked.find(({ url }) => url.includes('query_range'))
    expect(new URL(query?.url ?? '').searchParams.get('query')).toBe('sum(rate(x[5m]))')
  })

  test('say when they are gone', async () => {
    const empty = { status: 'success', data: { groups: [] } }
    const { panel } = ask(
      app => app.get('/grafana/api/prometheus/grafana/api/v1/rules', c => c.json(empty)),
      '/alerting/grafana/r1/view',
    )
    await expect(panel).rejects.toMatchObject({ value: { code: 'not-found' } })
  })
})

describe('Explore', () => {
  const panes = JSON.stringify({
    a1b: {
      datasource: 'P1809F7CD0C75ACF3',
      queries: [
        {
          refId: 'A',
          expr: 'up',
          range: true,
          instant: true,
          datasource: { type: 'prometheus', uid: 'P1809F7CD0C75ACF3' },
        },
      ],
      range: { from: 'now-1h', to: 'now' },
    },
  })
  const link = `/explore?schemaVersion=1&orgId=1&panes=${encodeURIComponent(panes)}`

  test('draws its queries by GET with a sign-in, by POST with a token', async () => {
    const bySession = ask(() => undefined, link)
    expect(await bySession.panel).toMatchObject({ title: 'up', kind: 'timeseries' })
    expect(bySession.asked.map(({ method }) => method)).toEqual(['GET', 'GET'])
    expect(bySession.asked[0]?.headers.get('x-grafana-org-id')).toBe('1')
    const byToken = ask(() => undefined, link, 'token')
    expect((await byToken.panel).series).toHaveLength(2)
    expect(byToken.asked.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })
})
