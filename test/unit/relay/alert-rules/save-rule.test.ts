import { describe, expect, test } from 'vitest'
import { evaluateDueRules } from '#relay/alert-rules/evaluate-rules.ts'
import { ruledApp, rulesPath } from '#test/factories/ruled-app.ts'

describe('people and rules', () => {
  const json = { as: 'admin' } as const

  test('pausing ends what is out, and resuming begins anew', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    const { id } = await app.create({ forSeconds: 60 })
    await app.pass(60)
    expect(await app.rule()).toMatchObject({ state: 'firing' })
    await app.ask('PATCH', `${rulesPath}/${id}`, { ...json, json: { active: false } })
    expect(await app.rule()).toMatchObject({ state: 'paused', series: [], lastValue: null })
    expect(await app.alerts()).toMatchObject([{ status: 'resolved' }])
    const before = app.asked.length
    await app.pass(120)
    expect(app.asked).toHaveLength(before)
    await app.ask('PATCH', `${rulesPath}/${id}`, { ...json, json: { active: true } })
    await app.pass(30)
    expect(await app.rule()).toMatchObject({ state: 'pending' })
  })

  test('another threshold keeps what fires firing; another query ends it', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    const { id } = await app.create({ forSeconds: 0 })
    await app.ask('PATCH', `${rulesPath}/${id}`, { ...json, json: { threshold: 7, name: 'Renamed' } })
    await app.pass(30)
    expect(await app.alerts()).toMatchObject([{ status: 'triggered' }])
    await app.ask('PATCH', `${rulesPath}/${id}`, { ...json, json: { query: 'up > 3' } })
    expect(await app.alerts()).toMatchObject([{ status: 'resolved' }])
    expect(await app.rule()).toMatchObject({ query: 'up', url: expect.stringContaining('g0.expr=up+%3E+3') })
  })

  test('a change takes the rule from whoever evaluates it just now', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    const { id } = await app.create({ forSeconds: 3600 })
    app.answer(async () => {
      await app.ask('PATCH', `${rulesPath}/${id}`, { ...json, json: { active: false } })
      const result = [{ metric: { pod: 'a' }, value: [0, '9'] }]
      return Response.json({ status: 'success', data: { resultType: 'vector', result } })
    })
    app.clock.ms += 30_000
    await evaluateDueRules(app.relay)
    expect(await app.rule()).toMatchObject({ state: 'paused', series: [] })
  })

  test('deleting ends what is out', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    const { id } = await app.create({ forSeconds: 0 })
    expect((await app.ask('DELETE', `${rulesPath}/${id}`, json)).status).toBe(204)
    expect(await app.alerts()).toMatchObject([{ status: 'resolved' }])
    expect((await app.ask('DELETE', `${rulesPath}/${id}`, json)).status).toBe(404)
  })

  test('lists those of one chart, whatever its range', async () => {
    const app = await ruledApp()
    app.says({})
    await app.create()
    const other = app.link.replace('%5B5m%5D', '%5B1m%5D')
    await app.create({ url: other, name: 'Other' })
    const names = async (url: string) => {
      const response = await app.ask('GET', `${rulesPath}?url=${encodeURIComponent(url)}`, { as: 'viewer' })
      return ((await response.json()) as { items: { name: string }[] }).items.map(({ name }) => name)
    }
    expect(await names(app.link.replace('range_input=1h', 'range_input=2d&g0.stacked=1'))).toEqual(['Errors'])
    expect(await names(other)).toEqual(['Other'])
    expect(await names('https://elsewhere.example.net/')).toEqual([])
  })

  test.each([
    ['an unknown place', { url: 'https://other.example.net/graph?g0.expr=up' }, 'unknown-host', 404],
    ['no chart at all', { url: 'https://other.example.net/' }, 'bad-input', 400],
    ['neither link nor query', { url: undefined }, 'bad-input', 400],
    [
      'the relay’s own figures',
      { url: 'http://127.0.0.1:8627/api/v1/projects/default/stats?by=severity&from=now-6h' },
      'unsupported',
      501,
    ],
    ['an operator of its own', { operator: '=~' }, 'bad-shape', 422],
    ['a threshold that is none', { threshold: null }, 'bad-shape', 422],
    ['a runbook that is a script', { runbook: 'javascript:alert(1)' }, 'bad-shape', 422],
  ])('a rule with %s is refused', async (_, given, code, status) => {
    const app = await ruledApp()
    const rule = { name: 'Errors', url: app.link, operator: '>', threshold: 5, ...given }
    const response = await app.ask('POST', rulesPath, { ...json, json: rule })
    expect([response.status, await response.json()]).toMatchObject([status, { code }])
  })

  test('only maintainers may, and only by connections that the relay asks', async () => {
    const app = await ruledApp()
    const rule = { name: 'Errors', url: app.link, operator: '>', threshold: 5 }
    expect((await app.ask('POST', rulesPath, { as: 'responder', json: rule })).status).toBe(403)
    const { items } = (await (await app.ask('GET', '/api/v1/connections', json)).json()) as { items: { id: string }[] }
    const connection = items[0]?.id ?? ''
    const made = await app.ask('POST', rulesPath, {
      ...json,
      json: { ...rule, url: undefined, connection, query: 'up' },
    })
    expect(await made.json()).toMatchObject({ query: 'up', url: expect.stringContaining('/eu/graph?g0.expr=up') })
    await app.ask('PATCH', `/api/v1/connections/${connection}`, { ...json, json: { runs: 'viewer' } })
    const response = await app.ask('POST', rulesPath, { ...json, json: rule })
    expect(await response.json()).toMatchObject({ code: 'unsupported', title: expect.stringContaining('browser') })
  })
})
