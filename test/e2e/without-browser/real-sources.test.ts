import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseLink } from '#shared/links/registry.ts'
import type { Connection } from '#shared/model/connection.ts'
import { Panel } from '#shared/model/panel.ts'
import { checkConnection } from '#shared/log-sources/registry.ts'
import { querySource } from '#shared/sources/registry.ts'
import type { SourceContext } from '#shared/sources/source.ts'
import { startAlertmanager, type Alertmanager } from '#test/servers/alertmanager.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'

// The fakes say what we believe of these systems; here the systems say it themselves.

const context: SourceContext = {
  send: fetch,
  redirectOf: async request => request.url,
  credentials: 'none',
  now: Date.now,
  signal: new AbortController().signal,
}

function connectionTo(kind: Connection['kind'], baseUrl: string): Connection {
  return { id: 'c', kind, name: 'Real', baseUrl, runs: 'relay', headers: {}, options: {} }
}

async function draw(link: string): Promise<Panel> {
  const [target] = parseLink(link)
  if (!target) throw new Error(`${link} is not a link of ours`)
  const panel = await querySource(target, { width: 800 }, connectionTo(target.source, target.base), context)
  expect(Panel.parse(panel)).toEqual(panel)
  return panel
}

describeWith('prometheus')('a real Prometheus', () => {
  let prometheus: Prometheus
  beforeAll(async () => {
    prometheus = await startPrometheus({ flags: ['--enable-feature=native-histograms'] })
  })
  afterAll(() => prometheus.stop())

  const graph = (expr: string, more: Record<string, string> = {}) => {
    const given = { 'g0.expr': expr, 'g0.tab': '0', 'g0.range_input': '10s', 'g0.step_input': '1', ...more }
    return draw(`${prometheus.address}/graph?${new URLSearchParams(given)}`)
  }

  test('draws its own durations as a heatmap, every bucket by itself', async () => {
    const panel = await graph('sum by (le) (prometheus_http_request_duration_seconds_bucket)', {
      'g0.display_mode': 'heatmap',
    })
    expect(panel).toMatchObject({ kind: 'heatmap', warnings: [] })
    expect(panel.buckets?.[0]).toEqual({ low: 0, high: 0.1 })
    expect(panel.buckets?.at(-1)?.high).toBeNull()
    const last = panel.series.map(({ values }) => values.at(-1) ?? 0)
    const all = await graph('sum(prometheus_http_request_duration_seconds_count)')
    expect(last.reduce((sum, count) => sum + count, 0)).toBe(all.series[0]?.values.at(-1))
  })

  test('answers a scalar, a string and what is infinite', async () => {
    const table = { 'g0.tab': '1' }
    expect(await graph('scalar(vector(7))', table)).toMatchObject({ kind: 'stat', series: [{ values: [7] }] })
    expect((await graph('"hello"', table)).table?.rows).toEqual([['hello']])
    expect((await graph('vector(1) / 0')).warnings.join()).toContain('infinite throughout')
  })

  test('explains what it refuses in its own words', async () => {
    await expect(graph('rate(up[5m]')).rejects.toMatchObject({
      value: { code: 'bad-query', message: expect.stringContaining('parse error') },
    })
  })

  test('names itself', async () => {
    const { ok, sentence } = await checkConnection(connectionTo('prometheus', prometheus.address), context)
    expect([ok, sentence]).toEqual([true, expect.stringMatching(/^Connected: Prometheus \d+\.\d+/)])
  })
})

describeWith('alertmanager')('a real Alertmanager', () => {
  let alertmanager: Alertmanager
  beforeAll(async () => {
    alertmanager = await startAlertmanager({ url: 'http://127.0.0.1:9/nobody', key: 'k' })
    const alert = (labels: Record<string, string>) => ({
      labels,
      annotations: { summary: 'Too many errors' },
      generatorURL: 'http://prom.example.net/graph?g0.expr=up',
    })
    const answer = await fetch(`http://${alertmanager.target}/api/v2/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([
        alert({ alertname: 'Errors', severity: 'warning', namespace: 'shop, a "b"' }),
        alert({ alertname: 'Errors', severity: 'critical', namespace: 'pay' }),
        alert({ alertname: 'Other', severity: 'critical', namespace: 'shop' }),
      ]),
    })
    expect(answer.status).toBe(200)
  })
  afterAll(() => alertmanager.stop())

  const list = (filter: string, more = '') =>
    draw(`http://${alertmanager.target}/#/alerts?filter=${encodeURIComponent(filter)}${more}`)

  test('lists what a link’s filter matches, the worst first', async () => {
    const { table } = await list('{alertname="Errors"}')
    expect(table?.rows.map(row => [row[0], row[2], row[5]])).toEqual([
      ['critical', 'namespace="pay"', 'Too many errors'],
      ['warning', 'namespace="shop, a "b""', 'Too many errors'],
    ])
    expect(table?.rows[0]?.[3]).toBeCloseTo(Date.now() / 1000, -2)
  })

  test('reads every kind of matcher, and receivers', async () => {
    const count = async (filter: string, more?: string) => (await list(filter, more)).table?.rows.length
    expect(await count('{alertname=~"Err.*", namespace!="pay"}')).toBe(1)
    expect(await count('{namespace="shop, a \\"b\\""}')).toBe(1)
    expect(await count('{namespace!~"shop.*|pay"}')).toBe(0)
    expect(await count('{severity=~".+"}', '&receiver=tocsin')).toBe(3)
    expect(await count('{severity=~".+"}', '&receiver=nobody')).toBe(0)
    expect(await count('{severity=~".+"}', '&active=false')).toBe(0)
  })

  test('refuses a matcher that is none, in its own words', async () => {
    await expect(list('{alertname}')).rejects.toMatchObject({ value: { code: 'bad-query', detail: 'alertname' } })
  })

  test('names itself', async () => {
    const { ok, sentence } = await checkConnection(
      connectionTo('alertmanager', `http://${alertmanager.target}`),
      context,
    )
    expect([ok, sentence]).toEqual([true, expect.stringMatching(/^Connected: Alertmanager \d+\.\d+/)])
  })
})
