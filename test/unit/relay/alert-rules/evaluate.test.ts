import { describe, expect, test } from 'vitest'
import { expireAlerts } from '#relay/jobs/expire-alerts.ts'
import { ruledApp } from '#test/factories/ruled-app.ts'

describe('an alert rule', () => {
  test('is well, pends, fires after its time, and is over', async () => {
    const app = await ruledApp()
    app.says({ a: 1 })
    await app.create()
    expect(await app.rule()).toMatchObject({ state: 'ok', lastValue: 1, lastError: null, series: [] })
    app.says({ a: 9, b: 2 })
    await app.pass(30)
    const since = new Date(app.clock.ms).toISOString()
    expect(await app.rule()).toMatchObject({ state: 'pending', series: [{ phase: 'pending', since, value: 9 }] })
    await app.pass(270)
    expect(await app.alerts()).toEqual([])
    await app.pass(30)
    const firedAt = new Date(app.clock.ms).toISOString()
    expect(await app.rule()).toMatchObject({ state: 'firing', series: [{ phase: 'firing', since }] })
    expect(await app.alerts()).toMatchObject([
      {
        title: 'Errors: a',
        status: 'triggered',
        severity: 'critical',
        monitoringTool: 'Tocsin',
        query: 'rate(http_requests_total[5m])',
        labels: { pod: 'a', alertname: 'Errors', severity: 'critical' },
        links: [{ title: 'Chart', url: app.link }],
        startedAt: firedAt,
        incident: 1,
      },
    ])
    app.says({ a: 5, b: 2 }) // at the threshold is not above it
    await app.pass(30)
    const endedAt = new Date(app.clock.ms).toISOString()
    expect(await app.rule()).toMatchObject({ state: 'ok', series: [], lastValue: 5 })
    expect(await app.alerts()).toMatchObject([{ status: 'resolved', endedAt }])
    expect(await app.incidents()).toMatchObject([{ state: 'closed' }])
  })

  test('starts its time anew after a moment below', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    await app.create()
    await app.pass(240)
    app.says({ a: 1 })
    await app.pass(30)
    app.says({ a: 9 })
    await app.pass(270)
    expect(await app.rule()).toMatchObject({ state: 'pending' })
    expect(await app.alerts()).toEqual([])
  })

  test('without a time fires at once, each series as an alert of its own, infinite ones too', async () => {
    const app = await ruledApp()
    app.says({ a: 9, b: '+Inf', c: 'NaN', d: 0 })
    await app.create({ forSeconds: 0, name: 'Now' })
    expect((await app.alerts()).map(({ title }) => title).toSorted()).toEqual(['Now: a', 'Now: b'])
    const fingerprints = new Set((await app.alerts()).map(({ fingerprint }) => fingerprint))
    expect(fingerprints.size).toBe(2)
  })

  test('that fires anew is the same problem with the same fingerprint', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    await app.create({ forSeconds: 0 })
    app.says({ a: 0 })
    await app.pass(30)
    app.says({ a: 8 })
    await app.pass(30)
    const alerts = await app.alerts()
    expect(alerts.map(({ status }) => status)).toEqual(['triggered', 'resolved'])
    expect(alerts[0]?.fingerprint).toBe(alerts[1]?.fingerprint)
  })

  test('is not over because questions fail, and says why', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    await app.create({ forSeconds: 0 })
    const { lastEvaluatedAt } = await app.rule()
    app.says(503)
    await app.pass(1200)
    expect(await app.rule()).toMatchObject({ state: 'firing', lastEvaluatedAt, lastError: expect.stringContaining('') })
    expect((await app.rule()).lastError).not.toBeNull()
    expect(await app.alerts()).toMatchObject([{ status: 'triggered' }])
    app.says({ a: 9 })
    await app.pass(30)
    expect(await app.rule()).toMatchObject({ state: 'firing', lastError: null })
    expect(await app.alerts()).toHaveLength(1)
  })

  test('does not fire for a time in which nobody could look', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    await app.create()
    await app.pass(60)
    app.says(503)
    await app.pass(3600)
    app.says({ a: 9 })
    await app.pass(30)
    expect(await app.rule()).toMatchObject({ state: 'pending' })
    await app.pass(240)
    expect(await app.rule()).toMatchObject({ state: 'firing' })
  })

  test('knows no data as a state of its own: what fires goes on, what was well is not well', async () => {
    const app = await ruledApp()
    app.says({})
    await app.create({ forSeconds: 0 })
    const noDataSince = new Date(app.clock.ms).toISOString()
    await app.pass(60)
    expect(await app.rule()).toMatchObject({ state: 'no-data', noDataSince, lastValue: null })
    app.says({ a: 9 })
    await app.pass(30)
    app.says({})
    await app.pass(3600)
    expect(await app.rule()).toMatchObject({ state: 'firing', noDataSince: expect.any(String) })
    expect(await app.alerts()).toMatchObject([{ status: 'triggered' }])
  })

  test('lets go of a series that is gone for a quarter of an hour while others are there', async () => {
    const app = await ruledApp()
    app.says({ a: 9, b: 1 })
    await app.create({ forSeconds: 0 })
    app.says({ b: 1 })
    await app.pass(900)
    expect(await app.alerts()).toMatchObject([{ status: 'triggered' }])
    await app.pass(30)
    expect(await app.alerts()).toMatchObject([{ status: 'resolved' }])
  })

  test('is told of again only now and then, and never ended by the dead man’s timer', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    await app.create({ forSeconds: 0 })
    await app.pass(3600)
    expect(await app.alerts()).toMatchObject([{ eventCount: 13 }])
    app.says(503)
    for (let hour = 0; hour < 3; hour++) {
      await app.pass(3600)
      await expireAlerts(app.relay, 0)
    }
    expect(await app.alerts()).toMatchObject([{ status: 'triggered' }])
  })

  test('refuses more series than anybody wants as alerts', async () => {
    const app = await ruledApp()
    app.says(Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`p${index}`, 9])))
    await app.create({ forSeconds: 0 })
    expect(await app.rule()).toMatchObject({ state: 'waiting', lastError: expect.stringContaining('501 series') })
    expect(await app.alerts()).toEqual([])
  })

  test('leaves out the chart’s own comparison, so that below the threshold is not no data', async () => {
    const app = await ruledApp()
    app.says({ a: 1 })
    await app.create({ url: app.link.replace(/expr=[^&]*/, `expr=${encodeURIComponent('sum(errors) > 5')}`) })
    expect(await app.rule()).toMatchObject({ query: 'sum(errors)', state: 'ok' })
    expect(app.asked.at(-1)?.searchParams.get('query')).toBe('sum(errors)')
  })
})
