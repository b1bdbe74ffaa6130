import browser from 'webextension-polyfill'
import { Failure, unwrap, type Outcome } from '#shared/kit/failure.ts'
import type { MessageKind, Reply, Request } from './contract.ts'

/**
 * Asks the background, from any page of the extension. Replies were parsed where they left (`answerMessages`), so that
 * no page ships schemas; only whether anybody answered is looked at here.
 * @throws Failure the background's own, or `internal` when it does not answer as agreed
 */
export async function ask<Kind extends MessageKind>(kind: Kind, request: Request<Kind>): Promise<Reply<Kind>> {
  const outcome = await send({ kind, request })
  if (!isOutcome(outcome)) throw silent()
  return unwrap(outcome as Outcome<Reply<Kind>>)
}

async function send(message: { kind: MessageKind; request: unknown }): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message)
  } catch (thrown) {
    throw silent(thrown)
  }
}

function isOutcome(answer: unknown): answer is Outcome<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  return answer.ok === true ? 'value' in answer : 'failure' in answer
}

function silent(cause?: unknown): Failure {
  return new Failure('internal', 'Tocsin’s background does not answer. Reload this page.', {}, cause)
}
