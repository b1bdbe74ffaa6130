import { describe, expect, test } from 'vitest'
import { Panel } from '#shared/model/panel.ts'
import { dashboardOf, metric } from '#test/fakes/gitlab.ts'
import { asking, matrix } from './ask.ts'

const isDashboard = (url: URL) => url.pathname.endsWith('/metrics_dashboard.json')
const link = '/-/environments/14/metrics?start=2026-01-01T00:00:00Z&end=2026-01-01T01:00:00Z'
const chart = (type: string, more: object = {}) => ({ type, title: 'Chart', metrics: [metric('Total')], ...more })

function withPanel(panel: object, ...sets: Record<string, string>[]) {
  return asking(url => (isDashboard(url) ? dashboardOf(panel) : matrix(url, ...sets)))
}

describe('a GitLab before 16 is asked', () => {
  test.each([
    ['/-/environments/14/metrics?title=A&title=B', '/environments/14/'],
    ['/-/metrics?environment=14&title=A', '/environments/14/'],
    ['/-/clusters/3?title=A', '/clusters/3/'],
    ['/prometheus/alerts/27/metrics_dashboard.json?environment_id=14&embedded=true&title=A', '/prometheus/alerts/27/'],
    ['/-/grafana/metrics_dashboard?grafana_url=https%3A%2F%2Fg.example.net%2Fd%2Fx&title=A', '/grafana/'],
  ])('for what %s means', async (path, subject) => {
    const { draw, asked } = withPanel(chart('area-chart'), {})
    await draw(path)
    const [first] = asked()
    expect(first?.pathname).toBe(`/gitlab/shop/backend/checkout/-${subject}metrics_dashboard.json`)
    const { embedded, title, environment, environment_id, grafana_url } = Object.fromEntries(first?.searchParams ?? [])
    expect([embedded, title, environment]).toEqual(['true', 'A', undefined])
    if (path.includes('environment_id')) expect(environment_id).toBe('14')
    if (path.includes('grafana_url')) expect(grafana_url).toBe('https://g.example.net/d/x')
  })

  test('again while it says 204 or 202, with longer and longer pauses', async () => {
    const answers = [new Response(null, { status: 204 }), Response.json({ status: 'processing' }, { status: 202 })]
    const { draw, waited } = asking(
      url => answers.shift() ?? (isDashboard(url) ? dashboardOf(chart('area-chart')) : matrix(url, {})),
    )
    expect((await draw(link)).series).toHaveLength(1)
    expect(waited).toEqual([400, 800])
  })

  test('not for ever', async () => {
    const { draw, asked } = asking(() => new Response(null, { status: 204 }))
    await expect(draw(link)).rejects.toMatchObject({ value: { code: 'unavailable', next: { do: 'try-again' } } })
    expect(asked().length).toBeLessThan(10)
  })

  test.each([
    ['1h', '2026-01-01T01:00:00Z', '60'],
    ['a week', '2026-01-08T00:00:00Z', '1008'],
  ])('for samples as GitLab spaced them over %s', async (_, end, step) => {
    const { draw, asked } = withPanel(chart('area-chart'), {})
    await draw(`/-/environments/14/metrics?start=2026-01-01T00:00:00Z&end=${end}`)
    expect(asked()[1]?.searchParams.get('step')).toBe(step)
    expect(asked()[1]?.searchParams.get('query')).toContain('http_requests_total')
  })

  test.each([
    'https://evil.example.net/-/environments/1/prometheus/api/v1/query',
    '//evil.example.net/x',
    '/gitlab/api/v4/user',
    '/gitlab/../x',
  ])('never at %s, whatever its answer names', async path => {
    const panel = chart('area-chart', { metrics: [metric('Total', 'up', { prometheus_endpoint_path: path })] })
    const { draw, asked } = withPanel(panel, {})
    await expect(draw(link)).rejects.toMatchObject({ value: { code: 'bad-answer' } })
    expect(asked()).toHaveLength(1)
  })
})

describe('it draws', () => {
  test('series by GitLab’s names, none twice', async () => {
    const name = async (label: string, ...sets: Record<string, string>[]) => {
      const panel = chart('area-chart', { metrics: [metric(label)] })
      return (await withPanel(panel, ...sets).draw(link)).series.map(series => series.name)
    }
    expect(await name('Status Code', { status_code: '5xx' })).toEqual(['Status Code: 5xx'])
    expect(await name('of {{pod}} {{x}}', { pod: 'a' })).toEqual(['of a {{x}}'])
    expect(await name('', { pod: 'a', job: 'b' })).toEqual(['pod: a, job: b'])
    expect(await name('Total', { pod: 'a' }, { pod: 'b' })).toEqual(['Total a', 'Total b'])
  })

  test.each([
    ['area-chart', { kind: 'timeseries', series: [{ look: { fill: 0.2 } }] }],
    ['line-chart', { kind: 'timeseries', series: [{ look: { draw: 'line' } }] }],
    ['line-graph', { kind: 'timeseries' }],
    ['bar', { kind: 'bar', look: { bars: 'gauge' } }],
    ['column', { kind: 'bar', look: { bars: 'columns' } }],
    ['stacked-column', { kind: 'bar', look: { bars: 'columns' }, series: [{ look: { stack: 'all' } }] }],
    ['single-stat', { kind: 'stat' }],
    ['gauge-chart', { kind: 'gauge', look: { max: 100 } }],
    ['heatmap', { kind: 'heatmap' }],
    ['of tomorrow', { kind: 'timeseries' }],
  ])('%s', async (type, expected) => {
    const panel = await withPanel(
      chart(type, { y_label: 'Errors', y_axis: { format: 'percent', precision: 1 } }),
      {},
    ).draw(link)
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel).toMatchObject(expected)
    if (panel.kind !== 'heatmap') expect(panel.look).toMatchObject({ leftLabel: 'Errors', decimals: 1 })
    expect(panel.series[0]?.unit).toBe('percentunit')
  })

  test('a single stat of a greatest value as its share', async () => {
    const panel = chart('single-stat', { max_value: 200 })
    const { series } = await withPanel(panel, {}).draw(link)
    expect(series[0]).toMatchObject({ unit: 'percent' })
    expect(series[0]?.values.slice(0, 2)).toEqual([0.5, 1])
  })

  test('an anomaly chart’s bounds as a band', async () => {
    const panel = chart('anomaly-chart', { metrics: [metric('Value'), metric('Upper'), metric('Lower')] })
    const { series } = await withPanel(panel, {}, { pod: 'second' }).draw(link)
    expect(series.map(({ name, look }) => [name, look?.band])).toEqual([
      ['Value', undefined],
      ['Upper', 'high'],
      ['Lower', 'low'],
    ])
  })

  test('the metrics that answer, with a warning for those that do not', async () => {
    const panel = chart('area-chart', { metrics: [metric('Good', 'good'), metric('Bad', 'bad')] })
    const error = { status: 'error', errorType: 'bad_data', error: 'parse error: no' }
    const { draw } = asking(url => {
      if (isDashboard(url)) return dashboardOf(panel)
      return url.searchParams.get('query') === 'bad' ? Response.json(error, { status: 400 }) : matrix(url, {})
    })
    expect(await draw(link)).toMatchObject({ series: [{ name: 'Good' }], warnings: ['parse error: no'] })
  })

  test('the second of the two charts that a plain link stands for', async () => {
    const panels = [chart('area-chart', { title: 'Memory' }), chart('area-chart', { title: 'Cores' })]
    const { draw } = asking(url => (isDashboard(url) ? dashboardOf(...panels) : matrix(url, {})))
    expect((await draw(link, { width: 800 }, 1)).title).toBe('Cores')
    expect((await draw(link)).choices).toBeUndefined()
  })
})

test('charts that are not found are said in GitLab’s words; a GitLab without charts in ours', async () => {
  const error = Response.json({ status: 'error', message: 'panels not found' }, { status: 404 })
  await expect(asking(() => error).draw(link)).rejects.toMatchObject({
    value: { code: 'not-found', message: 'GitLab says: panels not found.' },
  })
  const page = () => new Response('<!DOCTYPE html>', { status: 404, headers: { 'content-type': 'text/html' } })
  await expect(asking(page).draw(link)).rejects.toMatchObject({
    value: { code: 'not-found', message: expect.stringContaining('since 16'), next: { do: 'options' } },
  })
})
