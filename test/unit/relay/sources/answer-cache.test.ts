import { describe, expect, test } from 'vitest'
import { createAnswerCache } from '#relay/sources/answer-cache.ts'

function counting() {
  let asked = 0
  return { ask: async () => ++asked, count: () => asked }
}

describe('the answer cache', () => {
  test('asks the same question once while it is asked, and for a while after', async () => {
    let now = 0
    const { ask, count } = counting()
    const cache = createAnswerCache<number>(100, 10, () => now)
    expect(await Promise.all([cache.get('q', ask), cache.get('q', ask), cache.get('other', ask)])).toEqual([1, 1, 2])
    now = 99
    expect(await cache.get('q', ask)).toBe(1)
    now = 101
    expect(await cache.get('q', ask)).toBe(3)
    expect(count()).toBe(3)
  })

  test('keeps no failure', async () => {
    const cache = createAnswerCache<number>(100, 10, () => 0)
    const failing = () => Promise.reject(new Error('down'))
    await Promise.all([
      expect(cache.get('q', failing)).rejects.toThrow('down'),
      expect(cache.get('q', failing)).rejects.toThrow('down'),
    ])
    expect(await cache.get('q', async () => 7)).toBe(7)
  })

  test('lets the longest unused go first', async () => {
    const { ask, count } = counting()
    const cache = createAnswerCache<number>(1000, 2, () => 0)
    for (const question of ['a', 'b', 'a', 'c']) await cache.get(question, ask)
    expect(count()).toBe(3)
    await cache.get('a', ask)
    expect(count()).toBe(3)
    await cache.get('b', ask)
    expect(count()).toBe(4)
  })
})
