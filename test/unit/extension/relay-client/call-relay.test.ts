import { expect, test } from 'vitest'
import * as z from 'zod'
import { callRelay, tellRelay } from '#extension/relay-client/call-relay.ts'
import { listConnections, readInbox } from '#extension/relay-client/relay-calls.ts'
import { incidentOf } from '../screens/incident-fixture.ts'

/** A relay below a sub-path that answers everything with this. */
function relayThat(answer: () => Response, token: string | null = 'secret') {
  const requests: Request[] = []
  const send = async (request: Request) => {
    requests.push(request)
    return answer()
  }
  return { requests, access: { address: 'https://relay.example/tocsin', token, send } }
}
const Hello = z.object({ hello: z.string() })
const problem = (status: number, more: object) =>
  Response.json({ type: 'about:blank', title: 'No.', status, ...more }, { status })

test('a call carries the token and JSON, below the relay’s own path', async () => {
  const { access, requests } = relayThat(() => Response.json({ hello: 'you', more: 1 }))
  expect(await callRelay(access, { method: 'POST', path: '/x', body: { a: 1 } }, Hello)).toEqual({ hello: 'you' })
  const [request] = requests
  expect(request?.url).toBe('https://relay.example/tocsin/api/v1/x')
  expect(request?.headers.get('authorization')).toBe('Bearer secret')
  expect(request?.headers.get('content-type')).toBe('application/json')
  expect(await request?.json()).toEqual({ a: 1 })
})

test('without a token none is sent, and a question has no body', async () => {
  const { access, requests } = relayThat(() => Response.json({ hello: 'you' }), null)
  await callRelay(access, { path: '/x' }, Hello)
  expect(requests[0]?.headers.has('authorization')).toBe(false)
  expect(requests[0]?.headers.has('content-type')).toBe(false)
})

test.each([
  ['a problem is its failure', () => problem(409, { code: 'conflict', detail: 'Twice.' }), 'conflict'],
  ['401 with a token whose time is over', () => problem(401, { code: 'expired' }), 'expired'],
  ['401 with a token: paired no longer', () => problem(401, { code: 'signed-out' }), 'signed-out'],
  [
    'a page to sign in at, of a network or a proxy: the pairing holds',
    () => new Response('<!doctype html><form>', { headers: { 'content-type': 'text/html' } }),
    'bad-answer',
  ],
  ['some other JSON', () => Response.json({ hello: 4 }), 'bad-answer'],
  ['some other server’s error', () => Response.json({ error: 'no' }, { status: 500 }), 'bad-answer'],
])('%s', async (_, answer, code) => {
  await expect(callRelay(relayThat(answer).access, { path: '/x' }, Hello)).rejects.toMatchObject({ code })
})

test('a browser that is known no longer is told to pair', async () => {
  const { access } = relayThat(() => problem(401, { code: 'signed-out' }))
  await expect(callRelay(access, { path: '/x' }, Hello)).rejects.toMatchObject({ value: { next: { do: 'pair' } } })
})

test('an answer without a body is fine where nothing is to be said', async () => {
  const { access } = relayThat(() => new Response(null, { status: 204 }))
  await expect(tellRelay(access, { method: 'DELETE', path: '/x' })).resolves.toBeUndefined()
})

test('rows of a newer relay that cannot be read are left out; a count has to be there', async () => {
  const items = [incidentOf(1), { iid: 2, severity: 'cosmic' }]
  expect(await readInbox(relayThat(() => Response.json({ items, openCount: 2 })).access)).toMatchObject({
    items: [{ iid: 1 }],
    openCount: 2,
  })
  await expect(readInbox(relayThat(() => Response.json({ items })).access)).rejects.toMatchObject({
    code: 'bad-answer',
  })
  expect(await listConnections(relayThat(() => Response.json({ items: [{ kind: 'oracle' }] })).access)).toEqual([])
})
