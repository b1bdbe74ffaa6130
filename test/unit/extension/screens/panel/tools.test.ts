import { describe, expect, test } from 'vitest'
import { dataTable } from '#extension/screens/panel/bodies/data-table.ts'
import { widerLength } from '#extension/screens/panel/bodies/wider-length.ts'
import { readWord } from '#extension/screens/panel/live/page-channel.ts'
import { rangeBetween, zoomedRange } from '#extension/screens/panel/live/zoom.ts'
import { filterChoices, firstChoices } from '#extension/screens/panel/tools/filter-choices.ts'
import { fromLocalText, toLocalInput } from '#extension/screens/panel/tools/local-time.ts'
import { readRange } from '#extension/screens/panel/tools/read-range.ts'
import { placePopover } from '#extension/ui/place-popover.ts'
import { panelOf } from '../../charts/panel-fixture.ts'

const now = Date.UTC(2026, 2, 1, 12)

describe('a range as it is typed', () => {
  test.each([
    ['now-6h', 'now', 'now-6h', 'now'],
    ['6h', '', 'now-6h', 'now'],
    [' now - 90m ', 'now-30m', 'now-90m', 'now-30m'],
    ['2026-02-28 13:00', '2026-02-28 14:00', '1772280000000', '1772283600000'], // an hour ahead of UTC
    ['1772280000', 'now', '1772280000', 'now'],
  ])('%s to %s', (from, to, start, end) =>
    expect(readRange(from, to, 'Europe/Zurich', now)).toEqual({ ok: true, range: { from: start, to: end } }),
  )

  test.each([
    ['last 2 days', 'now', 'from', 'Write now-2d.'],
    ['past week', 'now', 'from', 'Write now-1w.'],
    ['yesterday', 'now', 'from', 'Write now-1d.'],
    ['a while ago', 'now', 'from', 'Write now-6h or a date'],
    ['', 'now', 'from', 'Write when it begins'],
    ['now-1h', 'tomorrow-ish', 'to', '“tomorrow-ish” is not a time'],
    ['2026-02-31 10:00', '2026-13-01', 'to', 'is not a time'],
    ['now', 'now-1h', 'to', 'ends before it begins'],
  ])('%s to %s is told of', (from, to, field, message) => {
    const read = readRange(from, to, 'UTC', now)
    expect(read).toMatchObject({ ok: false, field })
    expect(read.ok ? '' : read.message).toContain(message)
  })
})

test.each([
  ['2026-03-29T03:30:00', 'Europe/Zurich', Date.UTC(2026, 2, 29, 1, 30)], // the clocks have just gone ahead
  ['2026-10-25T01:30:00', 'Europe/Zurich', Date.UTC(2026, 9, 24, 23, 30)],
  ['2026-01-01T00:00:00', 'Asia/Kolkata', Date.UTC(2025, 11, 31, 18, 30)],
  ['2026-01-01T00:00:00', 'No/Such', Date.UTC(2026, 0, 1)],
])('%s in %s, there and back', (text, zone, at) => {
  expect(fromLocalText(text, zone)).toBe(at / 1000)
  expect(toLocalInput(at / 1000, zone)).toBe(text)
})

describe('zooming', () => {
  test('never to nothing', () => expect(rangeBetween(1000, 1000)).toEqual({ from: '995000', to: '1005000' }))
  test('closer around the cursor, which stays where it is', () =>
    expect(zoomedRange({ from: 0, to: 1000, step: 1 }, 0.5, 200, 9e9)).toEqual({ from: '100000', to: '600000' }))
  test('a cursor elsewhere counts for nothing', () =>
    expect(zoomedRange({ from: 0, to: 1000, step: 1 }, 0.5, 5000, 9e9)).toEqual({ from: '250000', to: '750000' }))
  test('wider goes back in time, not ahead of it', () =>
    expect(zoomedRange({ from: 1000, to: 2000, step: 1 }, 2, null, 2_000_000)).toEqual({ from: '0', to: '2000000' }))
})

test.each([
  [{ cursor: 5 }, { cursor: 5 }],
  [{ cursor: null }, { cursor: null }],
  [{ range: { from: 'now-1h', to: 'now', more: 1 } }, { range: { from: 'now-1h', to: 'now' } }],
  [{ cursor: NaN }, null],
  [{ cursor: '5' }, null],
  [{ range: { from: 1, to: 2 } }, null],
  [{ range: { from: 'x'.repeat(65), to: 'now' } }, null],
  ['cursor', null],
  [null, null],
])('a word among panels: %j', (data, word) => expect(readWord(data)).toEqual(word))

describe('a dashboard’s panels', () => {
  const choice = (id: string, kind: string, group?: string) => ({
    id,
    title: `Panel ${id}`,
    kind,
    ...(group ? { group } : {}),
  })
  const all = [
    choice('a', 'text'),
    choice('b', 'timeseries', 'One'),
    choice('c', 'stat', 'One'),
    choice('d', 'logs', 'Two'),
    choice('e', 'graph', 'One'),
  ]

  test('are found by every word, in title or row, and grouped in order', () => {
    expect(filterChoices(all, ' ONE panel ').map(({ name, choices }) => [name, choices.map(({ id }) => id)])).toEqual([
      ['One', ['b', 'c', 'e']],
    ])
    expect(filterChoices(all, '').map(({ name }) => name)).toEqual(['', 'One', 'Two', 'One'])
    expect(filterChoices(all, 'nothing')).toEqual([])
  })
  test('are drawn from the one that was answered, without those that hold no chart', () => {
    expect(firstChoices(all, 'c', 4).map(({ id }) => id)).toEqual(['c', 'e', 'b'])
    expect(firstChoices(all, undefined, 2).map(({ id }) => id)).toEqual(['b', 'c'])
  })
})

describe('data as a table', () => {
  const titles = { time: 'Time', series: 'Series', value: 'Value' }
  test('a moment a row, newest first, gaps kept', () =>
    expect(
      dataTable(
        panelOf([
          [1, null],
          [3, 4],
        ]),
        'UTC',
        titles,
      ),
    ).toEqual({
      columns: ['Time', 'series 0', 'series 1'],
      rows: [
        ['13:47:40', '–', '4'],
        ['13:46:40', '1', '3'],
      ],
      more: 0,
    }))
  test('one moment is a row per series', () =>
    expect(dataTable(panelOf([[1], [2]]), 'UTC', titles).rows).toEqual([
      ['series 0', '1'],
      ['series 1', '2'],
    ]))
  test('rows of its own keep their types', () =>
    expect(
      dataTable(
        panelOf([], {
          table: {
            columns: [
              { name: 'At', type: 'time' },
              { name: 'Load', type: 'number', unit: 'percent' },
              { name: 'Host', type: 'text' },
            ],
            rows: [
              [0, 12, 'a'],
              [null, null],
            ],
          },
        }),
        'UTC',
        titles,
      ).rows,
    ).toEqual([
      ['1 Jan 00:00:00', expect.stringMatching(/^12\s%$/), 'a'],
      ['–', '–', '–'],
    ]))
})

test.each([
  [3600, true, '6h'],
  [6 * 3600, true, '24h'],
  [3600, false, '6h'],
  [6 * 3600, false, '6h'],
  [40 * 86_400, true, undefined],
])('after an empty range of %i s that ends now (%s): %s', (seconds, live, text) =>
  expect(widerLength(seconds, live)?.text).toBe(text),
)

describe('where a menu opens', () => {
  const frame = { width: 300, height: 340 }
  const button = (left: number, top: number) => ({ left, top, right: left + 28, bottom: top + 28 })
  const size = { width: 200, height: 150 }
  test('below, its right edge at the button’s', () =>
    expect(placePopover(button(260, 8), size, frame)).toMatchObject({ left: 88, top: 40 }))
  test('not over the left edge', () => expect(placePopover(button(4, 8), size, frame).left).toBe(4))
  test('above where below is no room', () => expect(placePopover(button(260, 300), size, frame).top).toBe(146))
  test('over the button in a small frame, where it scrolls', () =>
    expect(placePopover(button(260, 8), size, { width: 300, height: 132 })).toEqual({
      left: 88,
      top: 4,
      maxHeight: 124,
    }))
})
