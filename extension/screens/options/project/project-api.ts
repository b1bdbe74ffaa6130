import type * as z from 'zod'
import type { Ask } from '#extension/messages/transport.ts'
import { Failure } from '#shared/kit/failure.ts'
import { words } from '../relays/words.ts'

/** Calls about one project of a relay, read with the API's own schemas. All throw Failure. */
export type ProjectApi = {
  slug: string
  get: <T extends z.ZodType>(path: string, reply: T) => Promise<z.output<T>>
  send: <T extends z.ZodType>(method: Method, path: string, body: unknown, reply: T) => Promise<z.output<T>>
  remove: (path: string) => Promise<void>
}

type Method = 'POST' | 'PUT' | 'PATCH'

export function projectApi(ask: Ask, relay: string, slug: string): ProjectApi {
  const at = (path: string) => `/projects/${encodeURIComponent(slug)}${path}`
  return {
    slug,
    get: async (path, reply) => read((await ask('relay/call', { relay, path: at(path) })).answer, reply),
    send: async (method, path, body, reply) =>
      read((await ask('relay/call', { relay, method, path: at(path), body })).answer, reply),
    async remove(path) {
      await ask('relay/call', { relay, method: 'DELETE', path: at(path) })
    },
  }
}

function read<T extends z.ZodType>(answer: unknown, reply: T): z.output<T> {
  const parsed = reply.safeParse(answer)
  if (parsed.success) return parsed.data
  throw new Failure('bad-answer', words.strange)
}
