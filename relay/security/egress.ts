import { lookup as dnsLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { Failure } from '#shared/kit/failure.ts'
import type { Send } from '#shared/kit/send-json.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import type { AddressGuard } from './address-guard.ts'
import { pinnedGet } from './pinned-get.ts'

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
  /** Credentials. They never leave for another origin. */
  headers: Record<string, string>
}

const mostRedirects = 3

/**
 * The only way out of the relay: GET, below a configured address, to paths its source reads, to an address that was
 * looked up once, checked and pinned. Failures: `forbidden`, `unreachable`, `timeout`, `too-large`.
 */
export function createEgress(options: EgressOptions): (scope: EgressScope) => Send {
  const { guard, resolve = resolveAll, timeout = 30_000, cap = 16 * 1024 * 1024 } = options
  return scope => request => send(scope, request)

  async function send(scope: EgressScope, request: Request): Promise<Response> {
    if (request.method !== 'GET') throw new Failure('forbidden', 'The relay only reads from its connections.')
    const deadline = AbortSignal.timeout(timeout)
    const signal = AbortSignal.any([request.signal, deadline])
    let url = allowedUrl(request.url, scope)
    for (let turn = 0; turn <= mostRedirects; turn++) {
      const response = await ask(url, { ...Object.fromEntries(request.headers), ...scope.headers })
      const location = redirectOf(response)
      if (location === null) return response
      url = allowedRedirect(location, url, scope)
    }
    throw new Failure('bad-answer', `${url.host} redirects in circles.`)

    async function ask(target: URL, headers: Record<string, string>): Promise<Response> {
      try {
        const lookup = pin(await checkedAddresses(target, signal))
        return await pinnedGet(target, { headers, lookup, signal, cap })
      } catch (thrown) {
        if (deadline.aborted) throw late(target.host, timeout)
        throw thrown
      }
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

function allowedUrl(text: string, scope: EgressScope): URL {
  const url = parseHttpUrl(text)
  if (url && isInScope(url, scope)) return url
  throw new Failure('forbidden', 'The relay does not ask this address: it is outside of what its connection reads.')
}

function isInScope(url: URL, scope: EgressScope): boolean {
  const base = new URL(scope.baseUrl)
  const folder = base.pathname.replace(/\/+$/, '')
  if (url.origin !== base.origin || !url.pathname.startsWith(`${folder}/`)) return false
  const path = url.pathname.slice(folder.length)
  return scope.readPaths.some(allowed => allowed.test(path))
}

function redirectOf(response: Response): string | null {
  return [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null
}

function allowedRedirect(location: string, from: URL, scope: EgressScope): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  if (url && isInScope(url, scope)) return url
  const where = url ? url.origin + url.pathname : 'nowhere'
  const sentence = `${from.host} redirects to ${where}, which is not part of its connection.`
  throw new Failure('forbidden', sentence, {
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
