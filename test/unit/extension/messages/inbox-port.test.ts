import { expect, test, vi } from 'vitest'
import { hearInbox } from '#extension/messages/inbox-port.ts'

/** Connections of a page, of which the test holds the other end. */
function open() {
  const ports: { tell: () => void; end: () => void; disconnect: () => void }[] = []
  const waiting: (() => void)[] = []
  const sight = { seen: true, look: () => {} }
  const life = new AbortController()
  const changed = vi.fn()
  const hear = hearInbox({
    connect() {
      let tell = () => {}
      let end = () => {}
      const disconnect = vi.fn()
      ports.push({ tell: () => tell(), end: () => end(), disconnect })
      return {
        onMessage: { addListener: listener => (tell = listener) },
        onDisconnect: { addListener: listener => (end = listener) },
        disconnect,
      }
    },
    whenSeen: work => (sight.seen ? work() : void (sight.look = work)),
    later: work => void waiting.push(work),
  })
  hear(changed, life.signal)
  return { ports, changed, sight, life, wait: () => waiting.splice(0).forEach(work => work()) }
}

test('every word of the background is a change', () => {
  const { ports, changed } = open()
  expect(changed).not.toHaveBeenCalled()
  ports[0]?.tell()
  ports[0]?.tell()
  expect(changed).toHaveBeenCalledTimes(2)
})

test('a background that ends is called again, and what it did not tell counts as a change', () => {
  const { ports, changed, wait } = open()
  ports[0]?.end()
  expect(ports).toHaveLength(1)
  wait()
  expect(ports).toHaveLength(2)
  expect(changed).toHaveBeenCalledOnce()
  ports[1]?.tell()
  expect(changed).toHaveBeenCalledTimes(2)
})

test('a page that is hidden does not wake it', () => {
  const { ports, sight, wait } = open()
  sight.seen = false
  ports[0]?.end()
  wait()
  expect(ports).toHaveLength(1)
  sight.look()
  expect(ports).toHaveLength(2)
})

test('at the end it is gone, and does not come back', () => {
  const { ports, changed, life, wait } = open()
  life.abort()
  expect(ports[0]?.disconnect).toHaveBeenCalledOnce()
  ports[0]?.tell()
  ports[0]?.end()
  wait()
  expect(ports).toHaveLength(1)
  expect(changed).not.toHaveBeenCalled()
})

test('an extension that was updated under the page is left alone', () => {
  const hear = hearInbox({
    connect: () => {
      throw new Error('Extension context invalidated.')
    },
    whenSeen: work => work(),
    later: work => work(),
  })
  expect(() => hear(() => {}, new AbortController().signal)).not.toThrow()
})
