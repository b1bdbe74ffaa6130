import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { chartedApp } from '#test/factories/charted-app.ts'

const csvOf = (link: string, more = '') => `/api/v1/panels/csv?url=${encodeURIComponent(link)}${more}`

describe('the figures of a link as CSV', () => {
  test('come as a file named by title and range, with a column per series', async () => {
    const { ask, link } = await chartedApp()
    const path = csvOf(link, '&from=2026-01-01T13:00:00Z&to=2026-01-01T14:00:00Z')
    const response = await ask('GET', path, { as: 'viewer' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/i)
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; .*filename\*=UTF-8''rate-.*_20260101T130000Z-20260101T140000Z\.csv$/,
    )
    const rows: string[][] = parse(await response.text(), { record_delimiter: '\r\n' })
    expect(rows[0]?.[0]).toBe('timestamp')
    expect(rows[0]?.slice(1).map(name => name.split(' > ')[1])).toEqual(['a:9090', 'b:9090'])
    expect(rows[1]?.[0]).toBe('2026-01-01T13:00:00.000Z')
  })

  test('are empty where there are none, and a problem where they cannot be had', async () => {
    const { ask, link } = await chartedApp('empty')
    const none = await ask('GET', csvOf(link), { as: 'viewer' })
    expect([none.status, await none.text()]).toEqual([200, ''])
    const unknown = await ask('GET', csvOf('https://elsewhere.example.net/graph?g0.expr=up&g0.tab=0'), { as: 'viewer' })
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect((await ask('GET', csvOf(link))).status).toBe(401)
    expect((await ask('GET', '/api/v1/panels/csv', { as: 'viewer' })).status).toBe(422)
  })
})
