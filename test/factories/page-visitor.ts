import { appOrigin, type TempApp } from './temp-app.ts'

type Given = Parameters<TempApp['ask']>[2]

/** A page as a browser asks for it. */
export async function readPage(temp: TempApp, path: string, given: Given = {}) {
  const response = await temp.ask('GET', path, { ...given, headers: { accept: 'text/html', ...given.headers } })
  return { status: response.status, html: await response.text(), headers: response.headers }
}

/** A form as one of our own pages sends it. A field may be there several times. */
export async function sendForm(
  temp: TempApp,
  path: string,
  fields: Record<string, string | string[]> = {},
  given: Given = {},
) {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one])),
  )
  const origin = temp.relay.config.publicUrl ?? appOrigin
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin, ...given.headers }
  const response = await temp.ask('POST', path, { ...given, raw: body.toString(), headers })
  return { status: response.status, html: await response.text(), headers: response.headers }
}

/** The page that a form's answer leads to, with the cookies that came along. */
export async function follow(temp: TempApp, { headers }: { headers: Headers }, given: Given = {}) {
  const cookie = headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  const path = headers.get('location')?.split('#')[0] ?? ''
  return readPage(temp, path, cookie === '' ? given : { ...given, headers: { cookie } })
}
