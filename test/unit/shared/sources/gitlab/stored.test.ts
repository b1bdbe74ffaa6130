import { describe, expect, test } from 'vitest'
import { gitlabSource } from '#shared/sources/gitlab/adapter.ts'
import { answererFor } from '#shared/sources/registry.ts'
import { contextOver } from '#test/contracts/source-runs.ts'
import { asking, gitlab, matrix, prometheus, targetOf } from './ask.ts'

const yaml = `
dashboard: Shop
templating:
  variables:
    pod: web-1
panel_groups:
- group: Web
  panels:
  - title: Errors
    y_label: req/s
    type: line-chart
    metrics:
    - id: errors
      query_range: 'rate(errors{ns="{{kube_namespace}}", env="%{ci_environment_slug}", pod="{{ pod }}"}[5m])'
      label: "{{pod}}"
  - title: Errors
    y_axis: { name: total }
    metrics: [{ query: 'sum(errors{project="{{ci_project_path}}"})' }]
  - title: Third
    metrics: [{ query_range: up, step: 300 }]
`
const options = {
  prometheus: 'https://prom.example.net/eu/',
  dashboards: [{ path: '.gitlab/dashboards/shop.yml', yaml }],
  environments: { 14: { ci_environment_slug: 'production', kube_namespace: 'shop-14' } },
}
const link = (more: string) => `/-/environments/14/metrics?dashboard=.gitlab%2Fdashboards%2Fshop.yml&${more}`

function stored(change: object = {}) {
  return asking(url => matrix(url, { pod: 'web-1' }), gitlab({ ...options, ...change }))
}

describe('a GitLab since 16', () => {
  test('is not asked: the stored chart’s query goes to the named Prometheus, and only there', async () => {
    const { draw, asked } = stored()
    const panel = await draw(link('group=Web&title=Errors&y_label=req%2Fs'))
    expect(panel).toMatchObject({
      title: 'Errors',
      kind: 'timeseries',
      source: { kind: 'gitlab', connection: 'GitLab' },
    })
    expect(panel.series[0]?.name).toBe('web-1')
    expect(asked().map(url => url.origin + url.pathname)).toEqual(['https://prom.example.net/eu/api/v1/query_range'])
    expect(asked()[0]?.searchParams.get('query')).toBe('rate(errors{ns="shop-14", env="production", pod="web-1"}[5m])')
  })

  test('names compare to the letter; the link’s own variables win', async () => {
    const { draw, asked } = stored()
    await draw(link('title=Errors&y_label=req%2Fs&var-pod=web-7'))
    expect(asked()[0]?.searchParams.get('query')).toContain('pod="web-7"')
    await draw(link('title=Errors&y_label=total'))
    expect(asked()[1]?.pathname).toBe('/eu/api/v1/query')
    expect(asked()[1]?.searchParams.get('query')).toBe('sum(errors{project="shop/backend/checkout"})')
    await expect(draw(link('title=errors'))).rejects.toMatchObject({
      value: { code: 'not-found', message: 'Panels not found: no stored dashboard has “errors”.' },
    })
    await expect(draw('/-/environments/14/metrics?dashboard=other.yml&title=Errors')).rejects.toMatchObject({
      value: { code: 'not-found', message: expect.stringContaining('other.yml') },
    })
  })

  test('a dashboard without a chart’s name offers all of its charts; a metric’s own step holds', async () => {
    const { draw, asked } = stored()
    const panel = await draw(link(''), { width: 800, choice: '2' })
    expect(panel).toMatchObject({
      title: 'Third',
      choice: '2',
      choices: [{ id: '0' }, { id: '1' }, { id: '2', group: 'Web' }],
    })
    expect(asked()[0]?.searchParams.get('step')).toBe('300')
  })

  test('without any name the two system charts are drawn, also where nobody stored them', async () => {
    const { draw, asked } = stored({ dashboards: [] })
    expect((await draw('/-/environments/14/metrics')).title).toBe('Memory Usage (Total)')
    expect((await draw('/-/environments/14/metrics', { width: 800 }, 1)).title).toBe('Core Usage (Total)')
    expect(asked()[0]?.searchParams.get('query')).toContain('pod=~"production-.*",namespace="shop-14"')
  })

  test('a variable that nobody gives is named', async () => {
    const { draw } = stored({ environments: {} })
    await expect(draw(link('title=Errors&y_label=req%2Fs'))).rejects.toMatchObject({
      value: { code: 'bad-input', message: expect.stringContaining('“kube_namespace”') },
    })
  })

  test('a dashboard inside the link needs nothing stored', async () => {
    const inside = {
      panel_groups: [{ panels: [{ type: 'line-graph', title: 'CPU', metrics: [{ query_range: 'cpu' }] }] }],
    }
    const { draw, asked } = stored({ dashboards: [] })
    const path = (json: string) =>
      `/-/environments/14/metrics_dashboard?embedded=true&embed_json=${encodeURIComponent(json)}`
    expect((await draw(path(JSON.stringify(inside)))).title).toBe('CPU')
    expect(asked()[0]?.searchParams.get('query')).toBe('cpu')
    for (const json of ['{', 'null', '{"panel_groups":[{"panels":[7]}]}']) {
      await expect(draw(path(json))).rejects.toMatchObject({ value: { code: 'bad-input' } })
    }
  })

  test('YAML that is none is named with its file, by a query and by a check', async () => {
    const broken = { dashboards: [{ path: 'a.yml', yaml: 'panel_groups: [' }] }
    await expect(stored(broken).draw('/-/environments/14/metrics?dashboard=a.yml')).rejects.toMatchObject({
      value: { code: 'bad-input', message: expect.stringContaining('“a.yml”') },
    })
    const { context } = contextOver(async () => new Response())
    const check = (change: object) => gitlabSource.check(gitlab({ ...options, ...change }), context)
    expect(await check(broken)).toMatchObject({ ok: false, sentence: expect.stringContaining('line 1') })
    expect(await check({})).toMatchObject({
      ok: true,
      sentence: expect.stringContaining('3 charts of 1 stored dashboard,'),
    })
  })

  test('a Prometheus that is not connected is said so; what only GitLab knew is still asked of GitLab', () => {
    const target = targetOf('/-/environments/14/metrics')
    expect(answererFor(target, gitlab(options), [prometheus])).toBe(prometheus)
    expect(answererFor(target, gitlab({ prometheus: 'p' }), [prometheus])).toBe(prometheus)
    expect(() => answererFor(target, gitlab(options), [])).toThrow('not connected')
    const own = gitlab(options)
    const alert = targetOf('/prometheus/alerts/27/metrics_dashboard.json?environment_id=14')
    expect(answererFor(alert, own, [prometheus])).toBe(own)
  })
})

test.each([
  ['15.11.13', true],
  ['16.0.0-ee', false],
])('a check of GitLab %s tells whether it has charts', async (version, ok) => {
  const { context } = contextOver(async () => Response.json({ version, revision: 'c0ffee' }))
  expect(await gitlabSource.check(gitlab(), context)).toMatchObject({ ok, version })
})
