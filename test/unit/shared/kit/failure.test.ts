import { describe, expect, test } from 'vitest'
import { Failure, outcomeOf, toFailure, unwrap } from '#shared/kit/failure.ts'

describe('Failure', () => {
  test('goes through plain data and comes back whole', async () => {
    const failure = new Failure('bad-query', 'unexpected end', { detail: 'rate(', next: { do: 'try-again' } })
    const outcome = await outcomeOf(() => Promise.reject(failure))
    const carried = JSON.parse(JSON.stringify(outcome)) as typeof outcome
    expect(() => unwrap(carried)).toThrow('unexpected end')
    expect(await outcomeOf(() => unwrap(carried))).toEqual(outcome)
  })

  test('a value comes through', async () => {
    expect(unwrap(await outcomeOf(() => 7))).toBe(7)
    expect(unwrap(await outcomeOf(async () => null))).toBeNull()
  })

  test('what was not foreseen keeps its text to itself: it may hold secrets', () => {
    const failure = toFailure(new Error('connect to postgres://user:hunter2@db failed'))
    expect(JSON.stringify(failure.value)).not.toContain('hunter2')
    expect(failure.code).toBe('internal')
    expect(failure.cause).toBeInstanceOf(Error)
  })

  test('an abort is one, thrown strings are internal', () => {
    expect(toFailure(new DOMException('stop', 'AbortError')).code).toBe('aborted')
    expect(toFailure('boom').code).toBe('internal')
    expect(toFailure(undefined).code).toBe('internal')
  })
})
