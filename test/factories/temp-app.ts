import type { Panel } from '#shared/model/panel.ts'
import type { Role } from '#shared/model/role.ts'
import type { Database } from '#relay/db/open.ts'
import { readConfig } from '#relay/config.ts'
import { createApp } from '#relay/http/app.ts'
import type { App, Relay } from '#relay/http/context.ts'
import { createDeliveryCounter } from '#relay/http/delivery-counter.ts'
import { createDeliveryLog } from '#relay/http/delivery-log.ts'
import { createEventFeed } from '#relay/http/event-feed.ts'
import { createLog } from '#relay/log.ts'
import { createAddressGuard } from '#relay/security/address-guard.ts'
import { createEgress } from '#relay/security/egress.ts'
import { createRateLimit } from '#relay/security/rate-limit.ts'
import { createSecretBox } from '#relay/security/secret-box.ts'
import { hashToken, newToken } from '#relay/security/tokens.ts'
import { createAnswerCache } from '#relay/sources/answer-cache.ts'
import { createInlet } from '#relay/store/inlets.ts'
import { createToken } from '#relay/store/tokens.ts'
import { onTestFinished } from 'vitest'
import { tempRelay, type TempRelay } from './temp-relay.ts'

export type TempApp = Omit<TempRelay, 'deps'> & {
  app: App
  relay: Relay
  /** One token per role. */
  tokens: Record<Role, string>
  /** The key of the inlet `inlet.id`. */
  key: string
  /** Everything that was logged, as text. */
  logged: () => string
  /** A request to the API or elsewhere, as a role or with a token; an object as body goes as JSON. */
  ask: (method: string, path: string, given?: Asked) => Promise<Response>
}

type Asked = { as?: Role; token?: string; json?: unknown; raw?: string | Uint8Array; headers?: Record<string, string> }

export const appOrigin = 'http://127.0.0.1:8627'

/**
 * The whole HTTP side without a socket, on a database file of its own or on the empty one given.
 * @param environment as for `readConfig`
 */
export async function tempApp(environment: Record<string, string> = {}, database?: Database): Promise<TempApp> {
  const { deps, project, clock, receive } = await tempRelay(database)
  const lines: string[] = []
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort())
  const log = createLog('debug', { write: line => void lines.push(line) })
  const config = readConfig(environment)
  const relay: Relay = {
    ...deps,
    publicUrl: config.publicUrl ?? appOrigin,
    log,
    config,
    port: 8627,
    secretBox: createSecretBox(new Uint8Array(32).fill(1)),
    egress: createEgress({ guard: createAddressGuard(config.egressDeny), timeout: 5000 }),
    mail: async () => {
      throw new Error('no mail server here')
    },
    chart: async () => null,
    endpoints: { slack: config.slackApiUrl },
    random: () => 0.5,
    panels: createAnswerCache<Panel>(5000, 100, deps.now),
    memory: createAnswerCache<unknown>(300_000, 100, deps.now),
    adminTokenHash: config.adminToken === undefined ? undefined : hashToken(config.adminToken),
    limits: { pairing: createRateLimit(10, 10, deps.now), wrongToken: createRateLimit(60, 60, deps.now) },
    deliveries: createDeliveryCounter(),
    deliveryLog: createDeliveryLog({ ...deps, log }),
    feed: createEventFeed({ ...deps, log }, 20),
    signal: stopping.signal,
    startedAt: deps.now(),
  }
  const app = createApp(relay)
  const tokens = { viewer: newToken(), responder: newToken(), admin: newToken() }
  const key = newToken()
  const inlet = await deps.database.write(async tx => {
    for (const role of ['viewer', 'responder', 'admin'] as const) {
      const hash = hashToken(tokens[role])
      await createToken(tx, { id: role, name: role, purpose: 'api', role, hash, createdAt: clock.ms, expiresAt: null })
    }
    const values = { id: 'inlet2', kind: 'alertmanager', name: 'Second', keyHash: hashToken(key) } as const
    return createInlet(tx, { ...values, projectId: project.id }, clock.ms)
  })
  const ask: TempApp['ask'] = async (method, path, given = {}) => {
    const token = given.token ?? (given.as && tokens[given.as])
    const headers = new Headers(given.headers)
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    if (given.json !== undefined) headers.set('content-type', 'application/json')
    const body = given.json === undefined ? given.raw : JSON.stringify(given.json)
    const sent = body === undefined ? {} : { body: body as BodyInit }
    return app.request(new Request(appOrigin + path, { method, headers, ...sent }))
  }
  return { app, relay, project, inlet, clock, receive, tokens, key, logged: () => lines.join(''), ask }
}
