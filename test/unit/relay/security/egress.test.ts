import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { createAddressGuard, defaultDeny } from '#relay/security/address-guard.ts'
import { createEgress, type EgressOptions, type EgressScope } from '#relay/security/egress.ts'

const running: (() => void)[] = []
afterEach(() => running.splice(0).forEach(stop => stop()))

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', () => done()))
  running.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function ask(url: string, scope: Partial<EgressScope> & { baseUrl: string }, options: Partial<EgressOptions> = {}) {
  const egress = createEgress({ guard: createAddressGuard(defaultDeny), ...options })
  return egress({ readPaths: [/^\/api\/v1\/query$/], headers: {}, ...scope }).send(new Request(url))
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  const thrown = await asked.catch((thrown: unknown) => thrown)
  return thrown instanceof Failure ? `${thrown.code}: ${thrown.message}` : 'no failure'
}

describe('the way out', () => {
  test('reads below the base, with credentials added and unpacked', async () => {
    const seen: unknown[] = []
    const base = await serve((request, response) => {
      seen.push([request.url, request.headers.authorization, request.method])
      response.setHeader('content-encoding', 'gzip').end(gzipSync('{"ok":true}'))
    })
    const scope = { baseUrl: `${base}/prom`, headers: { authorization: 'Bearer s3cret' } }
    const response = await ask(`${base}/prom/api/v1/query?query=up`, scope)
    expect(await response.json()).toEqual({ ok: true })
    expect(seen).toEqual([['/prom/api/v1/query?query=up', 'Bearer s3cret', 'GET']])
  })

  test('asks the address that was looked up once, under the name’s own host header', async () => {
    let looked = 0
    const base = await serve((request, response) => response.end(request.headers.host))
    const named = base.replace('127.0.0.1', 'prometheus.example.net')
    const resolve = async () => {
      looked++
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const response = await ask(`${named}/api/v1/query`, { baseUrl: named }, { resolve })
    expect(await response.text()).toBe(new URL(named).host)
    expect(looked).toBe(1)
  })

  test.each([
    ['a path that its source does not read', '/api/v1/admin/tsdb/delete_series'],
    ['a path that climbs out', '/prom/../api/v1/admin'],
    ['an encoded climb', '/api/v1/query/%2e%2e/admin'],
    ['a path with more behind it', '/api/v1/query/x'],
  ])('refuses %s', async (_what, path) => {
    const base = await serve((_request, response) => response.end('{}'))
    expect(await codeOf(ask(`${base}${path}`, { baseUrl: base }))).toMatch(/^forbidden/)
  })

  test('refuses another host, another folder, other methods', async () => {
    const base = await serve((_request, response) => response.end('{}'))
    expect(await codeOf(ask('http://127.0.0.1:1/api/v1/query', { baseUrl: base }))).toMatch(/^forbidden/)
    expect(await codeOf(ask(`${base}/api/v1/query`, { baseUrl: `${base}/prom` }))).toMatch(/^forbidden/)
    const post = createEgress({ guard: createAddressGuard([]) })({ baseUrl: base, readPaths: [/.*/], headers: {} }).send
    expect(await codeOf(post(new Request(`${base}/x`, { method: 'POST' })))).toMatch(/^forbidden/)
  })

  test.each(['http://169.254.169.254', 'http://[fe80::1]', 'http://[::ffff:169.254.169.254]', 'http://0xa9fea9fe'])(
    'refuses %s, whatever connection names it',
    async base => expect(await codeOf(ask(`${base}/api/v1/query`, { baseUrl: base }))).toMatch(/^forbidden/),
  )

  test('refuses a name when any of its addresses is denied', async () => {
    const base = 'http://rebound.example.net'
    const addresses = [
      { address: '127.0.0.1', family: 4 },
      { address: '169.254.169.254', family: 4 },
    ]
    const said = await codeOf(ask(`${base}/api/v1/query`, { baseUrl: base }, { resolve: async () => addresses }))
    expect(said).toMatch(/^forbidden: rebound\.example\.net is at 169\.254\.169\.254/)
  })

  test('follows a redirect only within what the connection reads', async () => {
    const other = await serve((_request, response) => response.end('stolen'))
    const turns: Record<string, string> = {
      '/api/v1/query?to=other': `${other}/api/v1/query`,
      '/api/v1/query?to=login': '/login',
      '/api/v1/query?to=itself': '/api/v1/query?done',
      '/api/v1/query?to=circle': '/api/v1/query?to=circle',
    }
    const base = await serve((request, response) => {
      const location = turns[request.url ?? '']
      if (location) response.writeHead(302, { location }).end()
      else response.end('done')
    })
    const to = (where: string) => ask(`${base}/api/v1/query?to=${where}`, { baseUrl: base })
    expect(await codeOf(to('other'))).toMatch(/^forbidden: .* redirects to/)
    expect(await codeOf(to('login'))).toMatch(/^forbidden: .* redirects to/)
    expect(await codeOf(to('circle'))).toMatch(/^bad-answer/)
    expect(await (await to('itself')).text()).toBe('done')
  })

  test('caps the answer after unpacking it', async () => {
    const base = await serve((_request, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(3_000_000))),
    )
    const asked = ask(`${base}/api/v1/query`, { baseUrl: base }, { cap: 1_000_000 })
    expect(await codeOf(asked)).toMatch(/^too-large/)
  })

  test('caps the time, in the head and in the body', async () => {
    const silent = await serve(() => {})
    const slow = await serve((_request, response) => void response.write('{'))
    for (const base of [silent, slow]) {
      expect(await codeOf(ask(`${base}/api/v1/query`, { baseUrl: base }, { timeout: 150 }))).toMatch(/^timeout/)
    }
  })

  test('says in a sentence why nobody answers', async () => {
    const base = 'http://127.0.0.1:1'
    expect(await codeOf(ask(`${base}/api/v1/query`, { baseUrl: base }))).toBe(
      'unreachable: 127.0.0.1:1 refused the connection.',
    )
    const resolve = () => Promise.reject(new Error('ENOTFOUND'))
    const named = 'http://nobody.example.net'
    expect(await codeOf(ask(`${named}/api/v1/query`, { baseUrl: named }, { resolve }))).toBe(
      'unreachable: There is no host named nobody.example.net.',
    )
  })
})
