import { describe, expect, test } from 'vitest'
import { chartScales } from '#relay/images/chart-scales.ts'
import { panelSvg } from '#relay/images/panel-svg.tsx'
import { seriesPath } from '#relay/images/series-path.ts'
import type { Panel } from '#shared/model/panel.ts'

const from = Date.parse('2026-01-01T13:00:00Z') / 1000

function panelOf(series: (number | null)[][], more: Partial<Panel> = {}): Panel {
  const length = series[0]?.length ?? 0
  return {
    title: 'Error rate',
    kind: 'timeseries',
    window: { from, to: from + 3600, step: 60 },
    times: Array.from({ length }, (_, index) => from + index * 60),
    series: series.map((values, index) => ({ name: `/route-${index}`, labels: { route: `/${index}` }, values })),
    thresholds: [],
    marks: [],
    warnings: [],
    source: { kind: 'prometheus', connection: 'shop', openUrl: 'http://127.0.0.1:9090/graph' },
    ...more,
  }
}

function svg(panel: Panel, width?: number): string {
  const drawn: { toString: () => string } = panelSvg(panel, { width })
  return drawn.toString()
}

describe('a panel as an image', () => {
  test('has title, source, axes, a line per series and last values', () => {
    const drawn = svg(panelOf([[1, 2, 3], [4, 5, null]], { unit: 'percent' })) // prettier-ignore
    for (const text of ['Error rate', 'shop', '13:00', '/route-0', '3\u202f%', '/route-1', '5\u202f%']) {
      expect(drawn).toContain(text)
    }
    expect(drawn.match(/(?<=<path [^>]*)stroke="var\(--series-\d\)"/g)).toEqual([
      'stroke="var(--series-1)"',
      'stroke="var(--series-2)"',
    ])
  })

  test('a gap breaks the line, and a sample alone is a dot', () => {
    const panel = panelOf([[1, 2, null, 3, null, 4, 4]])
    const path = seriesPath(panel.times, panel.series[0]?.values ?? [], chartScales(panel, box))
    expect(path.match(/M/g)).toHaveLength(3)
    expect(path).toContain('h0')
    expect(path).not.toContain('NaN')
  })

  test('nothing to draw says so, for no series and for gaps alone', () => {
    for (const panel of [panelOf([]), panelOf([[null, null]])]) expect(svg(panel)).toContain('No data, 1 Jan 13:00')
  })

  test('foreign text is text wherever it stands, and a colour cannot fetch', () => {
    const attack = '"><script>alert(1)</script>'
    const drawn = svg(
      panelOf([[1, 2]], {
        title: attack,
        unit: attack,
        series: [{ name: attack, labels: {}, values: [1, 2] }],
        thresholds: [{ value: 2, color: 'url(https://evil.example/x)', label: attack }],
        marks: [{ at: from, until: from + 60, kind: 'alert', text: attack }],
        source: { kind: 'prometheus', connection: attack, openUrl: 'javascript:alert(1)' },
      }),
    )
    expect(drawn).not.toContain('<script')
    expect(drawn).not.toContain('evil.example')
  })

  test('odd values do not break it', () => {
    for (const values of [
      [0, 0],
      [5, 5],
      [-5, -5],
      [1e300, -1e300],
      [Number.NaN, 1],
      [Infinity, 1],
    ]) {
      const drawn = svg(panelOf([values]))
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  test('a hundred series keep a short legend and say what is left out', () => {
    const drawn = svg(panelOf(Array.from({ length: 100 }, (_, index) => [index, index])))
    expect(drawn).toContain('and 64 more')
    expect(svg(panelOf([[1, 2]]), 340)).toContain('viewBox="0 0 340')
  })
})

const box = { left: 0, top: 0, width: 600, height: 200 }
