import { describe, expect, test } from 'vitest'
import type { LogsAnswer } from '#shared/relay-api/logs.ts'
import type { FakeLine } from '#test/fakes/logs/log-fake.ts'
import { lokiApp } from '#test/fakes/logs/loki.ts'
import { chartedApp } from '#test/factories/charted-app.ts'

/** A relay with a chart of `up{namespace="shop"}` and log connections with these options. */
async function loggedApp(...options: object[]) {
  const app = await chartedApp()
  const at = BigInt(app.clock.ms - 60_000) * 1_000_000n
  const lines: FakeLine[] = [
    { at, text: 'level=error boom', labels: { namespace: 'shop', pod: 'api-1' } },
    { at: at + 1n, text: 'fine', labels: { namespace: 'shop', pod: 'api-2' }, metadata: { trace_id: 'abc' } },
    { at, text: 'of others', labels: { namespace: 'bank' } },
  ]
  const loki = lokiApp(lines)
  app.answer(request => loki.request(request))
  const ids: string[] = []
  for (const [index, given] of options.entries()) {
    const json = {
      kind: 'loki',
      name: `Loki ${index}`,
      baseUrl: `https://loki${index}.example.net`,
      runs: 'relay',
      options: given,
    }
    const made = await app.ask('POST', '/api/v1/connections', { as: 'admin', json })
    ids.push(((await made.json()) as { id: string }).id)
  }
  const base = new URL(app.link)
  const url = `${base.origin}/eu/graph?g0.expr=${encodeURIComponent('up{namespace="shop"}')}&g0.tab=0`
  const query = async (json: object) => {
    const response = await app.ask('POST', '/api/v1/logs/query', { as: 'viewer', json })
    return { status: response.status, body: (await response.json()) as LogsAnswer & { code: string; field?: string } }
  }
  return { ...app, ids, url, query }
}

describe('POST /logs/query', () => {
  test('answers with the lines of a chart’s link, and why these', async () => {
    const { url, query, ids } = await loggedApp({ open: 'https://grafana.example.net/explore?q=${query}&from=${from}' })
    const { status, body } = await query({ url, from: 'now-1h', to: 'now' })
    expect(status).toBe(200)
    expect(body.lines.map(({ text, level }) => [text, level])).toEqual([
      ['fine', null],
      ['level=error boom', 'error'],
    ])
    expect(body.lines[0]?.labels).toEqual({ namespace: 'shop', pod: 'api-2', trace_id: 'abc' })
    expect(body.why).toEqual({
      connection: { id: ids[0], name: 'Loki 0', kind: 'loki' },
      query: '{namespace="shop"}',
      labels: [{ name: 'namespace', as: 'namespace', value: 'shop', from: 'query' }],
      dropped: [],
    })
    expect(body.openUrl).toMatch(
      /^https:\/\/grafana\.example\.net\/explore\?q=%7Bnamespace%3D%22shop%22%7D&from=\d{13}$/,
    )
    expect(body.places).toEqual([{ id: ids[0], name: 'Loki 0' }])
  })

  test('narrows to the series that are looked at, and searches', async () => {
    const { url, query } = await loggedApp({})
    const narrowed = await query({ url, from: 'now-1h', labels: { pod: ['api-1'] } })
    expect(narrowed.body.lines.map(({ text }) => text)).toEqual(['level=error boom'])
    expect((await query({ url, from: 'now-1h', q: 'FINE' })).body.lines).toHaveLength(1)
  })

  test('prefers the connection that names the chart’s own, and leaves out those that name others', async () => {
    const chart = 'https://prometheus.example.net/eu'
    const { url, query, ids } = await loggedApp({}, { charts: ['https://other.example.net'] }, { charts: [chart] })
    const { body } = await query({ url, from: 'now-1h' })
    expect(body.places.map(({ id }) => id)).toEqual([ids[2], ids[0]])
    expect(body.why.connection.id).toBe(ids[2])
    expect((await query({ url, connection: ids[0], from: 'now-1h' })).body.why.connection.id).toBe(ids[0])
    expect(await query({ url, connection: ids[1] })).toMatchObject({ status: 404, body: { field: 'connection' } })
  })

  test('asks a query of its own of a connection that is named', async () => {
    const { query, ids } = await loggedApp({})
    const { body } = await query({ connection: ids[0], query: '{namespace="bank"}', from: 'now-1h' })
    expect(body.lines.map(({ text }) => text)).toEqual(['of others'])
  })

  test.each([
    ['neither link nor query', {}, 400, 'bad-input'],
    ['a query of nobody', { query: '{a="b"}' }, 400, 'bad-input'],
    ['no link of ours', { url: 'https://example.net/' }, 400, 'bad-input'],
    ['a range that nobody can read', { from: 'yesterday-ish' }, 400, 'bad-input'],
    [
      'more labels than anybody has',
      { labels: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`l${n}`, 'x'])) },
      422,
      'bad-shape',
    ],
  ])('refuses %s', async (_, json, status, code) => {
    const { query, url } = await loggedApp({})
    const about = 'from' in json || 'labels' in json ? { url } : {}
    expect(await query({ ...about, ...json })).toMatchObject({ status, body: { code } })
  })

  test('of a system that has no adapter it gives the link, filled in', async () => {
    const { url, query, ask } = await loggedApp()
    const open = 'https://logs.example.net/search?q=${query}&from=${from}&to=${to}'
    const json = {
      kind: 'link',
      name: 'Datadog',
      baseUrl: 'https://logs.example.net',
      runs: 'relay',
      options: { open, template: 'kube_namespace:${namespace} pod:${pod}\nkube_namespace:${namespace}' },
    }
    await ask('POST', '/api/v1/connections', { as: 'admin', json })
    const { body } = await query({ url, from: '2026-01-01T00:00:00Z', to: '2026-01-01T01:00:00Z' })
    expect(body).toMatchObject({ lines: [], next: null })
    expect(body.openUrl).toBe(
      'https://logs.example.net/search?q=kube_namespace%3Ashop&from=1767225600000&to=1767229200000',
    )
  })

  test('says what is missing: a connection to logs, or a label that tells this chart’s lines from others', async () => {
    const none = await loggedApp()
    expect(await none.query({ url: none.url })).toMatchObject({ status: 404, body: { code: 'unknown-host' } })
    const { query, url } = await loggedApp({})
    const vague = url.replace(/expr=[^&]*/, 'expr=up')
    expect(await query({ url: vague })).toMatchObject({ status: 501, body: { code: 'unsupported' } })
  })
})

describe('POST /connections/:id/logs-preview', () => {
  async function previewed(options: object, json: object, as: 'admin' | 'viewer' = 'admin') {
    const app = await loggedApp(options)
    const path = `/api/v1/connections/${app.ids[0]}/logs-preview`
    const response = await app.ask('POST', path, { as, json: { url: app.url, from: 'now-1h', ...json } })
    const kept = await app.ask('GET', `/api/v1/connections/${app.ids[0]}`, { as: 'viewer' })
    return { status: response.status, body: (await response.json()) as object, kept: (await kept.json()) as object }
  }

  test('says what another mapping would ask, with a few lines, and keeps nothing of it', async () => {
    const template = '{namespace="${namespace}",pod="${pod}"}\n{namespace=~"${namespace:regex}"}'
    const { status, body, kept } = await previewed({}, { options: { template } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      why: { query: '{namespace=~"shop"}', labels: [{ name: 'namespace', value: 'shop', from: 'query' }] },
      lines: [{ text: 'fine' }, { text: 'level=error boom' }],
      trouble: null,
    })
    expect(kept).toMatchObject({ options: {} })
  })

  test('shows a query that is refused beside the refusal', async () => {
    const { status, body } = await previewed({}, { options: { template: '{namespace="${namespace}"' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      why: { query: '{namespace="shop"' },
      lines: [],
      trouble: expect.stringContaining('parse error') as string,
    })
  })

  test('tries what is kept where nothing else is given', async () => {
    const { body } = await previewed({ template: '{namespace="bank"}' }, {})
    expect(body).toMatchObject({ why: { query: '{namespace="bank"}' }, lines: [{ text: 'of others' }] })
  })

  test('is for admins, and for links that it knows', async () => {
    expect((await previewed({}, {}, 'viewer')).status).toBe(403)
    expect(await previewed({}, { url: 'https://example.net/' })).toMatchObject({
      status: 400,
      body: { code: 'bad-input' },
    })
  })
})
