import { describe, expect, test } from 'vitest'
import { mappedText } from '#shared/format/mapped-text.ts'

const mappings = [
  { from: 0, to: 0, text: 'down', color: 'red' },
  { from: 1, to: 1, text: 'up', color: 'green' },
  { from: 50, to: null, color: 'orange' },
  { from: null, to: -1, text: 'below' },
  { from: null, to: null, missing: true, text: 'n/a', color: 'grey' },
]

describe('mappedText', () => {
  test('one value, ranges with both ends, and open ones', () => {
    expect(mappedText(0, mappings)).toEqual({ text: 'down', color: 'red' })
    expect(mappedText(1, mappings)).toEqual({ text: 'up', color: 'green' })
    expect(mappedText(50, mappings)).toEqual({ text: undefined, color: 'orange' })
    expect(mappedText(Infinity, mappings)).toEqual({ text: undefined, color: 'orange' })
    expect(mappedText(-1, mappings)?.text).toBe('below')
    expect(mappedText(0.5, mappings)).toBeNull()
  })

  test('what is missing is only its own', () => {
    expect(mappedText(null, mappings)?.text).toBe('n/a')
    expect(mappedText(NaN, mappings)?.text).toBe('n/a')
    expect(mappedText(null, [{ from: null, to: null, text: 'all' }])).toBeNull()
    expect(mappedText(7, [{ from: null, to: null, missing: true, text: 'n/a' }])).toBeNull()
  })

  test('the first that fits counts; none is none', () => {
    expect(
      mappedText(5, [
        { from: 0, to: 9, text: 'a' },
        { from: 5, to: 5, text: 'b' },
      ])?.text,
    ).toBe('a')
    expect(mappedText(5, undefined)).toBeNull()
  })
})
