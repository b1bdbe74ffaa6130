import { PairAnswer, PairingCode, PairingRequest, PairRequest } from '#shared/relay-api/pairing.ts'
import { Failure } from '#shared/kit/failure.ts'
import { newPairingCode, normalisePairingCode, pairingCodeLife } from '#relay/security/pairing-code.ts'
import { hashToken, newToken } from '#relay/security/tokens.ts'
import { createCode, useCode } from '#relay/store/codes.ts'
import { createToken } from '#relay/store/tokens.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, only, optionalBody, orEmpty, orProblem } from '../describe.ts'
import { remoteAddress } from '../remote-address.ts'

const makeCode = createRoute({
  method: 'post',
  path: '/pairing',
  summary: 'Make a pairing code',
  ...only('admin'),
  request: { body: optionalBody(PairingRequest) },
  responses: { 201: answer(PairingCode, 'Good for ten minutes, and once.'), ...orProblem },
})

const pair = createRoute({
  method: 'post',
  path: '/pair',
  summary: 'Exchange a pairing code for a token',
  request: { body: body(PairRequest) },
  responses: { 200: answer(PairAnswer, 'The token is shown only here.'), ...orProblem },
})

export function mountPairing(app: App): void {
  app.openapi(makeCode, async c => {
    const { relay } = c.var
    const { role, tokenExpiresAt: ends } = orEmpty(PairingRequest, c.req.valid('json'))
    const code = newPairingCode()
    const now = relay.now()
    const expiresAt = now + pairingCodeLife
    const tokenExpiresAt = ends === null ? null : Date.parse(ends)
    if (tokenExpiresAt !== null && tokenExpiresAt <= now) {
      throw new Failure('bad-shape', '`tokenExpiresAt` is in the past.', { field: 'tokenExpiresAt' })
    }
    const kept = { hash: hashToken(code), purpose: 'pair' as const, role, tokenExpiresAt, expiresAt }
    await relay.database.write(tx => createCode(tx, kept, now))
    return c.json({ code, expiresAt: new Date(expiresAt).toISOString() }, 201)
  })

  app.openapi(pair, async c => {
    const { relay } = c.var
    const retryAfter = relay.limits.pairing.take(remoteAddress(c))
    if (retryAfter > 0) throw new Failure('too-many', 'Too many pairing attempts. Wait a little.', { retryAfter })
    const hash = hashToken(normalisePairingCode(c.req.valid('json').code))
    const token = newToken()
    const now = relay.now()
    const id = relay.newId()
    const name = `Paired ${browserName(c.req.header('user-agent'))}`
    const { role, expiresAt } = await relay.database.write(async tx => {
      const { role, tokenExpiresAt: expiresAt } = await useCode(tx, hash, 'pair', now)
      const kept = { id, name, purpose: 'api', role, hash: hashToken(token), createdAt: now, expiresAt } as const
      await createToken(tx, kept)
      return kept
    })
    return c.json({ token, role, expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString() }, 200)
  })
}

/** Only for the list of tokens, so that people know which to revoke. */
function browserName(userAgent = ''): string {
  const known = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari'].find(name => userAgent.includes(`${name}/`))
  return { Edg: 'Edge', OPR: 'Opera' }[known ?? ''] ?? known ?? 'browser'
}
