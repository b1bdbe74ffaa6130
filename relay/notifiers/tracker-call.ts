import type * as z from 'zod'
import { DeliveryTrouble, expectGood, type NotifierContext } from './notifier.ts'

export type TrackerCall = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: unknown
}

/** Seconds; no limit that is known lasts longer than an hour. */
const longestWait = 3600
const waitAfterBurst = 60

/** Calls a tracker's API and reads what is needed of the answer. @throws DeliveryTrouble */
export async function callTracker<T>(
  { send, signal, now }: Pick<NotifierContext, 'send' | 'signal' | 'now'>,
  name: string,
  { method, url, headers, body }: TrackerCall,
  reply: z.ZodType<T>,
): Promise<T> {
  const response = await send(
    new Request(url, {
      method,
      headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal,
    }),
  )
  const retryAfter = await secondsToWait(response.clone(), now())
  if (retryAfter !== undefined) throw new DeliveryTrouble(`${name} asks to wait.`, { retryAfter })
  await expectGood(response, name)
  const parsed = reply.safeParse(response.status === 204 ? null : await response.json().catch(() => undefined))
  if (parsed.success) return parsed.data
  throw new DeliveryTrouble(`${name} answered something else than its API does.`)
}

/**
 * GitHub answers who asks too much with 403 as well as 429: it names the seconds, or the moment when its hourly count
 * begins anew, or, of bursts, neither. Undefined: the answer is about something else.
 */
async function secondsToWait(response: Response, now: number): Promise<number | undefined> {
  const { status, headers } = response
  if (status !== 403 && status !== 429) return undefined
  const after = Number(headers.get('retry-after') ?? NaN)
  if (after >= 0) return Math.min(after, longestWait)
  const reset = headers.get('x-ratelimit-remaining') === '0' ? Number(headers.get('x-ratelimit-reset') ?? NaN) : NaN
  if (Number.isFinite(reset)) return Math.min(Math.max(Math.ceil(reset - now / 1000), 1), longestWait)
  return /secondary rate limit/i.test(await response.text().catch(() => '')) ? waitAfterBurst : undefined
}
