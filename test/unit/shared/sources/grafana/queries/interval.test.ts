import { describe, expect, test } from 'vitest'
import { roundInterval, stepOf } from '#shared/sources/grafana/queries/interval.ts'

const hours = (count: number) => ({ from: 0, to: count * 3_600_000 })

describe('intervals', () => {
  test('six hours in 500 points are steps of 30 seconds, and a rate looks a minute back', () => {
    const { step, macros } = stepOf({ ...hours(6), maxDataPoints: 500, scrape: '15s' })
    expect(step).toBe(30_000)
    expect(macros).toMatchObject({
      __interval: '30s',
      __rate_interval: '1m',
      __range: '21600s',
      __interval_ms: '30000',
    })
  })

  test.each([
    [{ least: '2m' }, 120_000],
    [{ least: '>1m' }, 60_000],
    [{ scrape: '5m' }, 300_000],
    [{ least: '$__rate_interval' }, 60_000],
    [{ factor: 2 }, 60_000],
    [{ least: 'nonsense' }, 30_000],
  ])('%o', (more, expected) => {
    expect(stepOf({ ...hours(6), maxDataPoints: 500, ...more }).step).toBe(expected)
  })

  test('never more than 11,000 points', () => {
    const { step } = stepOf({ ...hours(24 * 365), maxDataPoints: 1_000_000, scrape: '1s' })
    expect((365 * 24 * 3_600_000) / step).toBeLessThanOrEqual(11_000)
  })

  test('as Grafana rounds', () => {
    expect([9, 43_200, 89_999, 90_000, 1e12].map(roundInterval)).toEqual([1, 30_000, 60_000, 120_000, 31_536_000_000])
  })
})
