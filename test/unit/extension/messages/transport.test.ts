import { beforeEach, expect, test } from 'vitest'
import { createAsk } from '#extension/messages/transport.ts'

let asked: unknown[] = []
let answer: () => Promise<unknown> = async () => undefined
async function sendMessage(message: unknown) {
  asked.push(message)
  return answer()
}
const ask = createAsk(sendMessage)

beforeEach(() => (asked = []))

test('asks by kind and hands out the value', async () => {
  answer = async () => ({ ok: true, value: { relays: [] } })
  expect(await ask('relay/list', {})).toEqual({ relays: [] })
  expect(asked).toEqual([{ kind: 'relay/list', request: {} }])
})

test('a failure is thrown again, whole', async () => {
  const failure = { code: 'too-many', message: 'Later.', retryAfter: 9 }
  answer = async () => ({ ok: false, failure })
  await expect(ask('relay/list', {})).rejects.toMatchObject({ value: failure })
})

test.each([[undefined], [null], ['yes'], [{ ok: true }], [{ ok: false }], [{ value: 1 }]])(
  'an answer that is none (%j) is the background’s silence',
  async given => {
    answer = async () => given
    await expect(ask('relay/list', {})).rejects.toMatchObject({ code: 'internal' })
  },
)

test('so is a background that is gone, as after an update', async () => {
  answer = () => Promise.reject(new Error('Extension context invalidated.'))
  await expect(ask('relay/list', {})).rejects.toMatchObject({
    code: 'internal',
    message: 'Tocsin’s background does not answer. Reload this page.',
  })
})
