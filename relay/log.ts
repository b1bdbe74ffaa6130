import { pino, type Logger } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

/** Fields that hold secrets wherever they turn up. */
const secretFields = ['token', 'key', 'secret', 'password', 'authorization', 'cookie', 'code']

/** JSON lines to stderr; stdout belongs to the commands. */
export function createLog(level: Config['logLevel'], stream: pino.DestinationStream = pino.destination(2)): Log {
  const paths = secretFields.flatMap(name => [name, `*.${name}`, `*.*.${name}`])
  return pino(
    { level, base: undefined, redact: { paths, censor: '[hidden]' }, serializers: { err: safeError } },
    stream,
  )
}

/** An error as it may be logged: what a database driver says may hold the values of the statement. */
function safeError(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { type: typeof thrown }
  const code = 'code' in thrown ? thrown.code : undefined
  const [first = ''] = thrown.message.split('\nparams:')
  return {
    type: thrown.name,
    message: first.slice(0, 1000),
    ...(code === undefined ? {} : { errorCode: code }),
    stack: thrown.stack?.slice(thrown.stack.indexOf('\n    at ')).slice(0, 2000),
    ...(thrown.cause === undefined ? {} : { cause: safeError(thrown.cause) }),
  }
}

/** A path as it may be logged: no query string, no key of an inlet, no link of one person alone, no address of a picture. */
export function maskPath(path: string): string {
  return path
    .replace(/^(.*?\/in\/[^/]+\/)[^/?]+.*$/, '$1…')
    .replace(/^(\/slack\/link\/)[^/?]+.*$/, '$1…')
    .replace(/^(\/panels\/)[^/?]+/, '$1…')
    .replace(/\?.*$/, '')
}
