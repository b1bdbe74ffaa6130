import { describe, expect, test } from 'vitest'
import { hashToken } from '#relay/security/tokens.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

async function newCode({ ask }: TempApp, role = 'responder'): Promise<string> {
  const response = await ask('POST', '/api/v1/pairing', { as: 'admin', json: { role } })
  expect(response.status).toBe(201)
  return ((await response.json()) as { code: string }).code
}

async function pair({ ask }: TempApp, code: string) {
  const response = await ask('POST', '/api/v1/pair', { json: { code } })
  return { status: response.status, body: (await response.json()) as { token: string; role: string; title: string } }
}

describe('pairing', () => {
  test('works once, however many come at the same time', async () => {
    const temp = await tempApp()
    const code = await newCode(temp)
    const answers = await Promise.all([pair(temp, code), pair(temp, code.toLowerCase()), pair(temp, code)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401, 401])
    const won = answers.find(({ status }) => status === 200)!
    expect(won.body.role).toBe('responder')
    const me = await temp.ask('GET', '/api/v1/me', { token: won.body.token })
    expect(await me.json()).toMatchObject({ role: 'responder' })
    const lost = answers.find(({ status }) => status === 401)!
    expect(lost.body.title).toBe('This pairing code has been used already.')
  })

  test('ends where the browser signs out: its token is revoked, and nobody else’s', async () => {
    const temp = await tempApp()
    const { body } = await pair(temp, await newCode(temp))
    const other = await pair(temp, await newCode(temp))
    const own = { token: body.token }
    expect((await temp.ask('DELETE', '/api/v1/me/token', own)).status).toBe(204)
    const late = await temp.ask('GET', '/api/v1/me', own)
    expect([late.status, await late.json()]).toMatchObject([401, { code: 'signed-out' }])
    expect((await temp.ask('DELETE', '/api/v1/me/token', own)).status).toBe(401)
    expect((await temp.ask('GET', '/api/v1/me', { token: other.body.token })).status).toBe(200)
  })

  test('the token of the environment cannot be revoked by a call', async () => {
    const temp = await tempApp()
    temp.relay.adminTokenHash = hashToken('of-the-environment')
    const answer = await temp.ask('DELETE', '/api/v1/me/token', { token: 'of-the-environment' })
    expect(await answer.json()).toMatchObject({
      status: 403,
      title: expect.stringContaining('TOCSIN_ADMIN_TOKEN') as string,
    })
  })

  test('says whether a code is expired or unknown', async () => {
    const temp = await tempApp()
    const code = await newCode(temp)
    temp.clock.ms += 10 * 60_000
    expect((await pair(temp, code)).body.title).toBe('This pairing code has expired.')
    expect((await pair(temp, 'AAAA-AAAA')).body.title).toBe('This pairing code is not known here.')
  })

  test('brings a token that ends when the code says so, and is then told that it has expired', async () => {
    const temp = await tempApp()
    const { ask, clock } = temp
    const tokenExpiresAt = new Date(clock.ms + 86_400_000).toISOString()
    const made = await ask('POST', '/api/v1/pairing', { as: 'admin', json: { role: 'viewer', tokenExpiresAt } })
    const { code } = (await made.json()) as { code: string }
    const { body } = await pair(temp, code)
    expect(body).toMatchObject({ role: 'viewer', expiresAt: tokenExpiresAt })
    const me = await ask('GET', '/api/v1/me', { token: body.token })
    expect(await me.json()).toMatchObject({ role: 'viewer', expiresAt: tokenExpiresAt })
    clock.ms += 86_400_000
    const late = await ask('GET', '/api/v1/me', { token: body.token })
    expect(late.status).toBe(401)
    expect(late.headers.get('www-authenticate')).toContain('Bearer')
    expect(await late.json()).toMatchObject({
      code: 'expired',
      title: expect.stringContaining('has expired') as string,
    })
    expect((await (await ask('GET', '/api/v1/me', { token: 'tocsin_nobody' })).json()) as object).toMatchObject({
      code: 'signed-out',
    })
  })

  test('brings a token without an end unless one is chosen; one in the past is refused', async () => {
    const temp = await tempApp()
    expect((await pair(temp, await newCode(temp))).body).toMatchObject({ expiresAt: null })
    const tokenExpiresAt = new Date(temp.clock.ms).toISOString()
    const refused = await temp.ask('POST', '/api/v1/pairing', { as: 'admin', json: { tokenExpiresAt } })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ field: 'tokenExpiresAt' })
  })

  test('is rate limited, so that a code cannot be guessed', async () => {
    const temp = await tempApp()
    for (let guess = 0; guess < 10; guess++) expect((await pair(temp, 'AAAA-AAAA')).status).toBe(401)
    const response = await temp.ask('POST', '/api/v1/pair', { json: { code: 'AAAA-AAAA' } })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('without a body the code is an admin’s; a strange role is named', async () => {
    const { ask } = await tempApp()
    expect((await ask('POST', '/api/v1/pairing', { as: 'admin' })).status).toBe(201)
    const strange = await ask('POST', '/api/v1/pairing', { as: 'admin', json: { role: 'king' } })
    expect(strange.status).toBe(422)
    expect(await strange.json()).toMatchObject({ code: 'bad-shape', field: 'role' })
  })
})

describe('bad bodies', () => {
  test.each([
    ['not JSON', { raw: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['no content type', { raw: '{"code":"x"}' }, 400],
    ['nothing', {}, 422],
    ['the wrong shape', { json: { code: 7 } }, 422],
    ['too much', { raw: `"${'x'.repeat(1_100_000)}"`, headers: { 'content-type': 'application/json' } }, 400],
  ])('%s', async (_what, given, status) => {
    const { ask } = await tempApp()
    const response = await ask('POST', '/api/v1/pair', given)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('an address that does not exist is 404, as a problem', async () => {
    const { ask } = await tempApp()
    for (const path of ['/api/v1/nothing', '/api/v1/projects/default/incidents/abc', '/api/v1/projects/none/alerts']) {
      const response = await ask('GET', path, { as: 'viewer' })
      expect([path, response.status]).toEqual([path, 404])
      expect(await response.json()).toMatchObject({ code: 'not-found' })
    }
  })
})
