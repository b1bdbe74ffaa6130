import { Failure } from '#shared/kit/failure.ts'
import type { Connection } from '#shared/model/connection.ts'
import type { SourceAccess } from '#shared/sources/source.ts'
import { requirePermission, type HasPermission } from './host-permission.ts'

export type Fetch = (request: Request, init: RequestInit) => Promise<Response>

const timeout = 30_000

/**
 * Asks a connection with the person's own sign-in: their cookies go along, as when they open its page.
 * Only addresses below the connection's are asked, and no redirect is followed: one leads to a sign-in page or to a stranger.
 */
export function viewerAccess(connection: Connection, fetch: Fetch, has: HasPermission): SourceAccess {
  async function ask(request: Request, redirect: 'manual' | 'follow'): Promise<Response> {
    if (!isBelow(request.url, connection.baseUrl)) {
      throw new Failure('internal', 'A question was meant for another address than its connection’s.')
    }
    await requirePermission(has, connection.baseUrl)
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeout)])
    const credentials = request.credentials === 'omit' ? 'omit' : 'include' // an adapter may ask as nobody
    return fetch(request, { credentials, redirect, signal })
  }

  return {
    credentials: 'session',

    async send(request) {
      const response = await ask(request, 'manual')
      if (response.type === 'opaqueredirect') throw redirected(connection)
      return response
    },

    /** A browser hides where a redirect leads until it has gone there. */
    async redirectOf(request) {
      const response = await ask(request, 'follow')
      if (!isBelow(response.url, connection.baseUrl)) throw redirected(connection)
      return response.url
    },
  }
}

function isBelow(url: string, base: string): boolean {
  return url.startsWith(`${base}/`)
}

function redirected({ baseUrl }: Connection): Failure {
  const { host } = new URL(baseUrl)
  return new Failure('signed-out', `${host} asks to sign in first: it sent the question elsewhere.`, {
    next: { do: 'sign-in', url: baseUrl },
  })
}
