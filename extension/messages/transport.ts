import * as z from 'zod'
import { browser } from 'wxt/browser'
import { Failure, unwrap } from '#shared/kit/failure.ts'
import { contract, FailureData, type MessageKind, type Reply, type Request } from './contract.ts'

/**
 * Asks the background, from any page of the extension.
 * @throws Failure the background's own, or `internal` when it does not answer as agreed
 */
export async function ask<Kind extends MessageKind>(kind: Kind, request: Request<Kind>): Promise<Reply<Kind>> {
  const parsed = outcomeWith(contract[kind].reply).safeParse(await send({ kind, request }))
  if (!parsed.success) throw silent()
  // The contract ties the schema to the kind; the compiler cannot follow a union of schemas.
  return unwrap(parsed.data) as Reply<Kind>
}

async function send(message: { kind: MessageKind; request: unknown }): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message)
  } catch (thrown) {
    throw silent(thrown)
  }
}

function outcomeWith<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure: FailureData }),
  ])
}

function silent(cause?: unknown): Failure {
  return new Failure('internal', 'Tocsin’s background does not answer. Reload this page.', {}, cause)
}
