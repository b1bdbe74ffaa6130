import type * as z from 'zod'
import { DeliveryTrouble, expectGood, type NotifierContext } from './notifier.ts'

export type TrackerCall = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: unknown
}

/** Calls a tracker's API and reads what is needed of the answer. @throws DeliveryTrouble */
export async function callTracker<T>(
  { send, signal }: Pick<NotifierContext, 'send' | 'signal'>,
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
  // A limit for bursts is answered with 403 and the time to wait, too.
  if (response.status === 403 && response.headers.has('retry-after')) {
    const retryAfter = Number(response.headers.get('retry-after'))
    throw new DeliveryTrouble(`${name} asks to wait.`, { retryAfter: Number.isFinite(retryAfter) ? retryAfter : 60 })
  }
  await expectGood(response, name)
  const parsed = reply.safeParse(response.status === 204 ? null : await response.json().catch(() => undefined))
  if (parsed.success) return parsed.data
  throw new DeliveryTrouble(`${name} answered something else than its API does.`)
}
