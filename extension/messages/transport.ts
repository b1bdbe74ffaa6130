import { Failure, unwrap, type Outcome } from '#shared/kit/failure.ts'
import type { MessageKind, Reply, Request } from './contract.ts'

/** The browser's own way to the background. */
export type SendMessage = (message: { kind: MessageKind; request: unknown }) => Promise<unknown>

/** Asks the background. */
export type Ask = <Kind extends MessageKind>(kind: Kind, request: Request<Kind>) => Promise<Reply<Kind>>

/**
 * A way to ask the background, from any page of the extension. Replies were parsed where they left (`answerMessages`), so that
 * no page ships schemas; only whether anybody answered is looked at here.
 * It throws the background's own Failure, or `internal` when the background does not answer as agreed.
 */
export function createAsk(send: SendMessage): Ask {
  return async <Kind extends MessageKind>(kind: Kind, request: Request<Kind>) => {
    const outcome = await send({ kind, request }).catch((thrown: unknown) => {
      throw silent(thrown)
    })
    if (!isOutcome(outcome)) throw silent()
    return unwrap(outcome as Outcome<Reply<Kind>>)
  }
}

function isOutcome(answer: unknown): answer is Outcome<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  return answer.ok === true ? 'value' in answer : 'failure' in answer
}

function silent(cause?: unknown): Failure {
  return new Failure('internal', 'Tocsin’s background does not answer. Reload this page.', {}, cause)
}
