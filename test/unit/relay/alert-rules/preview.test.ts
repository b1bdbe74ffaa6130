import { describe, expect, test } from 'vitest'
import type { AlertRulePreviewed } from '#shared/relay-api/alert-rules.ts'
import { ruledApp, rulesPath, type RuledApp } from '#test/factories/ruled-app.ts'

const start = 1_800_000_000

/** The chart as Prometheus answers it: a value a minute from `start`, null where there is none. */
async function preview(app: RuledApp, pods: Record<string, (number | null)[]>, given: object = {}) {
  const length = Math.max(...Object.values(pods).map(values => values.length))
  app.answer(() => {
    const result = Object.entries(pods).map(([pod, values]) => ({
      metric: { pod },
      values: values.flatMap((value, at) => (value === null ? [] : [[start + at * 60, String(value)]])),
    }))
    return Response.json({ status: 'success', data: { resultType: 'matrix', result } })
  })
  const ends = {
    from: new Date(start * 1000).toISOString(),
    to: new Date((start + (length - 1) * 60) * 1000).toISOString(),
  }
  const json = { url: app.link, operator: '>', threshold: 5, forSeconds: 120, width: 400, ...ends, ...given }
  const response = await app.ask('POST', `${rulesPath}/preview`, { as: 'admin', json })
  return { status: response.status, ...((await response.json()) as AlertRulePreviewed) }
}

const minutes = (count: number, value: number | null) => Array.from({ length: count }, () => value)

describe('when a rule would have fired', () => {
  test('is when it held for long enough, until it was over; what was too short is not told', async () => {
    const app = await ruledApp()
    const a = [...minutes(10, 1), ...minutes(2, 9), ...minutes(8, 1), 9, 9, 9, 42, 9, ...minutes(5, 1)]
    const found = await preview(app, { a })
    expect(found).toMatchObject({
      status: 200,
      count: 1,
      sentence: expect.stringMatching(/^It would have fired once: from /),
    })
    expect(found.spans).toEqual([
      { series: expect.any(String), from: start + 22 * 60, until: start + 25 * 60, worst: 42 },
    ])
  })

  test('counts every series, and says that it would still be out', async () => {
    const app = await ruledApp()
    const found = await preview(app, { a: minutes(20, 9), b: [...minutes(10, 9), ...minutes(10, 1)] })
    expect(found.spans.map(({ until }) => until === null)).toEqual([true, false])
    expect(found.sentence).toMatch(/^It would have fired 2 times for 2 series, .* and still would\.$/)
  })

  test('is never without data, nor below the threshold: two sentences', async () => {
    const app = await ruledApp()
    expect((await preview(app, { a: minutes(10, null) })).sentence).toBe('There is no data in this time.')
    expect((await preview(app, { a: minutes(11, 5) })).sentence).toBe('It would not have fired in this time.')
  })

  test('is asked with the chart’s own comparison left out, and keeps nothing', async () => {
    const app = await ruledApp()
    const url = app.link.replace(/expr=[^&]*/, `expr=${encodeURIComponent('0.5 < errors')}`)
    await preview(app, { a: minutes(10, 9) }, { url })
    expect(app.asked.at(-1)?.searchParams.get('query')).toBe('errors')
    const listed = await app.ask('GET', rulesPath, { as: 'viewer' })
    expect(await listed.json()).toEqual({ items: [], next: null })
  })
})
