import { Failure } from '#shared/kit/failure.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import { words } from './words.ts'

/**
 * What a person types as an address, as a URL: `localhost:8627` and bare IP addresses mean http, other names https.
 * @throws Failure `bad-input`
 */
export function readAddress(text: string): string {
  const typed = text.trim()
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[[\da-f:]+\]|\d+\.\d+\.\d+\.\d+)([:/]|$)/i.test(typed)
  const url = parseHttpUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `${local ? 'http' : 'https'}://${typed}`)
  if (!url || typed === '') {
    throw new Failure('bad-input', words.addressBad)
  }
  return url.href.replace(/\/+$/, '')
}
