import { describe, expect, test } from 'vitest'
import { panelSvg } from '#relay/images/panel-svg.tsx'
import { samplePanels } from '#test/screenshots/kinds/sample-panels.ts'
import type { Panel } from '#shared/model/panel.ts'

function svg(panel: Panel, width = 700): string {
  const drawn: { toString: () => string } = panelSvg(panel, { width })
  return drawn.toString()
}

const sample = (title: string) => samplePanels().find(panel => panel.title === title)!

describe('an image of every kind', () => {
  test.each(samplePanels().map(panel => [panel.title, panel] as const))('%s', (title, panel) => {
    for (const width of [326, 700]) {
      const drawn = svg(panel, width)
      expect(drawn).not.toMatch(/NaN|Infinity|undefined|\[object/)
      expect(drawn).toContain(`aria-label="${title}: `)
    }
  })

  test('numbers, gauges and bars say their values, their thresholds and their names', () => {
    for (const title of ['Stat, many', 'Gauge, many', 'Bar gauge']) {
      for (const text of ['90.8\u202f%', 'nearly full', 'us-1']) expect(svg(sample(title))).toContain(text)
    }
    expect(svg(sample('Stat, painted and mapped'))).toMatch(/Up.*Down.*Unknown/s)
  })

  test('a table is its rows in text, links are no links, and what is left out is counted', () => {
    const drawn = svg(sample('Table'))
    expect(drawn).toContain('checkout-1')
    expect(drawn).toContain('and 2985 more')
    expect(drawn).not.toContain('href')
  })

  test('a colour of a dashboard is made readable on either ground', () => {
    expect(svg(sample('Points, gaps, threshold bands'))).toMatch(/light-dark\(#[0-9a-f]{6}, #f2cc0c\)/)
  })

  test('the zone of the link, and the dashboard’s words for no data', () => {
    const panel = { ...sample('Stat'), series: [], look: { noValue: 'No orders yet' } }
    expect(svg(panel)).toContain('No orders yet')
    expect(svg({ ...sample('Stacked areas'), zone: 'Asia/Tokyo' })).toContain('22:30')
  })
})
