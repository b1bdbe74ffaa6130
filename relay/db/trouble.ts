import { Failure } from '#shared/kit/failure.ts'

// Drizzle wraps what the client throws, and the client what SQLite says. Only the codes down the causes are read, never
// the messages: those quote the statement's values, and an alert may well be titled "database is locked".

/** Somebody else holds the lock; the same again in a moment may work. */
export function isBusy(thrown: unknown): boolean {
  return codesOf(thrown).some(code => /^SQLITE_(BUSY|LOCKED)/.test(code))
}

/** The store itself is in trouble, not the statement. */
export function isBroken(thrown: unknown): boolean {
  return codesOf(thrown).some(code => broken.test(code))
}

const broken =
  /^(SQLITE_(IOERR|FULL|CORRUPT|NOTADB|CANTOPEN|READONLY|NOMEM|PROTOCOL)|HRANA_|SERVER_ERROR|TRANSACTION_CLOSED|CLIENT_CLOSED)/

export function storeTrouble(
  message = 'The database is in trouble. Nothing was kept; send it again.',
  cause?: unknown,
): Failure {
  return new Failure('unavailable', message, { retryAfter: 5 }, cause)
}

function codesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return []
  const code = 'code' in thrown && typeof thrown.code === 'string' ? [thrown.code] : []
  return [...code, ...codesOf(thrown.cause)]
}
