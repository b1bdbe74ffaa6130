/** The closed list of what can go wrong, in words that both halves share. */
export const failureCodes = [
  'bad-input', // what the person or sender gave cannot be read
  'bad-shape', // readable, but a field is missing or of the wrong type
  'bad-query', // the source refused the expression
  'signed-out', // nobody is signed in where the question was asked, or the token is wrong
  'expired', // the token was good until its time ran out
  'forbidden', // signed in, not allowed
  'not-found',
  'conflict', // somebody else changed it first, or it exists already
  'too-large',
  'too-many', // rate limited
  'unreachable', // no answer from the other side
  'timeout',
  'bad-answer', // an answer that is not what the source documents
  'unavailable', // the other side is there but in trouble
  'unsupported', // understood, but Tocsin cannot draw or do it
  'no-permission', // the browser has not been allowed to ask this address
  'not-paired', // no relay is paired with this browser
  'unknown-host', // no connection names this address
  'aborted',
  'internal',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** The one useful thing a person can do next; an error card draws it as its button. */
export type NextStep =
  | { do: 'try-again' }
  | { do: 'sign-in'; url: string }
  | { do: 'open'; url: string; label: string }
  | { do: 'allow'; origin: string }
  | { do: 'pair' }
  | { do: 'options'; section: string }

/** A failure as plain data, as it crosses messages and HTTP. */
export type FailureValue = {
  code: FailureCode
  /** One sentence for people: what happened, to what. */
  message: string
  /** What the other side said, verbatim, or the expression concerned. Foreign text: show it as text. */
  detail?: string
  /** The field that was wrong, as a path: `alerts.0.startsAt`. */
  field?: string
  next?: NextStep
  /** Seconds until another try makes sense. */
  retryAfter?: number
}

/** Trouble, thrown inside a room and carried as a {@link FailureValue} across its walls. */
export class Failure extends Error {
  readonly value: FailureValue

  constructor(code: FailureCode, message: string, more: Omit<FailureValue, 'code' | 'message'> = {}, cause?: unknown) {
    super(message, { cause })
    this.name = 'Failure'
    this.value = { code, message, ...more }
  }

  get code(): FailureCode {
    return this.value.code
  }
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: FailureValue }

/** Any thrown thing as a failure. What we did not foresee becomes `internal`, without its text: it may hold secrets. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  if (thrown instanceof Error && thrown.name === 'AbortError') return new Failure('aborted', 'Stopped.', {}, thrown)
  return new Failure('internal', 'Something went wrong inside Tocsin.', { next: { do: 'try-again' } }, thrown)
}

/** Runs the work and answers with its value or its failure, never a throw. */
export async function outcomeOf<T>(work: () => Promise<T> | T): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown).value }
  }
}

/** The value, or its failure thrown. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { code, message, ...more } = outcome.failure
  throw new Failure(code, message, more)
}
