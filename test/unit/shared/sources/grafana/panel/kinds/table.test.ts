import { describe, expect, test } from 'vitest'
import { Panel } from '#shared/model/panel.ts'
import { from, panelOf, series, table, two } from '../panels.ts'

describe('a table', () => {
  test('has typed columns, words for mapped values, and hides what is hidden', () => {
    const overrides = [
      {
        matcher: { id: 'byName', options: 'up' },
        properties: [{ id: 'mappings', value: [{ type: 'value', options: { '0': { text: 'down', color: 'red' } } }] }],
      },
      { matcher: { id: 'byRegexp', options: '/secret/' }, properties: [{ id: 'custom.hidden', value: true }] },
      { matcher: { id: 'byType', options: 'number' }, properties: [{ id: 'unit', value: 's' }] },
      { matcher: { id: 'byName', options: 'since' }, properties: [{ id: 'unit', value: 'dateTimeAsIso' }] },
    ]
    const panel = panelOf({ type: 'table', fieldConfig: { overrides } }, [
      table({
        Time: [from * 1000, null],
        host: ['web', 'db'],
        link: ['https://a.example', 'https://b.example'],
        up: [0, 1],
        load: [NaN, 2],
        since: [from * 1000, null],
        secret: ['x', 'y'],
      }),
    ])
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel.table?.columns.map(column => [column.name, column.type, column.unit])).toEqual([
      ['Time', 'time', undefined],
      ['host', 'text', undefined],
      ['link', 'link', undefined],
      ['up', 'number', 's'],
      ['load', 'number', 's'],
      ['since', 'time', undefined],
    ])
    expect(panel.table?.rows).toEqual([
      [from, 'web', 'https://a.example', 'down', 'NaN', from],
      [null, 'db', 'https://b.example', 1, 2, null],
    ])
  })

  test('series of one sample are its rows', () => {
    const panel = panelOf({ type: 'table' }, [series({ pod: 'a', ns: 'x' }, [1]), series({ pod: 'b', ns: 'y' }, [2])])
    expect(panel.table?.columns.map(column => column.name)).toEqual(['Time', 'pod', 'ns', 'Value'])
    expect(panel.table?.rows).toEqual([
      [from, 'a', 'x', 1],
      [from, 'b', 'y', 2],
    ])
  })

  test('of Grafana 6 keeps its styles and its transform', () => {
    const panel = panelOf(
      {
        type: 'table',
        transform: 'timeseries_aggregations',
        columns: [
          { text: 'Current', value: 'current' },
          { text: 'Max', value: 'max' },
        ],
        styles: [
          { pattern: 'Field', type: 'string', alias: 'Pod' },
          { pattern: '/.*/', type: 'number', unit: 'bytes', decimals: 1 },
        ],
      },
      two,
    )
    expect(panel.table?.columns.map(column => [column.name, column.unit])).toEqual([
      ['Pod', undefined],
      ['Last *', 'bytes'],
      ['Max', 'bytes'],
    ])
    expect(panel.table?.rows).toEqual([
      ['a', 5, 5],
      ['b', 50, 50],
    ])
  })

  test('too many rows are cut, with a sentence', () => {
    const panel = panelOf({ type: 'table' }, [table({ n: Array.from({ length: 1500 }, (_, index) => index) })])
    expect(panel.table?.rows).toHaveLength(1000)
    expect(panel.warnings).toEqual(['The table shows the first 1000 of its 1500 rows.'])
  })

  test('a state timeline is a table of states', () => {
    const mappings = [
      { type: 'value', options: { '1': { text: 'up' } } },
      { type: 'range', options: { from: 2, to: 9, result: { text: 'odd' } } },
    ]
    const panel = panelOf({ type: 'state-timeline', fieldConfig: { defaults: { mappings } } }, [
      series({ pod: 'a' }, [1, 1, 5, 1]),
    ])
    expect(panel.table?.rows).toEqual(
      [
        [from + 45, from + 60, 'Value a', 'up'],
        [from + 30, from + 45, 'Value a', 'odd'],
        [from, from + 30, 'Value a', 'up'],
      ].map(row => row.map(cell => (cell === 'Value a' ? '{pod="a"}' : cell))),
    )
  })
})
