import { describe, expect, test } from 'vitest'
import { resolveRange } from '#shared/time/range.ts'

/** A Wednesday. */
const now = Date.parse('2026-07-15T12:34:56.789Z')
const iso = (seconds: number) => new Date(Math.round(seconds * 1000)).toISOString()

function resolved(from: string, to: string, zone?: string, at = now): string[] {
  const range = resolveRange({ from, to }, at, zone)
  return [iso(range.from), iso(range.to)]
}

describe('relative ends', () => {
  test.each([
    ['now-1d/d', 'now-1d/d', '2026-07-14T00:00:00.000Z', '2026-07-14T23:59:59.999Z'],
    ['now/w', 'now/w', '2026-07-13T00:00:00.000Z', '2026-07-19T23:59:59.999Z'],
    ['now/fQ', 'now/fQ', '2026-07-01T00:00:00.000Z', '2026-09-30T23:59:59.999Z'],
    ['now-1Q/fQ', 'now-1Q/Q', '2026-04-01T00:00:00.000Z', '2026-06-30T23:59:59.999Z'],
    ['now/y', 'now', '2026-01-01T00:00:00.000Z', '2026-07-15T12:34:56.789Z'],
    ['now-1d/d+8h', 'now/h', '2026-07-14T08:00:00.000Z', '2026-07-15T12:59:59.999Z'],
    ['now-1M', 'now/m', '2026-06-15T12:34:56.789Z', '2026-07-15T12:34:59.999Z'],
    ['now-h', 'now', '2026-07-15T11:34:56.789Z', '2026-07-15T12:34:56.789Z'],
    ['6h', '30m', '2026-07-15T06:34:56.789Z', '2026-07-15T12:04:56.789Z'],
    ['20260101', '20260101T120000', '2026-01-01T00:00:00.000Z', '2026-01-01T12:00:00.000Z'],
    ['2026-01-01 00:00:00', '2026-01-01T01:00', '2026-01-01T00:00:00.000Z', '2026-01-01T01:00:00.000Z'],
    ['2026-01-31||+1M', '2026-03-31||/d', '2026-02-28T00:00:00.000Z', '2026-03-31T23:59:59.999Z'],
  ])('%s to %s', (from, to, start, end) => {
    expect(resolved(from, to)).toEqual([start, end])
  })

  test.each([
    ['Asia/Kolkata', '2026-07-13T18:30:00.000Z', '2026-07-14T18:29:59.999Z'],
    ['America/New_York', '2026-07-14T04:00:00.000Z', '2026-07-15T03:59:59.999Z'],
    ['utc', '2026-07-14T00:00:00.000Z', '2026-07-14T23:59:59.999Z'],
    ['browser', '2026-07-14T00:00:00.000Z', '2026-07-14T23:59:59.999Z'],
    ['No/Where', '2026-07-14T00:00:00.000Z', '2026-07-14T23:59:59.999Z'],
  ])('yesterday in %s', (zone, start, end) => {
    expect(resolved('now-1d/d', 'now-1d/d', zone)).toEqual([start, end])
  })

  test('a day has 23 or 25 hours when the clocks change, and begins at one where midnight is skipped', () => {
    const spring = Date.parse('2026-03-29T12:00:00Z')
    expect(resolved('now/d', 'now/d', 'Europe/Zurich', spring)).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T21:59:59.999Z',
    ])
    const autumn = Date.parse('2026-10-25T12:00:00Z')
    expect(resolved('now/d', 'now/d', 'Europe/Zurich', autumn)).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T22:59:59.999Z',
    ])
    const skipped = Date.parse('2018-11-04T12:00:00Z')
    expect(resolved('now/d', 'now/d', 'America/Sao_Paulo', skipped)).toEqual([
      '2018-11-04T03:00:00.000Z',
      '2018-11-05T01:59:59.999Z',
    ])
  })

  test('a day less keeps the clock’s time over a change of clocks', () => {
    const at = Date.parse('2026-03-29T12:00:00Z')
    expect(resolved('now-1d', 'now', 'Europe/Zurich', at)[0]).toBe('2026-03-28T13:00:00.000Z')
    expect(resolved('now-24h', 'now', 'Europe/Zurich', at)[0]).toBe('2026-03-28T12:00:00.000Z')
  })

  test.each(['now-1x', 'now/2d', 'now-/d', 'now5m', 'nowhere', 'now-99999999y', '||now', '12', 'now-1d/'])(
    '“%s” is refused, and its end is named',
    text => {
      expect(() => resolveRange({ from: text, to: 'now' }, now)).toThrow(`start, “${text}”`)
      expect(() => resolveRange({ from: 'now-1h', to: text }, now)).toThrow(`end, “${text}”`)
    },
  )
})
