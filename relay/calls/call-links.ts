// Links to meetings, and what in them is for the eyes of one person alone.

export type CallLink = { url: string } | { trouble: string }

/** One service's meetings. */
type Family = {
  name: string
  host: RegExp
  path: RegExp
  /** Parameters that are somebody's own: they open a meeting as its host, or sign somebody in. */
  secrets: readonly string[]
  /** The longest address that is kept. */
  longest: number
}

const zoom: Family = {
  name: 'Zoom',
  host: /^(?:[a-z0-9-]+\.)*(?:zoom\.us|zoomgov\.com|zoom\.com|zoom\.com\.cn)$/,
  path: /^\/(?:[jsw]\/\d{9,11}|wc\/(?:join\/)?\d{9,11}(?:\/(?:join|start))?|my\/[A-Za-z][A-Za-z0-9._-]{3,38})(?:\/|$)/,
  secrets: ['zak', 'tk'], // `zak` starts the meeting as its host, `tk` joins it as one registrant
  longest: 255, // GitLab's limit
}

/** Forms as of 2026. A Jitsi of one's own is known by its host's name, which people begin with “meet” or “jitsi”. */
const families: readonly Family[] = [
  zoom,
  {
    name: 'Google Meet',
    host: /^meet\.google\.com$/,
    path: /^\/(?:[a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/[\w-]{3,80})\/?$/,
    secrets: ['authuser'], // whichever of their accounts the sender used
    longest: 255,
  },
  {
    name: 'Teams',
    host: /^(?:[a-z0-9-]+\.)?teams\.(?:microsoft\.com|microsoft\.us|live\.com|cloud\.microsoft)$/,
    path: /^\/(?:l\/meetup-join\/[^/]+|meet\/\w{6,40})(?:\/|$)/,
    secrets: [],
    longest: 2000, // a tenant, an organizer and a thread are in it
  },
  {
    name: 'Jitsi',
    host: /^(?:8x8\.vc|(?!meet\.google\.com$)(?:meet|jitsi)\.(?:[a-z0-9-]+\.)*[a-z0-9-]+)$/,
    path: /^\/[^/].{0,200}$/,
    secrets: ['jwt'],
    longest: 500,
  },
  {
    name: 'Slack',
    host: /^app\.slack\.com$/,
    path: /^\/huddle\/[TE][A-Z0-9]{2,20}\/[CDG][A-Z0-9]{2,20}\/?$/,
    secrets: [],
    longest: 255,
  },
]

/** The address of a meeting of any service that we know, without secrets, or why it is none. */
export function readCallLink(text: string): CallLink {
  const family = familyOf(text)
  if (family) return cleaned(text, family)
  return {
    trouble: 'It is not the https address of a Zoom, Google Meet, Teams or Jitsi meeting, or of a Slack huddle.',
  }
}

/** The address of a Zoom meeting, without secrets, or why it is none. */
export function readZoomLink(text: string): CallLink {
  if (familyOf(text) === zoom) return cleaned(text, zoom)
  return { trouble: 'It is not the https address of a Zoom meeting, such as https://zoom.us/j/1234567890.' }
}

/** Whose call it is, for people: "Zoom". Undefined for an address that is none. */
export function callNameOf(url: string): string | undefined {
  return familyOf(url)?.name
}

function familyOf(text: string): Family | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined
  return families.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
}

function cleaned(text: string, { secrets, longest }: Family): CallLink {
  const url = new URL(text)
  const clean = text.includes('?') ? withoutSecrets(url, secrets) : url.href
  if (clean.length > longest) return { trouble: `The address is longer than ${longest} characters.` }
  return { url: clean }
}

/** The query as it was, but for the secrets: Zoom's `pwd` must not be written another way. */
function withoutSecrets({ origin, pathname, search, hash }: URL, secrets: readonly string[]): string {
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
