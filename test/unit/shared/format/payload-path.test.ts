import { expect, test } from 'vitest'
import { payloadPlaces, readPath, valueAt, writePath } from '#shared/format/payload-path.ts'

test.each([
  [['title'], 'title'],
  [['alert', 'labels', 0, 'name'], 'alert.labels[0].name'],
  [[0, 'a'], '[0].a'],
  [['a', '0'], 'a.0'],
  [['Alarm Name', 'x-y'], 'Alarm Name.x-y'],
  [['a.b', 'c'], '["a.b"].c'],
  [['it"s [1]', ' '], '["it\\"s [1]"][" "]'],
  [[''], '[""]'],
  [['größe'], 'größe'],
])('the path %j is written as %s, and read again', (path, text) => {
  expect(writePath(path)).toBe(text)
  expect(readPath(` ${text} `)).toEqual(path)
})

test.each(['', ' ', '.', '.a', 'a..b', 'a.', 'a[', 'a[b]', 'a[-1]', '"a"', 'a["b', 'a. b', '["\\x"]', '[]'])(
  '“%s” is no path',
  text => expect(readPath(text)).toBeNull(),
)

test('what stands at a path is the payload’s own, or nothing', () => {
  const payload = { a: [{ b: null }], n: 0 }
  expect(valueAt(payload, ['a', 0, 'b'])).toBeNull()
  expect(valueAt(payload, ['a', '0'])).toEqual({ b: null })
  expect(valueAt(payload, ['n'])).toBe(0)
  for (const path of [['a', 1], ['constructor', 'name'], ['n', 'toFixed'], ['__proto__']]) {
    expect(valueAt(payload, path)).toBeUndefined()
  }
})

test('places to pick from stand from the outside in: texts, numbers, and lists of them', () => {
  const payload = { deep: { x: true }, hosts: ['a', 'b'], one: ['c'], title: 'T', none: null, empty: [] }
  expect(payloadPlaces(payload, 50).map(({ path }) => writePath(path))).toEqual([
    'hosts',
    'title',
    'deep.x',
    'hosts[0]',
    'hosts[1]',
    'one[0]',
  ])
  expect(payloadPlaces('text', 50)).toEqual([])
  expect(payloadPlaces({ many: Array.from({ length: 100_000 }, (_, at) => ({ at })) }, 5)).toHaveLength(5)
})
