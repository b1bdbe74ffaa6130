import type { Database } from './db/open.ts'

/** What the relay logs with; pino fits. */
export type Log = {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** Everything a verb may use of the world. */
export type Deps = {
  database: Database
  /** UNIX milliseconds. */
  now: () => number
  /** Random, URL-safe, at least 128 bits. */
  newId: () => string
  /** The address people use for this relay, without a trailing slash. */
  publicUrl: string
  log: Log
}
