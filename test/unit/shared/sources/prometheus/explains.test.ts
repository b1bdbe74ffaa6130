import { describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { asking, success } from './ask.ts'

async function failureOf(answer: unknown, init: ResponseInit = {}, expr = 'up'): Promise<Failure> {
  const thrown: unknown = await asking(answer, init)
    .draw({ expr })
    .catch((reason: unknown) => reason)
  if (thrown instanceof Failure) return thrown
  throw new Error('expected a Failure')
}

describe('a refusal', () => {
  test.each([
    [400, { errorType: 'bad_data', error: '1:5: parse error: unexpected end' }, 'bad-query'],
    [422, { errorType: 'execution', error: 'query processing would load too many samples into memory' }, 'bad-query'],
    [503, { errorType: 'timeout', error: 'query timed out in expression evaluation' }, 'timeout'],
    [499, { errorType: 'canceled', error: 'query was canceled' }, 'timeout'],
    [503, { errorType: 'canceled', error: 'query was canceled' }, 'timeout'],
    [429, { errorType: 'too_many_requests', error: 'too many outstanding requests' }, 'too-many'],
    [500, { errorType: 'internal', error: 'expanding series: disk' }, 'unavailable'],
    // VictoriaMetrics
    [422, { errorType: '422', error: 'error when executing query="up{" : cannot parse' }, 'bad-query'],
    [422, { errorType: '422', error: 'timeout exceeded during query execution: 30.000 seconds' }, 'timeout'],
    [503, { errorType: '503', error: 'cannot fetch query results from vmstorage nodes' }, 'unavailable'],
  ])('%i %o is a %s', async (status, body, code) => {
    const failure = await failureOf({ status: 'error', ...body }, { status })
    expect(failure.code).toBe(code)
    expect(`${failure.message} ${failure.value.detail}`).toContain(body.error)
  })

  test('of a gateway that took too long is a timeout', async () => {
    const page = { status: 504, headers: { 'content-type': 'text/html' } }
    expect((await failureOf('<html>504 Gateway Time-out</html>', page)).code).toBe('timeout')
  })

  test('for want of a tenant says where to name one', async () => {
    const failure = await failureOf('no org id\n', { status: 401, headers: { 'content-type': 'text/plain' } })
    expect(failure.message).toContain('X-Scope-OrgID')
    expect(failure.value.next).toEqual({ do: 'options', section: 'connections' })
  })
})

test('an expression that no address can hold is not asked, and the way to see it is offered', async () => {
  const { asked, draw } = asking(success('matrix', []))
  await expect(draw({ expr: `up{job=~"${'abc|'.repeat(2000)}"}` })).rejects.toMatchObject({
    value: { code: 'unsupported', next: { do: 'open', label: 'Open in Prometheus' } },
  })
  expect(asked).toEqual([])
  await draw({ expr: `up{job=~"${'a'.repeat(7000)}"}` })
  expect(asked).toHaveLength(1)
})

describe('a check names who answers', () => {
  test.each([
    [{ version: '3.14.0', revision: 'd7bb3d1' }, 'Connected: Prometheus 3.14.0.'],
    [{ version: '0.42.4', revision: 'c0ffee' }, 'Connected: Thanos 0.42.4.'],
    [
      { application: 'Grafana Mimir', version: '2.17.0', revision: 'abc', features: {} },
      'Connected: Grafana Mimir 2.17.0.',
    ],
    [{ version: '2.24.0' }, 'Connected: VictoriaMetrics.'],
  ])('%o', async (data, sentence) => {
    expect(await asking({ status: 'success', data }).check()).toMatchObject({ ok: true, sentence })
  })

  test('one that tells nothing of its build but answers queries is connected', async () => {
    expect(await asking(success('vector', [])).check()).toMatchObject({ ok: true })
    expect(await asking('404 page not found', { status: 404 }).check()).toMatchObject({ ok: false })
  })

  test('one that refuses says why', async () => {
    const { sentence } = await asking('no org id', { status: 401 }).check()
    expect(sentence).toContain('X-Scope-OrgID')
  })
})
