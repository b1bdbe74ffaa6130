import { Me } from '#shared/relay-api/pairing.ts'
import type { App } from '../context.ts'
import { answer, createRoute, only, orProblem } from '../describe.ts'

const me = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Whose token this is',
  ...only('viewer'),
  responses: { 200: answer(Me, 'The owner of the token.'), ...orProblem },
})

export function mountMe(app: App): void {
  app.openapi(me, c => {
    const { name, role, email = null, expiresAt } = c.var.caller
    return c.json({ name, role, email, expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString() }, 200)
  })
}
