import { describe, expect, test } from 'vitest'
import type { Frame } from '#shared/sources/grafana/model.ts'
import { applyTransformations } from '#shared/sources/grafana/panel/transformations/apply.ts'
import { series, table } from './panels.ts'

/** The columns of the first frame, by the names that people would read. */
function after(id: string, options: Record<string, unknown>, frames: Frame[]) {
  const { frames: made, warnings } = applyTransformations([{ id, options }], frames)
  expect(warnings).toEqual([])
  return made.map(frame =>
    Object.fromEntries(frame.fields.map(field => [String(field.config['displayName'] ?? field.name), field.values])),
  )
}

const hosts = () => table({ host: ['web', 'db', 'web'], load: [3, 1, 2], note: ['x', 'y', null] })
const pods = () => [series({ pod: 'a' }, [1, 2]), series({ pod: 'b' }, [3, 4])]

describe('columns', () => {
  test('organize hides, orders and renames', () => {
    const options = { excludeByName: { note: true }, indexByName: { load: 0, host: 1 }, renameByName: { load: 'Load' } }
    expect(after('organize', options, [hosts()]).map(Object.keys)).toEqual([['Load', 'host']])
  })

  test('filterFieldsByName by names, expression, or both ways', () => {
    expect(after('filterFieldsByName', { include: { names: ['host'] } }, [hosts()]).map(Object.keys)).toEqual([
      ['host'],
    ])
    expect(after('filterFieldsByName', { exclude: { pattern: '/^n/' } }, [hosts()]).map(Object.keys)).toEqual([
      ['host', 'load'],
    ])
    expect(after('filterByName', { include: { pattern: '(' } }, [hosts()])).toEqual([])
  })

  test('renameByRegex with groups', () => {
    expect(after('renameByRegex', { regex: 'lo(.*)', renamePattern: '$1!' }, [hosts()]).map(Object.keys)).toEqual([
      ['host', 'ad!', 'note'],
    ])
    expect(after('renameByRegex', { regex: '(' }, [hosts()]).map(Object.keys)).toEqual([['host', 'load', 'note']])
  })

  test('calculateField: a column with another or a number, a row, and only the result', () => {
    const binary = { mode: 'binary', binary: { left: 'load', operator: '*', right: '10' }, alias: 'x' }
    expect(after('calculateField', binary, [hosts()])[0]?.['x']).toEqual([30, 10, 20])
    const fixed = { left: { matcher: { id: 'byName', options: 'load' } }, operator: '-', right: { fixed: '1' } }
    expect(after('calculateField', { mode: 'binary', binary: fixed, replaceFields: true }, [hosts()])).toEqual([
      { 'load - 1': [2, 0, 1] },
    ])
    const row = { mode: 'reduceRow', reduce: { reducer: 'sum' } }
    expect(after('calculateField', row, pods())[0]?.['Total']).toEqual([4, 6])
    expect(
      after('calculateField', { mode: 'binary', binary: { left: 'gone', right: 'load' } }, [hosts()]).map(Object.keys),
    ).toEqual([['host', 'load', 'note']])
  })

  test('convertFieldType makes numbers of words', () => {
    const options = { conversions: [{ targetField: 'n', destinationType: 'number' }] }
    expect(after('convertFieldType', options, [table({ n: ['1.5', 'x', ''] })])).toEqual([{ n: [1.5, null, null] }])
  })

  test('labelsToFields makes one table', () => {
    expect(after('labelsToFields', {}, pods())[0]).toMatchObject({ pod: ['a', 'a', 'b', 'b'], Value: [1, 2, 3, 4] })
    const one = after('labelsToFields', { valueLabel: 'pod' }, pods())[0]
    expect(one).toMatchObject({ a: [1, 2], b: [3, 4] })
  })
})

describe('frames', () => {
  test('filterByRefId takes one or an expression', () => {
    const frames = ['A', 'B', 'C'].map(refId => table({ n: [1] }, refId))
    const kept = (include: string) =>
      applyTransformations([{ id: 'filterByRefId', options: { include } }], frames).frames
    expect(kept('B').map(frame => frame.refId)).toEqual(['B'])
    expect(kept('A|C').map(frame => frame.refId)).toEqual(['A', 'C'])
    expect(kept('/[ab]/i').map(frame => frame.refId)).toEqual(['A', 'B'])
  })

  test('merge makes rows of the same words one', () => {
    const frames = [table({ host: ['web', 'db'], cpu: [1, 2] }), table({ host: ['db', 'mail'], mem: [5, 6] })]
    expect(after('merge', {}, frames)).toEqual([{ host: ['web', 'db', 'mail'], cpu: [1, 2, null], mem: [null, 5, 6] }])
  })

  test('joinByField by time or by name, outer and inner', () => {
    const frames = [
      series({ pod: 'a' }, [1, 2], { offsets: [0, 30] }),
      series({ pod: 'b' }, [3, 4], { offsets: [15, 30] }),
    ]
    const joined = after('seriesToColumns', {}, frames)[0]
    expect(joined).toMatchObject({ a: [1, null, 2], b: [null, 3, 4] })
    const tables = [table({ host: ['web', 'db'], cpu: [1, 2] }), table({ host: ['db', 'mail'], mem: [5, 6] })]
    expect(after('joinByField', { byField: 'host', mode: 'inner' }, tables)).toEqual([
      { host: ['db'], cpu: [2], mem: [5] },
    ])
  })

  test('seriesToRows, newest first', () => {
    expect(after('seriesToRows', {}, pods())[0]).toMatchObject({ Metric: ['a', 'b', 'a', 'b'], Value: [2, 4, 1, 3] })
  })
})

describe('rows', () => {
  test('sortBy and limit', () => {
    expect(after('sortBy', { sort: [{ field: 'load', desc: true }] }, [hosts()])[0]?.['load']).toEqual([3, 2, 1])
    expect(after('limit', { limitField: 2 }, [hosts()])[0]?.['load']).toEqual([3, 1])
    expect(after('limit', { limitField: '-1' }, [hosts()])[0]?.['load']).toEqual([2])
  })

  test('groupBy', () => {
    const fields = { host: { operation: 'groupby' }, load: { operation: 'aggregate', aggregations: ['sum', 'max'] } }
    expect(after('groupBy', { fields }, [hosts()])).toEqual([
      { host: ['web', 'db'], 'load (sum)': [5, 1], 'load (max)': [3, 1] },
    ])
  })

  test('reduce makes rows of series, or one row of a frame', () => {
    expect(after('reduce', { reducers: ['max', 'lastNotNull'] }, pods())).toEqual([
      { Field: ['a', 'b'], Max: [2, 4], 'Last *': [2, 4] },
    ])
    expect(after('reduce', { reducers: ['mean'], labelsToFields: true }, pods())).toEqual([
      { pod: ['a', 'b'], Mean: [1.5, 3.5] },
    ])
    expect(after('reduce', { mode: 'reduceFields', reducers: ['sum'] }, [hosts()])).toEqual([{ load: [6] }])
  })

  test('filterByValue keeps or drops', () => {
    const filters = [{ fieldName: 'load', config: { id: 'greater', options: { value: 1 } } }]
    expect(after('filterByValue', { type: 'include', match: 'all', filters }, [hosts()])[0]?.['load']).toEqual([3, 2])
    expect(after('filterByValue', { type: 'exclude', match: 'any', filters }, [hosts()])[0]?.['load']).toEqual([1])
    const isNull = [{ fieldName: 'note', config: { id: 'isNull' } }]
    expect(after('filterByValue', { type: 'exclude', match: 'any', filters: isNull }, [hosts()])[0]?.['note']).toEqual([
      'x',
      'y',
    ])
  })
})

test('no transformation breaks on nothing, or on nonsense', () => {
  const ids = [
    'reduce',
    'organize',
    'filterFieldsByName',
    'filterByRefId',
    'renameByRegex',
    'calculateField',
    'convertFieldType',
    'labelsToFields',
    'merge',
    'joinByField',
    'seriesToRows',
    'sortBy',
    'limit',
    'groupBy',
    'filterByValue',
  ]
  const nonsense = Object.fromEntries(
    ['include', 'exclude', 'sort', 'fields', 'filters', 'conversions', 'reducers', 'binary'].map(key => [key, 7]),
  )
  for (const id of ids) {
    for (const frames of [[], [table({})], pods(), [hosts()]]) {
      expect(() => applyTransformations([{ id, options: nonsense }], frames)).not.toThrow()
    }
  }
})
