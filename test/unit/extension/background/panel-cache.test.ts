import { expect, test } from 'vitest'
import { createAnswerCache } from '#extension/background/panel-cache.ts'

function open(most = 10) {
  let at = 0
  let asked = 0
  const cache = createAnswerCache<number>({ keepFor: 5000, most, now: () => at })
  const ask = (question: string, fresh = false) => cache.answer(question, async () => (asked += 1), fresh)
  return { cache, ask, pass: (ms: number) => (at += ms) }
}

test('the same question in flight is asked once, also when one wants it fresh', async () => {
  const { ask } = open()
  expect(await Promise.all([ask('a'), ask('a'), ask('a', true), ask('b')])).toEqual([1, 1, 1, 2])
})

test('an answer serves again for its time, and not when a fresh one is wanted', async () => {
  const { ask, pass } = open()
  expect(await ask('a')).toBe(1)
  pass(4999)
  expect(await ask('a')).toBe(1)
  expect(await ask('a', true)).toBe(2)
  pass(5000)
  expect(await ask('a')).toBe(3)
})

test('the least lately used goes first', async () => {
  const { ask } = open(2)
  await ask('a')
  await ask('b')
  await ask('a')
  await ask('c') // b goes
  expect(await ask('a')).toBe(1)
  expect(await ask('b')).toBe(4)
})

test('a failure is not kept', async () => {
  const { cache, ask } = open()
  await expect(cache.answer('a', () => Promise.reject(new Error('no')), false)).rejects.toThrow('no')
  expect(await ask('a')).toBe(1)
})

test('what was asked before everything was forgotten is not kept', async () => {
  const { cache, ask } = open()
  let answer: (value: number) => void = () => undefined
  const late = new Promise<number>(resolve => (answer = resolve))
  const old = cache.answer('a', () => late, false)
  cache.clear()
  answer(77)
  expect(await old).toBe(77)
  expect(await ask('a')).toBe(1)
})
