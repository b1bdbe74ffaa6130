import { describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { resolveRange } from '#shared/time/range.ts'

const now = Date.UTC(2026, 0, 1, 12)
const at = now / 1000

describe('resolveRange', () => {
  test.each([
    [{ last: '1h', until: 'now' }, at - 3600, at],
    [{ last: '30m', until: '2026-01-01T00:00:00Z' }, at - 43_200 - 1800, at - 43_200],
    [{ from: 'now-6h', to: 'now' }, at - 21_600, at],
    [{ from: 'now-1h30m', to: 'now-30m' }, at - 5400, at - 1800],
    [{ from: 'now', to: 'now+1h' }, at, at + 3600],
    [{ from: '1767225600000', to: '1767229200000' }, 1_767_225_600, 1_767_229_200],
    [{ from: '1767225600', to: '1767229200.5' }, 1_767_225_600, 1_767_229_200.5],
    [{ from: '2026-01-01T01:00:00+01:00', to: 'now' }, at - 43_200, at],
  ])('%o', (range, from, to) => {
    expect(resolveRange(range, now)).toEqual({ from, to })
  })

  test.each([
    [{ from: 'now', to: 'now-1h' }, 'ends before it starts'],
    [{ from: 'now', to: 'now' }, 'ends before it starts'],
    [{ last: '0s', until: 'now' }, '“0s”'],
    [{ last: 'soon', until: 'now' }, '“soon”'],
    [{ last: '1h', until: 'yesterday' }, '“yesterday”'],
    [{ from: 'now-', to: 'now' }, '“now-”'],
    [{ from: '', to: 'now' }, '“”'],
    [{ from: '2026-13-45', to: 'now' }, '“2026-13-45”'],
    [{ from: 'January 1, 2026', to: 'now' }, 'January'],
  ])('%o is refused by name', (range, said) => {
    const run = () => resolveRange(range, now)
    expect(run).toThrow(Failure)
    expect(run).toThrow(said)
  })
})
