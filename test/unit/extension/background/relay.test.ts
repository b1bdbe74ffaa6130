import { expect, test } from 'vitest'
import { createRelay } from '#extension/background/relay.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import type { Pairing } from '#extension/storage/vault.ts'

const address = 'https://tocsin.example.net'

/** A relay's side of the pairing, and a vault in memory. */
function world(relay: string | null, pairing: Pairing | null = null) {
  const asked: string[] = []
  const policy = { ...noPolicy, relay }
  let kept = pairing
  const made = createRelay({
    vault: { read: async () => kept, keep: async given => void (kept = given), forget: async () => void (kept = null) },
    policy: async () => policy,
    fetch: async request => {
      asked.push(request.url)
      return Response.json({ token: 'secret', role: 'viewer' })
    },
    has: async () => true,
    now: () => 5,
  })
  return { relay: made, asked, policy }
}

test('a relay that the organisation does not name is not even asked', async () => {
  const { relay, asked } = world(address)
  await expect(relay.pair('https://other.example.net', 'code')).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining(address) as string,
  })
  expect(asked).toEqual([])
  expect(await relay.pair(`${address}/`, 'code')).toMatchObject({ address, role: 'viewer' })
})

test('a pairing of before the policy rests as long as it names another', async () => {
  const { relay, policy } = world(address, {
    address: 'https://old.example.net',
    token: 'old',
    role: 'admin',
    pairedAt: 1,
  })
  expect(await relay.info()).toBeNull()
  await expect(relay.access()).rejects.toMatchObject({ code: 'not-paired' })
  policy.relay = null
  expect(await relay.info()).toMatchObject({ address: 'https://old.example.net' })
})
