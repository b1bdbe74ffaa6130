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
    const { role } = orEmpty(PairingRequest, c.req.valid('json'))
    const code = newPairingCode()
    const now = relay.now()
    const expiresAt = now + pairingCodeLife
    await relay.database.write(tx => createCode(tx, { hash: hashToken(code), purpose: 'pair', role, expiresAt }, now))
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
    const role = await relay.database.write(async tx => {
      const { role } = await useCode(tx, hash, 'pair', now)
      const kept = { id, name, purpose: 'api', role, hash: hashToken(token), createdAt: now, expiresAt: null } as const
      await createToken(tx, kept)
      return role
    })
    return c.json({ token, role }, 200)
  })
}

/** Only for the list of tokens, so that people know which to revoke. */
function browserName(userAgent = ''): string {
  const known = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari'].find(name => userAgent.includes(`${name}/`))
  return { Edg: 'Edge', OPR: 'Opera' }[known ?? ''] ?? known ?? 'browser'
}
