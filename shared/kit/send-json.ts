import { Failure } from './failure.ts'
import { statusFailure } from './status-failure.ts'

/** Sends one request. Who sends, with which credentials and from where, is the caller's affair. */
export type Send = (request: Request) => Promise<Response>

export type JsonAnswer = { status: number; body: unknown }

const defaultCap = 16 * 1024 * 1024

export type TextAnswer = { status: number; text: string; response: Response }

/**
 * Sends and reads a JSON answer of at most `cap` bytes.
 * Any status with a JSON body is returned: sources explain their errors in it.
 * Failures: `unreachable`, `timeout`, `too-large`, `signed-out` (a login page came instead), `bad-answer`.
 */
export async function sendJson(send: Send, request: Request, cap = defaultCap): Promise<JsonAnswer> {
  return readJson(await sendText(send, request, cap), request)
}

/** As {@link sendJson}, for systems that explain their errors in plain text: the body as it came. */
export async function sendText(send: Send, request: Request, cap = defaultCap): Promise<TextAnswer> {
  const { response, text } = await reach(send, request, new URL(request.url).host, cap)
  return { status: response.status, text, response }
}

/** What {@link sendText} got, as JSON. Failures: `signed-out`, `bad-answer`, and what the status says. */
export function readJson({ status, text, response }: TextAnswer, request: Request): JsonAnswer {
  try {
    return { status, body: JSON.parse(text) }
  } catch {
    throw notJson(response, text, request)
  }
}

async function reach(send: Send, request: Request, host: string, cap: number) {
  try {
    const response = await send(request)
    return { response, text: await readCapped(response, cap, host) } // a body can break off, too
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    const name = thrown instanceof Error ? thrown.name : ''
    if (name === 'TimeoutError') {
      throw new Failure('timeout', `${host} did not answer in time.`, { next: { do: 'try-again' } }, thrown)
    }
    if (request.signal.aborted || name === 'AbortError') throw new Failure('aborted', 'Stopped.', {}, thrown)
    throw new Failure('unreachable', `${host} cannot be reached.`, { next: { do: 'try-again' } }, thrown)
  }
}

async function readCapped(response: Response, cap: number, host: string): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  for (;;) {
    const chunk = await reader.read()
    if (chunk.done) return text + decoder.decode()
    size += chunk.value.length
    if (size > cap) {
      await reader.cancel()
      throw new Failure('too-large', `${host} answered with more than ${Math.round(cap / 1024 / 1024)} MB.`)
    }
    text += decoder.decode(chunk.value, { stream: true })
  }
}

function notJson(response: Response, text: string, request: Request): Failure {
  const address = new URL(response.url || request.url)
  const html = /^\s*</.test(text) || (response.headers.get('content-type') ?? '').includes('text/html')
  if (html && (response.redirected || response.status < 400)) {
    return new Failure('signed-out', `${address.host} asks to sign in first.`, {
      next: { do: 'sign-in', url: address.origin },
    })
  }
  const said = statusFailure(response.status, address.origin)
  if (!said)
    return new Failure('bad-answer', `${address.host} did not answer with JSON.`, { detail: text.slice(0, 200) })
  const words = html ? '' : text.trim() // gateways explain themselves in a line of plain text
  return words === '' ? said : new Failure(said.code, said.message, { ...said.value, detail: words.slice(0, 200) })
}
