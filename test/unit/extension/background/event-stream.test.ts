import { expect, test, vi } from 'vitest'
import { createEventStream, type SocketHears } from '#extension/background/live/event-stream.ts'

function world({ paired = true } = {}) {
  const sockets: (SocketHears & { url: string; protocols: string[]; left: boolean; close: () => void })[] = []
  const late: { work: () => void; milliseconds: number }[] = []
  let position: number | null = null
  const clock = { ms: 0 }
  const heard = vi.fn()
  const stream = createEventStream({
    relay: async () => (paired ? { address: 'https://relay.example', token: 'tok' } : null),
    open(url, protocols, hears) {
      const socket = { ...hears, url, protocols, left: false, close: () => void (socket.left = true) }
      sockets.push(socket)
      return socket
    },
    position: { get: async () => position, set: async id => void (position = id) },
    heard,
    now: () => clock.ms,
    later: (work, milliseconds) => void late.push({ work, milliseconds }),
  })
  const say = async (message: unknown, at = sockets.length - 1) => {
    sockets[at]?.message(typeof message === 'string' ? message : JSON.stringify(message))
    await vi.waitFor(() => undefined)
    await Promise.resolve()
  }
  return { stream, sockets, late, heard, clock, say, position: () => position }
}

test('connects once, with the token beside the protocol and never in the address', async () => {
  const { stream, sockets } = world()
  await Promise.all([stream.ensure(), stream.ensure()])
  expect(sockets.map(({ url, protocols }) => [url, protocols])).toEqual([
    ['wss://relay.example/api/v1/events/socket', ['tocsin', 'tok']],
  ])
})

test('goes on after the last event that was heard', async () => {
  const { stream, sockets, say, heard, late, position } = world()
  await stream.ensure()
  await say({ kind: 'listening', after: 7 })
  await say({ kind: 'incident-opened', id: 9, project: 'default', iid: 1 })
  await vi.waitFor(() => expect(position()).toBe(9))
  expect(heard).toHaveBeenCalledTimes(2)
  sockets[0]?.closed()
  expect(late[0]?.milliseconds).toBe(1000)
  late[0]?.work()
  await vi.waitFor(() => expect(sockets[1]?.url).toBe('wss://relay.example/api/v1/events/socket?after=9'))
})

test('waits longer and longer for a relay that is away, and not for long once it has spoken', async () => {
  const { stream, sockets, late, say } = world()
  await stream.ensure()
  for (let turn = 0; turn < 6; turn++) {
    sockets.at(-1)?.closed()
    late.at(-1)?.work()
    await vi.waitFor(() => expect(sockets).toHaveLength(turn + 2))
  }
  expect(late.map(({ milliseconds }) => milliseconds)).toEqual([1000, 2000, 5000, 15_000, 30_000, 30_000])
  await say({ kind: 'still-here' })
  sockets.at(-1)?.closed()
  expect(late.at(-1)?.milliseconds).toBe(1000)
})

test('asks the inbox each time that a socket does not open, because a refusal says no reason', async () => {
  const { stream, sockets, late, heard } = world()
  await stream.ensure()
  sockets[0]?.closed()
  late[0]?.work()
  await vi.waitFor(() => expect(sockets).toHaveLength(2))
  sockets[1]?.closed()
  expect(heard).toHaveBeenCalledTimes(2)
})

test('takes a connection that has been silent for too long for dead: a laptop that slept', async () => {
  const { stream, sockets, clock } = world()
  await stream.ensure()
  clock.ms = 49_000
  await stream.ensure()
  expect(sockets).toHaveLength(1)
  clock.ms = 3_600_000
  await stream.ensure()
  expect([sockets.length, sockets[0]?.left]).toEqual([2, true])
})

test('hears nothing from what is no message, nor from a connection that was left', async () => {
  const { stream, say, heard, sockets } = world()
  await stream.ensure()
  for (const noise of ['<html>', '42', 'null', '{}', { kind: 'still-here' }]) await say(noise)
  stream.stop()
  await say({ kind: 'note-added', id: 3 }, 0)
  await stream.ensure()
  expect([heard.mock.calls.length, sockets.length, sockets[0]?.left]).toEqual([0, 1, true])
})

test('without a relay there is nothing to hear', async () => {
  const { stream, sockets } = world({ paired: false })
  await stream.ensure()
  expect(sockets).toEqual([])
})
