import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Failure } from '#shared/kit/failure.ts'

export type PinnedRequest = {
  method: string
  /** JSON text that goes with a POST. */
  body?: string

  headers: Record<string, string>
  lookup: LookupFunction
  signal: AbortSignal
  /** Bytes of the unpacked answer. */
  cap: number
}

/** One request over a connection whose address is already decided. Follows nothing. @throws Failure */
export async function sendPinned(url: URL, options: PinnedRequest): Promise<Response> {
  try {
    const answer = await open(url, options)
    const body = await readCapped(unpacked(answer), url.host, options.cap)
    const status = answer.statusCode ?? 502
    // 204 and its like must come without a body, or `Response` refuses.
    return new Response([204, 205, 304].includes(status) ? null : body, { status, headers: plainHeaders(answer) })
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : explain(thrown, url.host, options.signal)
  }
}

function open(url: URL, { method, body, headers, lookup, signal }: PinnedRequest): Promise<http.IncomingMessage> {
  const client = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const request = client.request(url, {
      method,
      headers: { 'user-agent': 'tocsin-relay', ...headers, 'accept-encoding': 'gzip' },
      lookup,
      signal,
      agent: false, // a kept connection would outlive the check of its address
    })
    request.once('response', resolve).once('error', reject).end(body)
  })
}

function unpacked(answer: http.IncomingMessage): Readable {
  if (answer.headers['content-encoding'] !== 'gzip') return answer
  const unzip = createGunzip()
  answer.once('error', error => unzip.destroy(error))
  return answer.pipe(unzip)
}

async function readCapped(stream: Readable, host: string, cap: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > cap) throw new Failure('too-large', `${host} answered with more than ${Math.round(cap / 1048576)} MB.`)
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Only what callers read: cookies and the like end here. */
function plainHeaders(answer: http.IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of ['content-type', 'location', 'retry-after'] as const) {
    const value = answer.headers[name]
    if (value !== undefined) kept[name] = value
  }
  return kept
}

const sentences: Record<string, string> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'broke off the connection',
  EHOSTUNREACH: 'cannot be reached from the relay',
  ENETUNREACH: 'cannot be reached from the relay',
  ETIMEDOUT: 'did not answer the connection',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that it signed itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate whose issuer the relay does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate whose issuer the relay does not know',
  CERT_HAS_EXPIRED: 'has an expired certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name',
}

function explain(thrown: unknown, host: string, signal: AbortSignal): Failure {
  if (signal.aborted) return new Failure('aborted', 'Stopped.', {}, thrown)
  const code = codeOf(thrown)
  const said = sentences[code] ?? 'cannot be reached'
  return new Failure('unreachable', `${host} ${said}.`, { next: { do: 'try-again' }, ...(code && { detail: code }) })
}

/** Node tries every address and wraps what went wrong with each. */
function codeOf(thrown: unknown): string {
  const first: unknown = thrown instanceof AggregateError ? thrown.errors[0] : thrown
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : ''
}
