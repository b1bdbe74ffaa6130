import { Failure } from '#shared/kit/failure.ts'
import { Me } from '#shared/relay-api/pairing.ts'
import type { App } from '../context.ts'
import { deleteToken } from '#relay/store/tokens.ts'
import { answer, createRoute, noContent, only, orProblem } from '../describe.ts'

const me = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Whose token this is',
  ...only('viewer'),
  responses: { 200: answer(Me, 'The owner of the token.'), ...orProblem },
})

const signOut = createRoute({
  method: 'delete',
  path: '/me/token',
  summary: 'Sign out',
  description: 'Revokes the token that is sent, and ends the sessions that were opened with it.',
  ...only('viewer'),
  responses: { 204: noContent, ...orProblem },
})

export function mountMe(app: App): void {
  app.openapi(me, c => {
    const { name, role, email = null, expiresAt } = c.var.caller
    return c.json({ name, role, email, expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString() }, 200)
  })

  app.openapi(signOut, async c => {
    const { relay, caller } = c.var
    const { tokenId } = caller
    if (tokenId === undefined) {
      throw new Failure('forbidden', 'This token is laid down by TOCSIN_ADMIN_TOKEN and ends when that is changed.')
    }
    await relay.database.write(tx => deleteToken(tx, tokenId))
    return c.body(null, 204)
  })
}
