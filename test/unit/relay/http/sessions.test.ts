import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { AppEnv } from '#relay/http/context.ts'
import { pageRole } from '#relay/http/middleware/page-session.ts'
import { appOrigin, tempApp, type TempApp } from '#test/factories/temp-app.ts'

const shut = { TOCSIN_PUBLIC_URL: 'https://ops.example.net' }

/** What the pages make of a visitor. */
async function seenAs({ relay }: TempApp, headers: Record<string, string> = {}, origin = appOrigin) {
  const pages = new Hono<AppEnv>().get('/', async c => {
    c.set('relay', relay)
    return c.json(await pageRole(c))
  })
  return (await pages.request(new Request(origin, { headers }))).json()
}

function cookieOf(response: Response): string {
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^tocsin_session=\S+;.*HttpOnly;.*SameSite=Lax/)
  return cookie.split(';')[0] ?? ''
}

function form(fields: Record<string, string>, origin = 'https://ops.example.net') {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin }
  return { raw: new URLSearchParams(fields).toString(), headers }
}

describe('local mode', () => {
  test('a relay for this machine alone needs no sign-in', async () => {
    expect(await seenAs(await tempApp())).toBe('admin')
    expect(await seenAs(await tempApp(), {}, 'http://localhost:8627')).toBe('admin')
  })

  test.each([
    ['another name that points here', {}, 'http://rebound.example.net:8627'],
    ['another port', {}, 'http://127.0.0.1:9999'],
    ['a proxy', { 'x-forwarded-for': '203.0.113.7' }, appOrigin],
  ])('but not by %s', async (_what, headers, origin) => {
    expect(await seenAs(await tempApp(), headers, origin)).toBeNull()
  })

  test('a public address, or listening everywhere, ends it', async () => {
    expect(await seenAs(await tempApp(shut))).toBeNull()
    expect(await seenAs(await tempApp({ TOCSIN_HOST: '0.0.0.0' }))).toBeNull()
  })

  test('it does not open the API', async () => {
    const { ask } = await tempApp()
    expect((await ask('GET', '/api/v1/me')).status).toBe(401)
    const stats = '/api/v1/projects/default/stats'
    expect((await ask('GET', stats)).status).toBe(401)
    expect((await ask('GET', stats, { headers: { accept: 'text/html' } })).status).toBe(200) // a followed link
  })
})

describe('signing in', () => {
  test('with a token: a cookie with its role, until the token is revoked', async () => {
    const temp = await tempApp(shut)
    const response = await temp.ask(
      'POST',
      '/sign-in',
      form({ token: temp.tokens.responder, path: '/default/incidents' }),
    )
    expect([response.status, response.headers.get('location')]).toEqual([303, '/default/incidents'])
    expect(response.headers.get('set-cookie')).toContain('Secure')
    const cookie = cookieOf(response)
    expect(await seenAs(temp, { cookie })).toBe('responder')
    await temp.ask('DELETE', '/api/v1/tokens/responder', { as: 'admin' })
    expect(await seenAs(temp, { cookie })).toBeNull()
  })

  test('a session is no token for the API, and a token no session', async () => {
    const temp = await tempApp(shut)
    const cookie = cookieOf(await temp.ask('POST', '/sign-in', form({ token: temp.tokens.admin })))
    const session = cookie.replace('tocsin_session=', '')
    expect((await temp.ask('GET', '/api/v1/me', { token: session })).status).toBe(401)
    expect((await temp.ask('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(401)
    expect(await seenAs(temp, { cookie: `tocsin_session=${temp.tokens.admin}` })).toBeNull()
  })

  test('with a wrong token leads back to the form; another site’s form is refused', async () => {
    const temp = await tempApp(shut)
    const wrong = await temp.ask('POST', '/sign-in', form({ token: 'wrong' }))
    expect(wrong.headers.get('location')).toBe('/sign-in?why=token&path=%2F')
    expect(wrong.headers.get('set-cookie')).toBeNull()
    const foreign = await temp.ask('POST', '/sign-in', form({ token: temp.tokens.admin }, 'https://evil.example.net'))
    expect(foreign.status).toBe(403)
    const away = await temp.ask('POST', '/sign-in', form({ token: temp.tokens.admin, path: '//evil.example.net' }))
    expect(away.headers.get('location')).toBe('/')
  })

  test('by a link: once, within a minute, as who made it', async () => {
    const temp = await tempApp(shut)
    const makeLink = async () => {
      const made = await temp.ask('POST', '/api/v1/sign-in-links', {
        as: 'responder',
        json: { path: '/default/incidents/1' },
      })
      const { url } = (await made.json()) as { url: string }
      expect(url).toMatch(/^https:\/\/ops\.example\.net\/sign-in\?code=/)
      return url.slice('https://ops.example.net'.length)
    }
    const link = await makeLink()
    const first = await temp.ask('GET', link)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/default/incidents/1'])
    expect(await seenAs(temp, { cookie: cookieOf(first) })).toBe('responder')
    expect((await temp.ask('GET', link)).headers.get('location')).toBe('/sign-in?why=link')
    const orphan = await makeLink()
    await temp.ask('DELETE', '/api/v1/tokens/responder', { as: 'admin' })
    expect(await seenAs(temp, { cookie: cookieOf(first) })).toBeNull() // it ends with the token that opened it
    expect((await temp.ask('GET', orphan)).headers.get('location')).toBe('/sign-in?why=link')
  })

  test('by a link that came too late leads to the form', async () => {
    const temp = await tempApp(shut)
    const made = await temp.ask('POST', '/api/v1/sign-in-links', { as: 'viewer', json: { path: '/' } })
    const late = ((await made.json()) as { url: string }).url.slice('https://ops.example.net'.length)
    temp.clock.ms += 60_000
    expect((await temp.ask('GET', late)).headers.get('location')).toBe('/sign-in?why=link')
    expect(temp.logged()).not.toContain('code=')
  })

  test.each(['https://evil.example.net', '//evil.example.net', '/\\evil.example.net'])(
    'no link leads to %s',
    async path => {
      const { ask } = await tempApp()
      expect((await ask('POST', '/api/v1/sign-in-links', { as: 'viewer', json: { path } })).status).toBe(422)
    },
  )

  test('signing out ends the session in the database, too', async () => {
    const temp = await tempApp(shut)
    const cookie = cookieOf(await temp.ask('POST', '/sign-in', form({ token: temp.tokens.admin })))
    const given = form({})
    await temp.ask('POST', '/sign-out', { ...given, headers: { ...given.headers, cookie } })
    expect(await seenAs(temp, { cookie })).toBeNull()
  })
})
