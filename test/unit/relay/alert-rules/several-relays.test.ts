import { describe, expect, test } from 'vitest'
import { evaluateDueRules } from '#relay/alert-rules/evaluate-rules.ts'
import { ruledApp } from '#test/factories/ruled-app.ts'
import { tempDatabase, tempDatabaseUrl } from '#test/factories/temp-db.ts'

describe('several relays on one database', () => {
  test('evaluate each rule once, however many they are', async () => {
    const url = tempDatabaseUrl()
    const app = await ruledApp(await tempDatabase(url))
    const other = { ...app.relay, database: await tempDatabase(url) }
    app.says({ a: 9 })
    for (const name of ['One', 'Two', 'Three']) await app.create({ name, forSeconds: 60 })
    app.asked.length = 0
    app.clock.ms += 30_000
    await Promise.all([evaluateDueRules(app.relay), evaluateDueRules(other)])
    expect(app.asked).toHaveLength(3)
    app.clock.ms += 30_000
    await Promise.all([evaluateDueRules(other), evaluateDueRules(app.relay)])
    expect((await app.alerts()).map(({ title, eventCount }) => [title, eventCount]).toSorted()).toEqual([
      ['One: {pod="a"}', 1],
      ['Three: {pod="a"}', 1],
      ['Two: {pod="a"}', 1],
    ])
  })

  test('one that is too late writes nothing over what another found meanwhile', async () => {
    const app = await ruledApp()
    app.says({ a: 1 })
    await app.create({ forSeconds: 0 })
    let answer: (response: Response) => void = () => {}
    const slow = new Promise<Response>(resolve => void (answer = resolve))
    app.answer(() => slow)
    app.clock.ms += 30_000
    const late = evaluateDueRules(app.relay)
    await expect.poll(() => app.asked.length).toBe(2)
    app.says({ a: 9 })
    await app.pass(90) // its lease is over: another relay evaluates
    expect(await app.rule()).toMatchObject({ state: 'firing' })
    const result = [{ metric: { pod: 'a' }, value: [0, '1'] }]
    answer(Response.json({ status: 'success', data: { resultType: 'vector', result } }))
    await late
    expect(await app.rule()).toMatchObject({ state: 'firing', lastValue: 9 })
    expect(await app.alerts()).toMatchObject([{ status: 'triggered' }])
  })

  test('a relay that stops gives back what it asks: the next one does not wait for its lease', async () => {
    const app = await ruledApp()
    app.says({ a: 9 })
    await app.create({ forSeconds: 60 })
    const stopping = new AbortController()
    app.answer(() => {
      stopping.abort()
      throw new Error('stopped')
    })
    app.clock.ms += 30_000
    await evaluateDueRules({ ...app.relay, signal: stopping.signal })
    app.says({ a: 9 })
    app.clock.ms += 30_000
    await evaluateDueRules(app.relay)
    expect(await app.rule()).toMatchObject({ state: 'firing', lastError: null })
  })
})
