import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { panelCsv, panelFileName } from '#shared/format/csv.ts'
import type { Panel } from '#shared/model/panel.ts'
import { ordinaryPanel } from '#test/factories/ordinary-panel.ts'

/** Two moments, as a parser that knows RFC 4180 to the letter reads them. */
function rowsOf(more: Partial<Panel>, hidden?: ReadonlySet<number>): string[][] {
  const text = [...panelCsv(panelOf(more), hidden)].join('')
  return parse(text, { record_delimiter: '\r\n', relax_quotes: false, relax_column_count: false })
}

function panelOf(more: Partial<Panel>): Panel {
  return ordinaryPanel({ times: [1_767_272_400, 1_767_272_415], look: { leftLabel: 'Errors' }, ...more })
}

function seriesOf(name: string, values: (number | null)[] = [1, 2]) {
  return { name, labels: {}, values }
}

describe('a panel as CSV', () => {
  test('has one row per moment and one column per series, as GitLab wrote it', () => {
    const series = [seriesOf('/pay', [0.5, null]), seriesOf('/cart', [-3e-9, 12_345_678.9])]
    expect([...panelCsv(panelOf({ series }))].join('')).toBe(
      'timestamp,"Errors > /pay","Errors > /cart"\r\n' +
        '2026-01-01T13:00:00.000Z,0.5,-3e-9\r\n' +
        '2026-01-01T13:00:15.000Z,,12345678.9\r\n',
    )
  })

  test('leaves out what is hidden, and names the axis that a series is drawn on', () => {
    const series = [seriesOf('a'), { ...seriesOf('b'), look: { axis: 'right' as const } }, seriesOf('c')]
    const look = { leftLabel: 'Errors', rightLabel: 'Users' }
    expect(rowsOf({ series, look }, new Set([0]))[0]).toEqual(['timestamp', 'Users > b', 'Errors > c'])
    expect(rowsOf({ series, look: {} }, new Set([0, 2]))[0]).toEqual(['timestamp', 'Latency > b'])
    expect(rowsOf({ series }, new Set([0, 1, 2]))).toEqual([])
    const first = { ...seriesOf('a'), look: { hidden: true } }
    expect(rowsOf({ series: [first, seriesOf('b')] })[0]).toEqual(['timestamp', 'Errors > b'])
  })

  test('takes every character of a name through a parser', () => {
    const name = 'a "quoted", name\r\nover lines; with ümlauts 🚀\t'
    expect(rowsOf({ series: [seriesOf(name)] })[0]).toEqual(['timestamp', `Errors > ${name}`])
  })

  test('holds no formula: text that begins like one is marked as text, numbers stay numbers', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r', ' =', '|']) {
      const rows = rowsOf({ look: { leftLabel: `${sign}cmd()` }, series: [seriesOf('x', [-1, 1])] })
      expect(rows[0]?.[1]).toBe(`'${sign}cmd() > x`)
      expect(rows[1]?.[1]).toBe('-1')
    }
  })

  test('writes a table as its columns', () => {
    const table: Panel['table'] = {
      columns: [
        { name: '=Host', type: 'text' },
        { name: 'Since', type: 'time' },
        { name: 'Load', type: 'number' },
      ],
      rows: [['@a', 1_767_272_400, 0.5], ['b', null, null]], // prettier-ignore
    }
    expect(rowsOf({ kind: 'table', table })).toEqual([
      ["'=Host", 'Since', 'Load'],
      ["'@a", '2026-01-01T13:00:00.000Z', '0.5'],
      ['b', '', ''],
    ])
  })

  test('is nothing without rows', () => {
    expect(rowsOf({ times: [], series: [seriesOf('a', [])] })).toEqual([])
    expect(rowsOf({ series: [] })).toEqual([])
  })

  test('comes in pieces, none of them large, and all of it', () => {
    const times = Array.from({ length: 11_000 }, (_, at) => 1_767_272_400 + at)
    const series = Array.from({ length: 20 }, (_, at) => seriesOf(`s${at}`, times.map(time => time / (at + 3)))) // prettier-ignore
    const pieces = [...panelCsv(panelOf({ times, series }))]
    expect(pieces.length).toBeGreaterThan(10)
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(70_000)
    const rows: string[][] = parse(pieces.join(''))
    expect([rows.length, rows.at(-1)?.length]).toEqual([11_001, 21])
    expect(Number(rows[500]?.[7])).toBe(series[6]?.values[499])
  })
})

describe('the name of its file', () => {
  const window = { from: 1_767_272_400, to: 1_767_276_000, step: 15 }
  const ends = '_20260101T130000Z-20260101T140000Z.csv'

  test('tells title and range', () => {
    expect(panelFileName({ title: 'Error rate (5xx), Größe', window }, 'csv')).toBe(`Error-rate-5xx-Größe${ends}`)
  })

  test('holds nothing that a system refuses or a path could use', () => {
    expect(panelFileName({ title: '../..\\etc:passwd\u0000"?', window }, 'csv')).toBe(`etc-passwd${ends}`)
    expect(panelFileName({ title: '///', window }, 'csv')).toBe(`panel${ends}`)
    expect(panelFileName({ title: '長'.repeat(500), window }, 'csv').length).toBeLessThan(130)
  })
})
