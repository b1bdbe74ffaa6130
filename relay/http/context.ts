import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Role } from '#shared/model/role.ts'
import type { Config } from '../config.ts'
import type { RateLimit } from '../security/rate-limit.ts'
import type { SourceDeps } from '../sources/source-deps.ts'
import type { Log } from '../log.ts'
import type { DeliveryCounter } from './delivery-counter.ts'
import type { EventFeed } from './event-feed.ts'

/** The running relay, as its HTTP side sees it. */
export type Relay = SourceDeps & {
  config: Config
  log: Log
  /** The port it really listens on. */
  port: number
  /** Of TOCSIN_ADMIN_TOKEN, where there is one. */
  adminTokenHash?: string
  limits: { pairing: RateLimit; wrongToken: RateLimit }
  deliveries: DeliveryCounter
  feed: EventFeed
  /** UNIX milliseconds. */
  startedAt: number
}

/** Who is asking. */
export type Caller = {
  /** Undefined for the admin token of the environment, which has no row. */
  tokenId?: string
  name: string
  role: Role
  /** UNIX milliseconds; null: does not expire. */
  expiresAt: number | null
}

export type AppEnv = {
  Variables: {
    relay: Relay
    requestId: string
    /** Set where a route wants a role. */
    caller: Caller
  }
}

export type App = OpenAPIHono<AppEnv>
