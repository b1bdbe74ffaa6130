import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import type { JsonAnswer } from '#shared/kit/send-json.ts'

/** `{"code":4711,"message":"…"}`; https://developers.zoom.us/docs/api/errors/ */
const ApiError = z.object({ code: z.number().catch(0), message: z.string().catch('') }).catch({ code: 0, message: '' })

/** `{"reason":"Invalid client_id or client_secret","error":"invalid_client"}` */
const OauthError = z
  .object({ reason: z.string().catch(''), error: z.string().catch('') })
  .catch({ reason: '', error: '' })

const byLink = 'Start one in Zoom and attach its link with /call.'

/** Why no token was given out. */
export function oauthTrouble({ status, body }: JsonAnswer): Failure {
  const { reason, error } = OauthError.parse(body)
  const detail = (reason || error).slice(0, 200)
  if (status === 429) return new Failure('too-many', 'Zoom wants fewer requests: try again in a minute.')
  if (status >= 500) return inTrouble(status)
  return new Failure(
    'unavailable',
    'Zoom refuses the relay’s credentials: check TOCSIN_ZOOM_ACCOUNT_ID, TOCSIN_ZOOM_CLIENT_ID and TOCSIN_ZOOM_CLIENT_SECRET, and that the app is activated.',
    detail === '' ? {} : { detail },
  )
}

/** Why no meeting was made. */
export function zoomTrouble({ status, body }: JsonAnswer): Failure {
  const { code, message } = ApiError.parse(body)
  const detail = message === '' ? {} : { detail: message.slice(0, 200) }
  if (status === 429) {
    return /daily/i.test(message)
      ? new Failure('too-many', `Zoom lets one user make 100 meetings a day, and they are used up. ${byLink}`, detail)
      : new Failure('too-many', 'Zoom wants fewer requests: try again in a minute.', { ...detail, retryAfter: 60 })
  }
  if (status >= 500) return inTrouble(status)
  if (code === 4711 || /scope/i.test(message)) {
    return new Failure(
      'unavailable',
      'The Zoom app may not make meetings: give it the scope meeting:write:meeting:admin.',
      detail,
    )
  }
  if (code === 1001) return new Failure('unavailable', 'Zoom does not know the user that the app belongs to.', detail)
  return new Failure('unavailable', `Zoom has not made a meeting: it answered ${status}. ${byLink}`, detail)
}

function inTrouble(status: number): Failure {
  return new Failure('unavailable', `Zoom is in trouble: it answered ${status}. ${byLink}`, {
    next: { do: 'try-again' },
  })
}
