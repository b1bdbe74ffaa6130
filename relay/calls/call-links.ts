// Links to Zoom meetings, and what in them is for the eyes of one person alone.

const host = /^(?:[a-z0-9-]+\.)*(?:zoom\.us|zoomgov\.com|zoom\.com|zoom\.com\.cn)$/
const path =
  /^\/(?:[jsw]\/\d{9,11}|wc\/(?:join\/)?\d{9,11}(?:\/(?:join|start))?|my\/[A-Za-z][A-Za-z0-9._-]{3,38})(?:\/|$)/

/** `zak` starts the meeting as its host, `tk` joins it as one registrant. */
const secrets = ['zak', 'tk']

/** The longest address that is kept; GitLab's limit. */
const longest = 255

/** The address of a Zoom meeting, without secrets, or why it is none. */
export function readZoomLink(text: string): { url: string } | { trouble: string } {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isZoom = url?.protocol === 'https:' && url.port === '' && host.test(url.hostname) && path.test(url.pathname)
  if (!url || !isZoom || url.username !== '' || url.password !== '') {
    return { trouble: 'It is not the https address of a Zoom meeting, such as https://zoom.us/j/1234567890.' }
  }
  const clean = text.includes('?') ? withoutSecrets(url) : url.href
  if (clean.length > longest) return { trouble: `The address is longer than ${longest} characters.` }
  return { url: clean }
}

/** The query as it was, but for the secrets: Zoom's `pwd` must not be written another way. */
function withoutSecrets({ origin, pathname, search, hash }: URL): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter(part => !secrets.includes(decoded(part.split('=')[0] ?? '').toLowerCase()))
    .join('&')
  return origin + pathname + (kept === '' ? '' : `?${kept}`) + hash
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
