import { describe, expect, test } from 'vitest'
import { mayActAs, roles, type Role } from '#shared/model/role.ts'
import { apiDocument } from '#relay/http/document.ts'
import { createApi } from '#relay/http/app.ts'
import { tempApp } from '#test/factories/temp-app.ts'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

type Route = { method: string; path: string; role: Role | undefined }

function routesOf(document: ReturnType<typeof apiDocument>): Route[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap(method => {
      const operation = item[method]
      return operation ? [{ method, path, role: operation.security?.[0]?.bearer?.[0] as Role | undefined }] : []
    }),
  )
}

describe('who may do what', () => {
  test('every route wants the role it documents, and says so before it looks at anything else', async () => {
    const { relay, ask } = await tempApp()
    const routes = routesOf(apiDocument(createApi(relay), ''))
    expect(routes.length).toBeGreaterThan(25)
    const own = ['/events', '/me/token'] // one never ends, the other ends the token
    for (const { method, path, role } of routes.filter(route => !own.includes(route.path))) {
      const address = `/api/v1${path.replace(/\{\w+\}/g, 'nothing')}`
      const statusFor = async (as?: Role) => (await ask(method.toUpperCase(), address, { as })).status
      if (role === undefined) {
        expect(`${method} ${path}`).toBe('post /pair')
        continue
      }
      expect([path, method, await statusFor()]).toEqual([path, method, 401])
      for (const as of roles) {
        const status = await statusFor(as)
        expect([method, path, as, status === 403]).toEqual([method, path, as, !mayActAs(as, role)])
        expect(status).not.toBe(401)
        expect(status).toBeLessThan(500)
      }
    }
  })

  test('the document lists every route of the API, with components', async () => {
    const { app, ask } = await tempApp()
    const document = (await (await ask('GET', '/api/v1/openapi.json')).json()) as ReturnType<typeof apiDocument>
    const documented = new Set(
      routesOf(document).map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    // The socket is told of at the stream of which it is the other way: a WebSocket is no operation.
    const own = ['/', '/openapi.json', '/reference.css', '/*', '/events/socket']
    const mounted = app.routes
      .filter(route => route.method !== 'ALL' && route.path.startsWith('/api/v1'))
      .map(route => `${route.method.toLowerCase()} ${route.path.slice('/api/v1'.length) || '/'}`)
      .filter(route => !own.includes(route.split(' ')[1]!))
    expect(new Set(mounted)).toEqual(documented)
    for (const name of ['Incident', 'Alert', 'Panel', 'Problem', 'Connection', 'Token']) {
      expect(document.components?.schemas).toHaveProperty(name)
    }
  })

  test('the reference page lists them for people, without a token', async () => {
    const { ask } = await tempApp()
    const response = await ask('GET', '/api/v1')
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('/projects/{p}/incidents/{iid}/acknowledge')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  test('a wrong, revoked or expired token is 401; the environment’s admin token is good', async () => {
    const fixed = 'a-fixed-admin-token-of-the-environment'
    const { ask, clock } = await tempApp({ TOCSIN_ADMIN_TOKEN: fixed })
    expect((await ask('GET', '/api/v1/me', { token: 'tocsin_wrong' })).status).toBe(401)
    expect(await (await ask('GET', '/api/v1/me', { token: fixed })).json()).toMatchObject({ role: 'admin' })
    const expiresAt = new Date(clock.ms + 60_000).toISOString()
    const made = await ask('POST', '/api/v1/tokens', { as: 'admin', json: { name: 'Bot', role: 'viewer', expiresAt } })
    expect(made.status).toBe(201)
    const { token, id } = (await made.json()) as { token: string; id: string }
    expect((await ask('GET', '/api/v1/me', { token })).status).toBe(200)
    clock.ms += 60_000
    expect((await ask('GET', '/api/v1/me', { token })).status).toBe(401)
    expect((await ask('DELETE', `/api/v1/tokens/${id}`, { as: 'admin' })).status).toBe(204)
    expect((await ask('DELETE', `/api/v1/tokens/${id}`, { as: 'admin' })).status).toBe(404)
  })

  test('nobody can be called Alert Bot', async () => {
    const { ask } = await tempApp()
    const made = await ask('POST', '/api/v1/tokens', { as: 'admin', json: { name: 'Alert Bot', role: 'viewer' } })
    expect(made.status).toBe(422)
  })

  test('guessing tokens gets slower, while the right one still works', async () => {
    const { ask, clock } = await tempApp()
    const statuses = []
    for (let guess = 0; guess < 61; guess++) statuses.push((await ask('GET', '/api/v1/me', { token: 'x' })).status)
    expect(statuses.slice(-2)).toEqual([401, 429])
    expect((await ask('GET', '/api/v1/me', { as: 'viewer' })).status).toBe(200)
    clock.ms += 60_000
    expect((await ask('GET', '/api/v1/me', { token: 'x' })).status).toBe(401)
  })

  test('other origins may not read the API; extensions and configured ones may', async () => {
    const { ask } = await tempApp({ TOCSIN_CORS_ORIGINS: 'https://wiki.example.net' })
    const allowed = async (origin: string) =>
      (await ask('OPTIONS', '/api/v1/me', { headers: { origin } })).headers.get('access-control-allow-origin')
    for (const origin of ['chrome-extension://abcdefg', 'moz-extension://1-2-3', 'https://wiki.example.net']) {
      expect(await allowed(origin)).toBe(origin)
    }
    for (const origin of ['https://evil.example.net', 'null', 'https://wiki.example.net.evil.net']) {
      expect(await allowed(origin)).toBeNull()
    }
  })
})
