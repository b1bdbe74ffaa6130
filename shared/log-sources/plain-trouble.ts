import { Failure } from '../kit/failure.ts'
import type { TextAnswer } from '../kit/send-json.ts'
import { statusFailure } from '../kit/status-failure.ts'

/** What a system says of its trouble, where it says it in plain text. Empty: nothing, or the page of a proxy. */
export function plainWords({ text, response }: TextAnswer): string {
  const isPage = /^\s*</.test(text) || (response.headers.get('content-type') ?? '').includes('text/html')
  return isPage ? '' : text.trim().slice(0, 500)
}

/** What a status means, with the system's own words beside it. */
export function statusTrouble(status: number, said: string, request: Request, title: string): Failure {
  const { host, origin } = new URL(request.url)
  const failure =
    statusFailure(status, origin) ??
    new Failure('bad-answer', `${host} did not answer as ${title} does.`, { detail: `Status ${status}` })
  return said === '' ? failure : new Failure(failure.code, failure.message, { ...failure.value, detail: said })
}
