import { upgradeWebSocket } from '@hono/node-server'
import { Failure } from '#shared/kit/failure.ts'
import { admit } from '../admit.ts'
import { knownCaller } from '../caller.ts'
import type { App, Relay } from '../context.ts'
import { followEvents, startAfter } from '../follow-events.ts'
import { bearerOf, expiredToken, wrongToken } from '../middleware/auth.ts'
import { remoteAddress } from '../remote-address.ts'

/** What a reader and the relay agree to speak. A browser can send a token only as a second name beside it. */
export const socketProtocol = 'tocsin'

/** The event stream as a WebSocket, which keeps a browser's background awake: every event is a message, silence one now and then. */
export function mountEventSocket(app: App, relay: Relay): void {
  app.get('/api/v1/events/socket', async (c, next) => {
    const token = bearerOf(c.req.header('authorization')) ?? tokenAmong(c.req.header('sec-websocket-protocol'))
    if (!token) throw new Failure('signed-out', 'Send a token as the second subprotocol: tocsin, <token>.')
    const found = await knownCaller(relay, token, 'api')
    if (found === 'expired') throw expiredToken()
    if (!found) throw wrongToken(relay.limits.wrongToken.take(remoteAddress(c)))
    const { caller } = await admit(relay, found, 'viewer', undefined)
    const after = await startAfter(relay, c.req.query('after'))
    const gone = new AbortController()
    const signal = AbortSignal.any([relay.signal, gone.signal])
    const upgrade = upgradeWebSocket(() => ({
      async onOpen(_, socket) {
        socket.send(JSON.stringify({ kind: 'listening', after }))
        try {
          for await (const event of followEvents(relay, { caller, token, signal }, after)) {
            socket.send(JSON.stringify(event ?? { kind: 'still-here' }))
          }
        } catch (err) {
          relay.log.warn({ err }, 'an event socket broke off')
        }
        socket.close(1000)
      },
      onClose: () => gone.abort(),
      onError: () => gone.abort(),
    }))
    return upgrade(c, next)
  })
}

function tokenAmong(protocols: string | undefined): string | undefined {
  const names = (protocols ?? '').split(',').map(name => name.trim())
  return names[0] === socketProtocol ? names[1] : undefined
}
