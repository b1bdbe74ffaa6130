import { describe, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { parseLink } from '#shared/links/registry.ts'
import type { Connection } from '#shared/model/connection.ts'
import { querySource } from '#shared/sources/registry.ts'
import type { PanelRequest, SourceContext } from '#shared/sources/source.ts'
import { grafanaServer } from '#test/fakes/grafana/server.ts'

const base = 'https://ops.example.net/grafana'
const connection: Connection = {
  id: 'c',
  kind: 'grafana',
  name: 'Ops',
  baseUrl: base,
  runs: 'viewer',
  headers: {},
  options: {},
}

function ask(app: Hono, link: string, more: Partial<SourceContext> = {}, request: Partial<PanelRequest> = {}) {
  const asked: Request[] = []
  const send = async (one: Request) => {
    asked.push(one.clone())
    return app.fetch(one)
  }
  const context: SourceContext = {
    send,
    redirectOf: async () => `${base}/d/ck9Zq_7/checkout?viewPanel=4&from=now-1h&to=now`,
    credentials: 'session',
    now: () => Date.UTC(2026, 0, 1, 0, 10),
    signal: new AbortController().signal,
    ...more,
  }
  const [target] = parseLink(base + link)
  if (!target) throw new Error(`${link} is no link of ours`)
  return { asked, panel: querySource(target, { width: 800, ...request }, connection, context) }
}

const panel4 = '/d/ck9Zq_7/x?viewPanel=panel-4&from=now-1h&to=now'

describe('dashboards of every version', () => {
  test.each([
    ['7.5.0', 'v1'],
    ['9.5.0', 'v1'],
    ['11.2.0', 'v1'],
    ['12.1.0', 'v1'],
    ['12.1.0', 'v2alpha1'],
    ['13.2.0', 'v1'],
    ['13.2.0', 'v2beta1'],
    ['13.2.0', 'v2'],
  ] as const)('%s, kept as %s', async (version, kept) => {
    const drawn = await ask(grafanaServer({ version, kept }), panel4).panel
    expect(drawn.title).toBe(kept === 'v1' ? 'Request rate' : 'Request rate of eu-1')
    expect(drawn.series).toHaveLength(2)
    expect(drawn.warnings).toEqual([])
    expect(drawn.marks).toEqual([{ at: Date.UTC(2026, 0, 1, 0, 1) / 1000, kind: 'deploy', text: 'v2.4.1' }])
  })

  test('a dashboard that the old API sends away is read where it says', async () => {
    const app = grafanaServer({ version: '12.0.0', kept: 'v2alpha1' })
    expect((await ask(app, panel4).panel).title).toBe('Request rate of eu-1')
  })
})

describe('panels', () => {
  const app = grafanaServer({ version: '13.2.0' })

  test('a repeated panel is asked with its copy’s value', async () => {
    const { asked, panel } = ask(app, '/d/ck9Zq_7/x?viewPanel=shop$panel-5&from=now-1h&to=now')
    expect((await panel).title).toBe('Rate in shop')
    const query = asked.find(({ url }) => url.includes('query_range'))
    expect(new URL(query?.url ?? '').searchParams.get('query')).toBe('rate(http_requests_total{namespace=~"shop"}[2m])')
  })

  test('a copy by its number is the variable’s value of that place', async () => {
    expect((await ask(app, '/d/ck9Zq_7/x?viewPanel=panel-5-clone-1').panel).title).toBe('Rate in shop')
    expect((await ask(app, '/d/ck9Zq_7/x?viewPanel=panel-5-clone-0').panel).title).toBe('Rate in pay')
  })

  test('the link’s values go before the kept ones, filters into the selectors', async () => {
    const link = '/d/ck9Zq_7/x?viewPanel=4&var-Filters=job|=|api&var-ds=Prom%20EU'
    const { asked, panel } = ask(app, link)
    await panel
    const query = asked.find(({ url }) => url.includes('query_range'))
    expect(new URL(query?.url ?? '').searchParams.get('query')).toContain('http_requests_total{job="api"}[5m]')
  })

  test('one that fails is named while the other is drawn', async () => {
    const { panel } = ask(grafanaServer({ version: '13.2.0' }), '/d/ck9Zq_7/x?viewPanel=8', {
      send: async request =>
        request.method === 'POST'
          ? Response.json({ message: 'origin not allowed' }, { status: 403 })
          : app.fetch(request),
    })
    const drawn = await panel
    expect(drawn.series.length).toBe(2)
    expect(drawn.warnings.join()).toMatch(/^Query B: Grafana answers this kind of datasource only on its own pages/)
  })

  test('a datasource that only Grafana’s own pages may ask is explained', async () => {
    const { panel } = ask(app, '/d/ck9Zq_7/x?viewPanel=6', {
      send: async request =>
        request.method === 'POST'
          ? Response.json({ message: 'origin not allowed' }, { status: 403 })
          : app.fetch(request),
    })
    await expect(panel).rejects.toMatchObject({ value: { code: 'unsupported', next: { do: 'open' } } })
  })

  test.each([
    ['library panels', '/d/ck9Zq_7/x?viewPanel=7', 'gauge', 'Shared SLO'],
    ['another panel’s answer', '/d/ck9Zq_7/x?viewPanel=9', 'stat', 'Again'],
    ['short links', '/goto/AT76wBvGk?orgId=1', 'timeseries', 'Request rate'],
    ['old slugs', '/dashboard/db/checkout-overview?panelId=4&fullscreen', 'timeseries', 'Request rate'],
  ])('%s', async (_, link, kind, title) => {
    expect(await ask(app, link).panel).toMatchObject({ kind, title })
  })

  test('one that is gone is said to be', async () => {
    await expect(ask(app, '/d/ck9Zq_7/x?viewPanel=404').panel).rejects.toMatchObject({ value: { code: 'not-found' } })
    await expect(ask(app, '/d/other/x?viewPanel=4').panel).rejects.toMatchObject({ value: { code: 'not-found' } })
  })
})

describe('whole dashboards', () => {
  const app = grafanaServer({ version: '11.0.0' })

  test('draw the first chart and list the rest, each copy of a repeated panel', async () => {
    const drawn = await ask(app, '/d/ck9Zq_7/x').panel
    expect(drawn.title).toBe('Request rate')
    expect(drawn.choice).toBe('4')
    expect(drawn.choices?.map(({ id, title }) => [id, title])).toEqual([
      ['3', 'Read me'],
      ['4', 'Request rate'],
      ['pay$panel-5', 'Rate in pay'],
      ['shop$panel-5', 'Rate in shop'],
      ['6', 'Orders'],
      ['7', 'Shared SLO'],
      ['8', 'Both'],
      ['9', 'Again'],
    ])
    expect(drawn.choices?.[1]?.group).toBe('Traffic of All')
  })

  test('draw the panel that was chosen', async () => {
    const drawn = await ask(app, '/d/ck9Zq_7/x', {}, { choice: 'shop$panel-5' }).panel
    expect(drawn).toMatchObject({ title: 'Rate in shop', choice: 'shop$panel-5' })
  })
})
