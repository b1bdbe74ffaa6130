import { expect, test } from 'vitest'
import { withEarlier } from '#extension/screens/panel/live/with-earlier.ts'
import { seriesPaints } from '#shared/drawing/series-paint.ts'
import { panelOf } from '../../charts/panel-fixture.ts'

const day = 86_400
const earlier = (columns: (number | null)[][], late = 0) => {
  const panel = panelOf(columns)
  const { from, to, step } = panel.window
  return {
    ...panel,
    window: { from: from - day, to: to - day, step },
    times: panel.times.map(time => time - day + late),
  }
}

test('the earlier values stand at the present times, named by how long ago they were', () => {
  const merged = withEarlier(panelOf([[1, 2, 3]]), earlier([[10, null, 30]]), day, '1 day before')
  expect(merged.times).toEqual(panelOf([[1, 2, 3]]).times)
  expect(merged.series.map(({ name, values }) => [name, values])).toEqual([
    ['series 0', [1, 2, 3]],
    ['series 0 1 day before', [10, null, 30]],
  ])
  expect(merged.series[1]?.look).toMatchObject({ dashed: true, faint: true, fill: 0 })
  expect(merged.series[0]?.look).toBeUndefined()
})

test('it has the colour of its present twin, whatever the order of the answer', () => {
  const past = earlier([
    [5, 6],
    [7, 8],
  ])
  const merged = withEarlier(
    panelOf([
      [1, 2],
      [3, 4],
    ]),
    { ...past, series: past.series.toReversed() },
    day,
    'before',
  )
  const paints = seriesPaints(merged.series)
  expect(merged.series[2]?.name).toBe('series 1 before')
  expect(paints[2]).toEqual({ paint: paints[1]?.paint, dash: 1 })
  expect(paints[3]).toEqual({ paint: paints[0]?.paint, dash: 1 })
})

test('samples that lie a little beside the present ones move onto them; nothing is drawn outside of the window', () => {
  const merged = withEarlier(panelOf([[1, 2, 3]]), earlier([[10, 20, 30]], 40), day, 'before')
  expect(merged.times).toHaveLength(3)
  expect(merged.series[1]?.values).toEqual([null, 10, 20]) // the last one lies past the end
})

test('where the present has no samples yet, the earlier ones are still there', () => {
  const present = panelOf([[1, 2, 3]])
  const young = { ...present, times: present.times.slice(2), series: [{ name: 'up', labels: {}, values: [3] }] }
  const merged = withEarlier(young, earlier([[10, 20, 30]]), day, 'before')
  expect(merged.times).toEqual(present.times)
  expect(merged.series.map(({ values }) => values)).toEqual([
    [null, null, 3],
    [10, 20, 30],
  ])
})

test('an earlier time without data says so', () => {
  const merged = withEarlier(panelOf([[1, 2]]), { ...earlier([]), times: [] }, day, '1 day before')
  expect(merged.warnings).toEqual(['There is no data 1 day before.'])
  expect(merged.series).toHaveLength(1)
})
