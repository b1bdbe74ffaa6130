import type { Context } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import { findSlackApps, type SlackApp } from '#relay/chat/slack-apps.ts'
import type { AppEnv } from '../../context.ts'
import { readCapped } from '../../middleware/read-capped.ts'

/** Far above what Slack sends. */
const mostBytes = 256 * 1024

/** A request of Slack's, verified over its raw bytes before anything in it is believed. */
export type FromSlack<Body> = { apps: SlackApp[]; body: Body }

/**
 * Reads a request and finds the apps that it can have come from.
 * @param read makes the body of the bytes, and finds the old verification token in it
 * @throws Failure `signed-out` when it did not come from any of them
 */
export async function readSlack<Body>(
  c: Context<AppEnv>,
  read: (text: string) => { body: Body; token: string | undefined },
): Promise<FromSlack<Body>> {
  const { relay } = c.var
  const bytes = await readCapped(c.req.raw, mostBytes, () => new Failure('too-large', 'The body is too big.'))
  const proof = {
    signature: c.req.header('x-slack-signature'),
    timestamp: c.req.header('x-slack-request-timestamp'),
    bytes,
    now: relay.now(),
  }
  const { body, token } = read(new TextDecoder().decode(bytes))
  const apps = await findSlackApps(relay, proof, token)
  if (apps.length > 0) return { apps, body }
  throw new Failure('signed-out', 'This is not signed with the secret of a Slack app that is set up here.')
}

/** The fields of a form, once each. */
export function formOf(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** JSON, or null for anything else. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The old verification token of a JSON body. */
export function tokenIn(body: unknown): string | undefined {
  const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined
  return typeof token === 'string' ? token : undefined
}
