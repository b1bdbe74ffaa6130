import { lookup as dnsLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { Failure } from '#shared/kit/failure.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import type { AddressGuard } from './address-guard.ts'
import { sendPinned } from './pinned-request.ts'

type Address = { address: string; family: number }

/** What the guard may use of the world. */
export type EgressOptions = {
  guard: AddressGuard
  /** All addresses of a host name. */
  resolve?: (host: string) => Promise<Address[]>
  /** Milliseconds for one answer, redirects included. */
  timeout?: number
  /** Bytes of one answer, unpacked. */
  cap?: number
}

/** Where one sender may go: below one address, to these paths, with these headers added. */
export type EgressScope = {
  baseUrl: string
  readPaths: readonly RegExp[]
  /** Paths to which a POST may go: queries that a system takes no other way. */
  queryPaths?: readonly RegExp[]
  /** Paths to which a PUT, PATCH or DELETE may go: what a destination's message changes there. */
  changePaths?: readonly RegExp[]
  /** Credentials. They never leave for another origin. */
  headers: Record<string, string>
}

/** Ways out to one connection. */
export type Egress = {
  send: (request: Request) => Promise<Response>
  /** Where an address redirects to, itself below the connection's. Not asked yet. */
  redirectOf: (request: Request) => Promise<string>
}

const mostRedirects = 3

/**
 * The only way out of the relay for questions: below a configured address, by GET to paths its source reads and by POST to
 * those it queries, to an address that was looked up once, checked and pinned. Failures: `forbidden`, `unreachable`, `timeout`, `too-large`.
 */
export function createEgress(options: EgressOptions): (scope: EgressScope) => Egress {
  const { guard, resolve = resolveAll, timeout = 30_000, cap = 16 * 1024 * 1024 } = options
  return scope => ({ send: request => send(scope, request), redirectOf: request => redirectTarget(scope, request) })

  async function send(scope: EgressScope, request: Request): Promise<Response> {
    const reads = request.method === 'GET'
    const deadline = AbortSignal.timeout(timeout)
    let url = allowedUrl(request, scope)
    const body = reads ? undefined : await request.text()
    for (let turn = 0; turn <= mostRedirects; turn++) {
      const response = await ask(scope, url, { request, body, deadline })
      const location = redirectOf(response)
      if (location === null) return response
      url = allowedRedirect(location, url, scope)
      if (!reads) throw new Failure('bad-answer', `${url.host} redirects a query elsewhere.`)
    }
    throw new Failure('bad-answer', `${url.host} redirects in circles.`)
  }

  async function redirectTarget(scope: EgressScope, request: Request): Promise<string> {
    const url = allowedUrl(request, scope)
    const location = redirectOf(await ask(scope, url, { request, deadline: AbortSignal.timeout(timeout) }))
    if (location === null) throw new Failure('bad-answer', `${url.host} does not say where this link leads.`)
    const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined
    if (target && isBelow(target, scope)) return target.href
    throw outside(url, target)
  }

  async function ask(
    scope: EgressScope,
    url: URL,
    { request, body, deadline }: { request: Request; body?: string; deadline: AbortSignal },
  ): Promise<Response> {
    const signal = AbortSignal.any([request.signal, deadline])
    const headers = { ...Object.fromEntries(request.headers), ...scope.headers }
    try {
      const lookup = pin(await checkedAddresses(url, signal))
      return await sendPinned(url, { method: request.method, body, headers, lookup, signal, cap })
    } catch (thrown) {
      if (deadline.aborted) throw late(url.host, timeout)
      throw thrown
    }
  }

  async function checkedAddresses(url: URL, signal: AbortSignal): Promise<Address[]> {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const family = isIP(host)
    const found = family ? [{ address: host, family }] : await resolveOrFail(host, signal)
    const denied = found.find(({ address }) => guard.denies(address))
    if (!denied) return found
    const where = family ? host : `${host} is at ${denied.address}, which`
    throw new Failure('forbidden', `${where} must not be asked by this relay (TOCSIN_EGRESS_DENY).`)
  }

  async function resolveOrFail(host: string, signal: AbortSignal): Promise<Address[]> {
    const failed = (cause?: unknown) =>
      new Failure('unreachable', `There is no host named ${host}.`, { next: { do: 'try-again' } }, cause)
    const found = await Promise.race([
      resolve(host).catch((thrown: unknown) => {
        throw failed(thrown)
      }),
      untilAborted(signal), // a look-up cannot be stopped, but nobody has to wait for it
    ])
    if (found.length === 0) throw failed()
    return found
  }
}

function resolveAll(host: string): Promise<Address[]> {
  return dnsLookup(host, { all: true })
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

function allowedUrl(request: Request, scope: EgressScope): URL {
  const paths = pathsFor(request.method, scope)
  if (!paths) throw new Failure('forbidden', 'The relay only reads from its connections.')
  const url = parseHttpUrl(request.url)
  if (url && isBelow(url, scope, paths)) return url
  throw new Failure('forbidden', 'The relay does not ask this address: it is outside of what its connection reads.')
}

function pathsFor(method: string, scope: EgressScope): readonly RegExp[] | undefined {
  if (method === 'GET') return scope.readPaths
  if (method === 'POST') return scope.queryPaths ?? []
  return ['PUT', 'PATCH', 'DELETE'].includes(method) ? scope.changePaths : undefined
}

function isBelow(url: URL, scope: EgressScope, paths?: readonly RegExp[]): boolean {
  const base = new URL(scope.baseUrl)
  const folder = base.pathname.replace(/\/+$/, '')
  if (url.origin !== base.origin || !url.pathname.startsWith(`${folder}/`)) return false
  const path = url.pathname.slice(folder.length)
  return paths === undefined || paths.some(allowed => allowed.test(path))
}

function redirectOf(response: Response): string | null {
  return [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null
}

function allowedRedirect(location: string, from: URL, scope: EgressScope): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  if (url && isBelow(url, scope, scope.readPaths)) return url
  throw outside(from, url)
}

function outside(from: URL, url: URL | undefined): Failure {
  const where = url ? url.origin + url.pathname : 'nowhere'
  const sentence = `${from.host} redirects to ${where}, which is not part of its connection.`
  return new Failure('forbidden', sentence, {
    detail: 'Give the connection the address that answers by itself, or credentials that spare the sign-in page.',
  })
}

/** A look-up that only knows what was checked: a name that changes its address in between gains nothing. */
function pin(addresses: Address[]): LookupFunction {
  return (_host, options, done) => {
    const [first] = addresses
    if (options.all) done(null, addresses)
    else done(first ? null : new Error('no address'), first?.address ?? '', first?.family)
  }
}

function late(host: string, timeout: number): Failure {
  return new Failure('timeout', `${host} did not answer within ${Math.round(timeout / 1000)} seconds.`, {
    next: { do: 'try-again' },
  })
}
