import { expect, test } from 'vitest'
import { createRelays } from '#extension/background/relays.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import type { Pairing } from '#extension/storage/vault.ts'
import { pairingOf, vaultOf } from './vault-fixture.ts'

const address = 'https://tocsin.example.net'
const other = 'https://other.example.net'

/** A relay's side of the pairing, and a vault in memory. */
function world(relay: string | null, ...pairings: Pairing[]) {
  return worldWhere(async () => Response.json({ token: 'secret', role: 'viewer' }), relay, ...pairings)
}

function worldWhere(answer: (request: Request) => Promise<Response>, relay: string | null, ...pairings: Pairing[]) {
  const asked: string[] = []
  const policy = { ...noPolicy, relay }
  const relays = createRelays({
    vault: vaultOf(...pairings),
    policy: async () => policy,
    fetch: async request => {
      asked.push(`${request.method} ${request.url} ${request.headers.get('authorization') ?? ''}`.trim())
      return answer(request)
    },
    has: async () => true,
    now: () => 5,
  })
  const addresses = async () => (await relays.all()).map(({ info }) => info.address)
  return { relays, asked, policy, addresses }
}

test('a relay that the organisation does not name is not even asked', async () => {
  const { relays, asked } = world(address)
  await expect(relays.pair(other, 'code')).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining(address) as string,
  })
  expect(asked).toEqual([])
  expect(await relays.pair(`${address}/`, 'code')).toMatchObject({ address, role: 'viewer' })
})

test('pairings of before the policy rest as long as it names another', async () => {
  const { relays, policy, addresses } = world(address, pairingOf(other), pairingOf(address))
  expect(await addresses()).toEqual([address])
  await expect(relays.one(other)).rejects.toMatchObject({ code: 'not-paired' })
  policy.relay = 'https://third.example.net'
  await expect(relays.one()).rejects.toMatchObject({ code: 'not-paired' })
  policy.relay = null
  expect(await addresses()).toEqual([other, address])
})

test('the first is the main one until another is made it; pairing anew keeps the place', async () => {
  const { relays, addresses } = world(null, pairingOf(address))
  await relays.pair(other, 'code')
  expect(await addresses()).toEqual([address, other])
  await relays.makeMain(other)
  expect((await relays.one()).info.address).toBe(other)
  await relays.pair(`${address}/`, 'code')
  await relays.pair(other, 'code')
  expect(await addresses()).toEqual([other, address])
  expect((await relays.one(address)).info).toEqual({ address, role: 'viewer', pairedAt: 5 })
})

test('signing out of one leaves the others', async () => {
  const { relays, addresses } = world(null, pairingOf(address), pairingOf(other))
  await relays.forget(address)
  expect(await addresses()).toEqual([other])
  expect((await relays.one()).access).toMatchObject({ address: other, token: 'secret' })
  await expect(relays.one(address)).rejects.toMatchObject({
    code: 'not-paired',
    message: 'The relay tocsin.example.net is not paired with this browser.',
  })
})

test('signing out revokes the token there with that very token', async () => {
  const gone = async () => new Response(null, { status: 204 })
  const { relays, asked } = worldWhere(gone, null, pairingOf(address, { token: 't1' }))
  expect(await relays.forget(address)).toBe(true)
  expect(asked).toEqual([`DELETE ${address}/api/v1/me/token Bearer t1`])
})

test.each([
  ['is away', () => Promise.reject(new TypeError('Failed to fetch')), false],
  ['is of before and has no such route', () => Promise.resolve(Response.json({}, { status: 404 })), false],
  ['answers with a page', () => Promise.resolve(new Response('<html>')), false],
  ['knows the token no more', () => Promise.resolve(Response.json({}, { status: 401 })), true],
])('signing out works here where the relay %s', async (_, answer, revoked) => {
  const { relays, addresses } = worldWhere(answer, null, pairingOf(address))
  expect(await relays.forget(address)).toBe(revoked)
  expect(await addresses()).toEqual([])
})

test('signing out of all names those that did not revoke; one that the policy lets rest is not asked', async () => {
  const answer = async () => new Response(null, { status: 204 })
  const { relays, policy, asked, addresses } = worldWhere(answer, address, pairingOf(address), pairingOf(other))
  expect(await relays.forgetAll()).toEqual([other])
  expect(asked).toHaveLength(1)
  policy.relay = null
  expect(await addresses()).toEqual([])
})
