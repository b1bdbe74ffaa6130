import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ProjectRole } from '#shared/model/permissions.ts'
import type { Role } from '#shared/model/role.ts'
import type { Config } from '../config.ts'
import type { RateLimit } from '../security/rate-limit.ts'
import type { OutboxDeps } from '../outbox/outbox-deps.ts'
import type { StartMeeting } from '../incidents/start-call.ts'
import type { SourceDeps } from '../sources/source-deps.ts'
import type { Log } from '../log.ts'
import type { DeliveryCounter } from './delivery-counter.ts'
import type { Arrival, DeliveryLog } from './delivery-log.ts'
import type { EventFeed } from './event-feed.ts'

/** The running relay, as its HTTP side sees it. */
export type Relay = SourceDeps &
  OutboxDeps & {
    config: Config
    log: Log
    /** The port it really listens on. */
    port: number
    /** Of TOCSIN_ADMIN_TOKEN, where there is one. */
    adminTokenHash?: string
    limits: { pairing: RateLimit; wrongToken: RateLimit }
    deliveries: DeliveryCounter
    deliveryLog: DeliveryLog
    feed: EventFeed
    /** Undefined where no calls can be started. */
    startMeeting?: StartMeeting
    /** UNIX milliseconds. */
    startedAt: number
  }

/** Who is asking. */
export type Caller = {
  /** Undefined for the admin token of the environment, which has no row. */
  tokenId?: string
  name: string
  role: Role
  /** The member it acts as: then the member's role counts in each project, and others are not there. */
  email?: string
  /** UNIX milliseconds; null: does not expire. */
  expiresAt: number | null
}

export type AppEnv = {
  Variables: {
    relay: Relay
    requestId: string
    /** Set at the addresses that take alerts in. */
    arrival: Arrival
    /** Set where a route wants a role. */
    caller: Caller
    /** What the caller is in the project of the address; set with the caller. */
    projectRole: ProjectRole
  }
}

export type App = OpenAPIHono<AppEnv>
