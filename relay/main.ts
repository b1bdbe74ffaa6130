import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { Failure } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Config } from './config.ts'
import { keepEvaluatingRules } from './alert-rules/evaluate-rules.ts'
import { openDatabase } from './db/open.ts'
import { keepFreezing } from './frozen/freeze-due.ts'
import { firstStart, type FirstStart } from './first-start.ts'
import { createApp } from './http/app.ts'
import type { App, Relay } from './http/context.ts'
import { createDeliveryCounter } from './http/delivery-counter.ts'
import { createDeliveryLog, type DeliveryLog } from './http/delivery-log.ts'
import { createZoomStarter } from './calls/start-zoom-meeting.ts'
import { socketProtocol } from './http/routes/event-socket.ts'
import { createEventFeed } from './http/event-feed.ts'
import { keepExpiringAlerts } from './jobs/expire-alerts.ts'
import { chartOfLink } from './images/signed/chart-of-link.ts'
import { createLog, type Log } from './log.ts'
import { createMailer, noMailer } from './mail/smtp.ts'
import { serveOutbox } from './outbox/serve-outbox.ts'
import { createAddressGuard } from './security/address-guard.ts'
import { createEgress } from './security/egress.ts'
import { createRateLimit } from './security/rate-limit.ts'
import { createSecretBox } from './security/secret-box.ts'
import { readSecretKey } from './security/secret-key.ts'
import { hashToken } from './security/tokens.ts'
import { createAnswerCache } from './sources/answer-cache.ts'

export type RunningRelay = {
  /** Where it listens, such as `http://127.0.0.1:8627`. */
  address: string
  relay: Relay
  /** What was made because the database was empty; its secrets are shown once. */
  first?: FirstStart
  /** Stops taking requests, lets those under way end, and closes the database. */
  close: () => Promise<void>
}

/** Where mails come from unless TOCSIN_MAIL_FROM says it. */
const defaultSender = 'Tocsin <tocsin@localhost>'

/** How long requests under way may take when the relay stops, in milliseconds. */
const farewell = 5000

/** Connections that may wait to be taken in: in a storm a thousand senders come at once, and whoever is turned away loses time. */
const backlog = 4096

/** Opens, migrates, listens. @throws Failure with a sentence when the database or the port cannot be had */
export async function startRelay(config: Config, log: Log = createLog(config.logLevel)): Promise<RunningRelay> {
  const stopping = new AbortController()
  const database = await openDatabase({ url: config.databaseUrl, authToken: config.databaseToken })
  const { smtpUrl, mailFrom } = config
  const mailer = smtpUrl ? createMailer({ url: smtpUrl, from: mailFrom ?? defaultSender }) : noMailer
  let app: App | undefined
  let jobs: Promise<unknown> | undefined
  let deliveryLog: DeliveryLog | undefined
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    websocket: { server: createSocketServer() },
  })
  try {
    const port = await listen(server, config)
    const address = `http://${hostInUrl(config.host)}:${port}`
    const deps = { database, now: Date.now, newId, publicUrl: config.publicUrl ?? address, log }
    deliveryLog = createDeliveryLog(deps)
    const egress = createEgress({ guard: createAddressGuard(config.egressDeny) })
    const relay: Relay = {
      ...deps,
      config,
      port,
      secretBox: createSecretBox(await readSecretKey(config.secretKey, config.folder)),
      egress,
      startMeeting: meetingStarter(config, egress),
      mail: mailer.send,
      chart: (link, projectId) => chartOfLink(relay, link, projectId),
      endpoints: { slack: config.slackApiUrl },
      random: Math.random,
      panels: createAnswerCache<Panel>(5000, 100, Date.now),
      memory: createAnswerCache<unknown>(300_000, 100, Date.now),
      adminTokenHash: config.adminToken === undefined ? undefined : hashToken(config.adminToken),
      limits: { pairing: createRateLimit(10, 10, Date.now), wrongToken: createRateLimit(60, 60, Date.now) },
      deliveries: createDeliveryCounter(),
      deliveryLog,
      feed: createEventFeed(deps),
      signal: stopping.signal,
      startedAt: Date.now(),
    }
    const first = await firstStart(relay)
    app = createApp(relay)
    jobs = Promise.all([
      keepExpiringAlerts(deps, relay.startedAt, stopping.signal),
      keepEvaluatingRules(relay),
      keepFreezing(relay),
      serveOutbox(relay, stopping.signal),
    ])
    log.info({ address }, 'listening')
    return { address, relay, first, close }
  } catch (thrown) {
    await close()
    throw thrown
  }

  async function close(): Promise<void> {
    stopping.abort()
    await stopListening(server)
    await jobs
    await deliveryLog?.flush()
    mailer.close()
    await database.close()
  }
}

/** Readers of the event stream have nothing to say to us. */
function createSocketServer(): WebSocketServer {
  const handleProtocols = (names: Set<string>) => (names.has(socketProtocol) ? socketProtocol : false)
  return new WebSocketServer({ noServer: true, maxPayload: 1024, handleProtocols })
}

/** What starts calls, where there is an app for it. */
function meetingStarter({ zoom }: Config, egress: Relay['egress']): Relay['startMeeting'] {
  if (!zoom) return undefined
  return createZoomStarter({
    account: zoom,
    now: Date.now,
    wayTo: (baseUrl, path) => egress({ baseUrl, readPaths: [], queryPaths: [path], headers: {} }).send,
  })
}

function newId(): string {
  return randomBytes(16).toString('base64url')
}

function listen(server: ServerType, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', thrown => reject(explainListen(thrown, host, port)))
    server.listen({ port, host, backlog }, () => resolve((server.address() as AddressInfo).port))
  })
}

function explainListen(thrown: Error, host: string, port: number): Failure {
  const code = 'code' in thrown ? thrown.code : ''
  if (code === 'EADDRINUSE') {
    const sentence = `Port ${port} on ${host} is taken by another program. Stop it, or set TOCSIN_PORT to a free one.`
    return new Failure('conflict', sentence, {}, thrown)
  }
  if (code === 'EACCES') {
    return new Failure(
      'forbidden',
      `Port ${port} may not be used by this user. Set TOCSIN_PORT above 1023.`,
      {},
      thrown,
    )
  }
  const sentence = `${host} is not an address of this machine: set TOCSIN_HOST to 127.0.0.1 or 0.0.0.0.`
  return new Failure('bad-input', sentence, {}, thrown)
}

/** Everywhere (0.0.0.0, ::) is not an address that can be opened; this machine's own is. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  const bare = host.replace(/^\[|\]$/g, '')
  return bare.includes(':') ? `[${bare}]` : bare
}

function stopListening(server: ServerType): Promise<void> {
  return new Promise(resolve => {
    if (!server.listening) return resolve()
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), farewell)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
