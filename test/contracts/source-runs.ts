import { Hono } from 'hono'
import type { Send } from '#shared/kit/send-json.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Connection } from '#shared/model/connection.ts'
import { checkConnection } from '#shared/log-sources/registry.ts'
import { querySource } from '#shared/sources/registry.ts'
import type { SourceContext } from '#shared/sources/source.ts'
import type { SourceFake } from '#test/fakes/source-fake.ts'

/** 2026-01-01 00:10:00 UTC, in milliseconds. */
export const now = Date.UTC(2026, 0, 1, 0, 10)

export function connectionTo(fake: SourceFake): Connection {
  return {
    id: 'c1',
    kind: fake.kind,
    name: 'Production',
    baseUrl: fake.baseUrl,
    runs: 'relay',
    headers: { 'X-Scope-OrgID': 'shop' },
    options: {},
  }
}

/** A context over anything that fetches, and the requests that went through it. */
export function contextOver(fetching: Send, signal: AbortSignal = new AbortController().signal) {
  const asked: Request[] = []
  const send: Send = async request => {
    asked.push(request)
    return follow(await fetching(request), fetching, request)
  }
  const redirectOf = async (request: Request) => (await fetching(request)).headers.get('location') ?? request.url
  const context: SourceContext = { send, redirectOf, credentials: 'token', now: () => now, signal }
  return { context, asked }
}

/** Follows one redirect as fetch does, and says so in the response. */
async function follow(response: Response, fetching: Send, request: Request): Promise<Response> {
  const location = response.headers.get('location')
  if (!location) return response
  const final = await fetching(new Request(new URL(location, request.url)))
  Object.defineProperty(final, 'redirected', { value: true })
  return final
}

export function over(app: Hono, signal?: AbortSignal) {
  return contextOver(async request => app.fetch(request), signal)
}

export function queryAt(fake: SourceFake, context: SourceContext) {
  const [target] = parseLink(fake.link)
  if (!target) throw new Error(`${fake.link} is not a link of ours`)
  return querySource(target, { width: 800 }, connectionTo(fake), asked(fake, context))
}

export function checkAt(fake: SourceFake, context: SourceContext) {
  return checkConnection(connectionTo(fake), asked(fake, context))
}

/** With the right that this fake is asked by. */
function asked(fake: SourceFake, context: SourceContext): SourceContext {
  return { ...context, credentials: fake.credentials ?? context.credentials }
}

/** A system that answers everything with one response. */
export function always(make: () => Response): Hono {
  const app = new Hono()
  app.all('*', make)
  return app
}
