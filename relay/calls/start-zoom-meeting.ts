import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { sendJson, type JsonAnswer, type Send } from '#shared/kit/send-json.ts'
import { readZoomLink } from './call-links.ts'
import { oauthTrouble, zoomTrouble } from './zoom-trouble.ts'

/** A Server-to-Server OAuth app of Zoom, and where Zoom gives out its tokens: another place in tests only. */
export type ZoomAccount = { accountId: string; clientId: string; clientSecret: string; oauthUrl: string }

export type ZoomDeps = {
  account: ZoomAccount
  /** A way out to one origin, and to these paths by POST alone. */
  wayTo: (origin: string, path: RegExp) => Send
  /** UNIX milliseconds. */
  now: () => number
}

export type Meeting = { topic: string; agenda: string }

/** A token is asked for anew so long before it ends, in milliseconds. */
const margin = 60_000

const Token = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  api_url: z.string().default('https://api.zoom.us'),
})

/** What is read of a new meeting. `start_url` is its host's own, and is never read. */
const Created = z.object({ join_url: z.string() })

type Kept = { token: string; apiUrl: string; until: number }

/**
 * Starts instant meetings by a Server-to-Server OAuth app, https://developers.zoom.us/docs/internal-apps/s2s-oauth/.
 * Resolves with the address to join by. Failures: `too-many`, `unavailable`, `bad-answer`, and those of the way out.
 */
export function createZoomStarter({ account, wayTo, now }: ZoomDeps) {
  let kept: Promise<Kept> | undefined

  return async function startZoomMeeting(meeting: Meeting, signal: AbortSignal): Promise<string> {
    let answer = await create(await token(), meeting, signal)
    if (answer.status === 401) {
      kept = undefined // revoked before its time, or another key since
      answer = await create(await token(), meeting, signal)
    }
    if (answer.status !== 201) throw zoomTrouble(answer)
    const created = Created.safeParse(answer.body)
    const link = created.success ? readZoomLink(created.data.join_url) : undefined
    if (link && 'url' in link) return link.url
    throw new Failure('bad-answer', 'Zoom has made a meeting, but does not say how to join it.')
  }

  /** Asked for once, however many want it. What failed is not kept. */
  async function token(): Promise<Kept> {
    const asked = kept
    if (asked && (await asked).until > now()) return asked
    if (kept !== asked && kept) return kept // somebody else has asked meanwhile
    const fresh = askForToken()
    kept = fresh
    fresh.catch(() => {
      if (kept === fresh) kept = undefined
    })
    return fresh
  }

  /** Not stopped by one person's leaving: others may wait for the same one. */
  async function askForToken(): Promise<Kept> {
    const { accountId, clientId, clientSecret, oauthUrl } = account
    const url = new URL(oauthUrl)
    const request = new Request(url, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }).toString(),
    })
    const answer = await sendJson(wayTo(url.origin, exactly(url.pathname)), request)
    if (answer.status !== 200) throw oauthTrouble(answer)
    const said = Token.safeParse(answer.body)
    if (!said.success) throw new Failure('bad-answer', 'Zoom’s answer to the sign-in holds no token.')
    const { access_token, expires_in, api_url } = said.data
    return { token: access_token, apiUrl: checkedApi(api_url, url), until: now() + expires_in * 1000 - margin }
  }

  async function create({ token, apiUrl }: Kept, meeting: Meeting, signal: AbortSignal): Promise<JsonAnswer> {
    const path = '/v2/users/me/meetings'
    const request = new Request(apiUrl + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(bodyOf(meeting)),
      signal,
    })
    return sendJson(wayTo(apiUrl, exactly(path)), request)
  }
}

/** Everybody who has the link can come in at once, before anybody else, and unseen. Zoom takes 200 and 2000 characters. */
function bodyOf({ topic, agenda }: Meeting) {
  return {
    topic: Array.from(topic).slice(0, 200).join(''),
    type: 1,
    agenda: agenda.slice(0, 2000),
    timezone: 'UTC',
    settings: {
      join_before_host: true,
      waiting_room: false,
      mute_upon_entry: true,
      host_video: false,
      participant_video: false,
      auto_recording: 'none',
    },
  }
}

/** The token goes to Zoom, or to where it came from, and nowhere else. @throws Failure `bad-answer` */
function checkedApi(text: string, oauth: URL): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const ofZoom =
    url?.protocol === 'https:' && /^(?:[a-z0-9-]+\.)*zoom(?:\.us|gov\.com|\.com|\.com\.cn)$/.test(url.hostname)
  if (url && (ofZoom || url.origin === oauth.origin)) return url.origin
  throw new Failure('bad-answer', 'Zoom names an address for its API that is not Zoom’s.')
}

function exactly(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`)
}
