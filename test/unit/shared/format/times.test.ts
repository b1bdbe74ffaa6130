import { describe, expect, test } from 'vitest'
import { rangeLabel } from '#shared/format/range-label.ts'
import { relativeAge } from '#shared/format/relative-age.ts'
import { formatInstant, formatTime, timeTicks } from '#shared/format/times.ts'

const at = Date.parse('2026-01-01T13:50:30Z') / 1000

describe('times', () => {
  test('an axis shows as much as its span is worth', () => {
    expect(formatTime(at)).toBe('13:50')
    expect(formatTime(at, { span: 120 })).toBe('13:50:30')
    expect(formatTime(at, { span: 20 * 86_400 })).toBe('1 Jan')
    expect(formatTime(at, { span: 800 * 86_400 })).toBe('Jan 2026')
    expect(formatTime(Date.parse('2026-01-02T00:00:00Z') / 1000, { span: 86_400 })).toBe('2 Jan')
    expect(formatTime(at, { zone: 'Asia/Kolkata' })).toBe('19:20')
    expect(formatTime(at, { zone: 'No/Where' })).toBe('13:50')
  })

  test('an instant is exact', () => {
    expect(formatInstant(at, { span: 3600 })).toBe('13:50:30')
    expect(formatInstant(at, { span: 3 * 86_400 })).toBe('1 Jan 13:50:30')
    expect(formatInstant(at)).toBe('1 Jan 2026, 13:50:30 UTC')
    expect(formatInstant(Date.parse('2026-01-01T00:00:00Z') / 1000, { span: 60 })).toBe('00:00:00')
  })

  test('ticks fall on the zone’s own hours, also across a change of clocks', () => {
    const midnights = timeTicks(
      Date.parse('2026-03-28T00:00:00Z') / 1000,
      Date.parse('2026-03-31T00:00:00Z') / 1000,
      4,
      'Europe/Zurich',
    )
    expect(midnights.map(tick => formatInstant(tick, { zone: 'Europe/Zurich', span: 999_999 }))).toEqual([
      '29 Mar 00:00:00',
      '30 Mar 00:00:00',
      '31 Mar 00:00:00',
    ])
    expect(timeTicks(at, at + 3600, 6)[0]).toBe(Date.parse('2026-01-01T14:00:00Z') / 1000)
    expect(timeTicks(at, at, 6)).toEqual([])
  })
})

test('ages are rounded down, and a clock that is off does no harm', () => {
  expect([-5000, 59_000, 60_000, 45 * 60_000, 7_300_000, 3 * 86_400_000, 800 * 86_400_000].map(relativeAge)).toEqual([
    'just now',
    'just now',
    '1 min',
    '45 min',
    '2 h',
    '3 d',
    '2 y',
  ])
})

test('ranges in words', () => {
  expect(rangeLabel({ last: '1h', until: 'now' })).toBe('Last 1 hour')
  expect(rangeLabel({ from: 'now-6h', to: 'now' })).toBe('Last 6 hours')
  expect(rangeLabel({ from: 'now-90m', to: 'now' })).toBe('Last 1h30m')
  expect(rangeLabel({ last: '1h', until: '2026-01-01T14:00:00Z' })).toBe('1 Jan 13:00 – 14:00')
  expect(rangeLabel({ from: '2025-12-31T23:00:00Z', to: '2026-01-01T01:00:00Z' })).toBe(
    '31 Dec 2025 23:00 – 1 Jan 2026 01:00',
  )
  expect(rangeLabel({ from: at, to: at + 3600 })).toBe('1 Jan 13:50 – 14:50')
  expect(rangeLabel({ from: 'now/d', to: 'now' })).toBe('Today so far')
  expect(rangeLabel({ from: 'now-1d/d', to: 'now-1d/d' })).toBe('Yesterday')
  expect(rangeLabel({ from: 'now-3M', to: 'now' })).toBe('Last 3 months')
  expect(rangeLabel({ from: 'now-24h', to: 'now' })).toBe('Last 24 hours')
  expect(rangeLabel({ from: 'now-1d/d+8h', to: 'now' })).toBe('now-1d/d+8h – now')
  expect(rangeLabel({ last: 'soon', until: '2026-01-01' })).toBe('soon until 2026-01-01')
})
