import { describe, expect, test } from 'vitest'
import { contrast, readableOn } from '#shared/drawing/contrast.ts'
import { paintOf } from '#shared/drawing/paint.ts'
import { seriesPaints } from '#shared/drawing/series-paint.ts'

const one = (color?: string, more: { dashed?: boolean; labels?: Record<string, string> } = {}) => ({
  name: 'a',
  labels: more.labels ?? {},
  values: [],
  look: { color, dashed: more.dashed },
})

describe('colours', () => {
  test.each([
    ['red', '--critical'],
    ['semi-dark-green', '--ok'],
    ['#ABCDEF', '#abcdef'],
    ['#abc', '#aabbcc'],
    ['#11223344', '#112233'],
    ['url(https://evil.example)', undefined],
    ['constructor', undefined],
    [undefined, undefined],
  ])('%s', (color, paint) => expect(paintOf(color)).toBe(paint))

  test.each(['#f2cc0c', '#fffffe', '#000001', '#1f60c4', '#37872d'])('%s can be seen on both grounds', color => {
    for (const ground of ['#ffffff', '#14171d'])
      expect(contrast(readableOn(color, ground), ground)).toBeGreaterThanOrEqual(3)
  })

  test('a colour that can be seen stays as it is', () => expect(readableOn('#1f60c4', '#ffffff')).toBe('#1f60c4'))
})

describe('telling series apart', () => {
  test('a colour that comes again is dashed, also one that only looks the same', () => {
    const paints = seriesPaints([one('#ff0000'), one('#fa0505'), one('#ff0000'), one('#0000ff')])
    expect(paints.map(paint => paint.dash)).toEqual([0, 1, 2, 0])
  })

  test('a hundred series still have a colour each', () => {
    const paints = seriesPaints(Array.from({ length: 100 }, () => one()))
    expect(paints.every(paint => paint.paint.startsWith('--series-'))).toBe(true)
    expect(new Set(paints.map(paint => `${paint.paint} ${paint.dash}`)).size).toBe(24)
  })

  test('severities have their own colours, and a dashed series is dashed', () => {
    expect(seriesPaints([one(undefined, { labels: { severity: 'critical' }, dashed: true })])).toEqual([
      { paint: '--critical', dash: 1 },
    ])
  })
})
