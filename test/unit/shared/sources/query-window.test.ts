import { describe, expect, test } from 'vitest'
import type { PrometheusTarget } from '#shared/links/prometheus/target.ts'
import { queryWindow } from '#shared/sources/query-window.ts'
import { maxPoints } from '#shared/time/step.ts'

const now = Date.UTC(2026, 0, 1, 12, 0, 7)

const target = (more: Partial<PrometheusTarget> = {}): PrometheusTarget => ({
  source: 'prometheus',
  base: 'http://p',
  part: 0,
  openUrl: 'http://p/graph?g0.expr=up',
  expr: 'up',
  view: 'graph',
  display: 'lines',
  range: { last: '1h', until: 'now' },
  ...more,
})

describe('queryWindow', () => {
  test('lies on whole steps', () => {
    const { from, to, step } = queryWindow(target(), { width: 800 }, now)
    expect([from % step, to % step]).toEqual([0, 0])
    expect(to).toBeLessThanOrEqual(now / 1000)
  })

  test('a pinned step is kept, and coarsened only when it would ask for too many points', () => {
    expect(queryWindow(target({ step: 7 }), { width: 100 }, now).step).toBe(7)
    for (const last of ['1d', '30d', '1y', '30y']) {
      const { from, to, step } = queryWindow(target({ step: 1, range: { last, until: 'now' } }), { width: 100 }, now)
      expect((to - from) / step + 1).toBeLessThanOrEqual(maxPoints)
    }
  })

  test('the viewer’s range wins, and may leave its end open', () => {
    const { from, to } = queryWindow(target(), { width: 800, from: 'now-2h' }, now)
    expect(to - from).toBeGreaterThan(7000)
  })
})
