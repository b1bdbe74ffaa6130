import { SignInLink, SignInLinkRequest } from '#shared/relay-api/pairing.ts'
import { hashToken, newToken } from '#relay/security/tokens.ts'
import { createCode } from '#relay/store/codes.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, only, orProblem } from '../describe.ts'

const linkLife = 60_000

const makeLink = createRoute({
  method: 'post',
  path: '/sign-in-links',
  summary: 'Make a link that signs a browser in to the relay’s pages',
  ...only('viewer'),
  request: { body: body(SignInLinkRequest) },
  responses: { 201: answer(SignInLink, 'Good for a minute, and once.'), ...orProblem },
})

export function mountSignInLinks(app: App): void {
  app.openapi(makeLink, async c => {
    const { relay, caller } = c.var
    const { path } = c.req.valid('json')
    const code = newToken()
    const now = relay.now()
    const expiresAt = now + linkLife
    const kept = {
      hash: hashToken(code),
      purpose: 'sign-in' as const,
      role: caller.role,
      tokenId: caller.tokenId,
      path,
      expiresAt,
    }
    await relay.database.write(tx => createCode(tx, kept, now))
    const url = `${relay.publicUrl}/sign-in?code=${encodeURIComponent(code)}`
    return c.json({ url, expiresAt: new Date(expiresAt).toISOString() }, 201)
  })
}
