import { Failure } from './failure.ts'

/**
 * What an HTTP status says by itself, whoever answered it; null for those that need the body's words.
 * @param address where a person would sign in or look: the asked source's own
 */
export function statusFailure(status: number, address: string): Failure | null {
  const host = new URL(address).host
  const again = { next: { do: 'try-again' } } as const
  if (status === 401) {
    return new Failure('signed-out', `${host} answered 401: it wants credentials.`, {
      next: { do: 'sign-in', url: address },
    })
  }
  if (status === 403) return new Failure('forbidden', `${host} answered 403: this is not allowed.`)
  if (status === 404) return new Failure('not-found', `${host} answered 404: it does not know this address.`)
  if (status === 429) return new Failure('too-many', `${host} answered 429: too many requests.`, again)
  if ([408, 499, 504].includes(status))
    return new Failure('timeout', `${host} answered ${status}: it took too long.`, again)
  if (status >= 500) return new Failure('unavailable', `${host} answered ${status}.`, again)
  return null
}
