import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { Token, TokenCreate } from '#shared/relay-api/tokens.ts'
import { hashToken, newToken } from '#relay/security/tokens.ts'
import { createToken, deleteToken, listTokens, toToken } from '#relay/store/tokens.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'

const list = createRoute({
  method: 'get',
  path: '/tokens',
  summary: 'List tokens',
  ...only('admin'),
  responses: { 200: answer(pageOf(Token), 'Newest first, without their secrets.'), ...orProblem },
})

const create = createRoute({
  method: 'post',
  path: '/tokens',
  summary: 'Create a token',
  ...only('admin'),
  request: { body: body(TokenCreate) },
  responses: { 201: answer(Token, '`token` is shown only here.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  summary: 'Revoke a token',
  ...only('admin'),
  request: { params: z.object({ id: z.string() }) },
  responses: { 204: noContent, ...orProblem },
})

export function mountTokens(app: App): void {
  app.openapi(list, async c => {
    const rows = await listTokens(c.var.relay.database.read)
    return c.json({ items: rows.map(toToken), next: null }, 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const { name, role, email, expiresAt } = c.req.valid('json')
    const token = newToken()
    const kept = {
      id: relay.newId(),
      name,
      role,
      email: email?.toLowerCase(),
      purpose: 'api' as const,
      hash: hashToken(token),
      createdAt: relay.now(),
      expiresAt: expiresAt === null ? null : Date.parse(expiresAt),
    }
    const row = await relay.database.write(tx => createToken(tx, kept))
    return c.json({ ...toToken(row), token }, 201)
  })

  app.openapi(remove, async c => {
    const { id } = c.req.valid('param')
    const gone = await c.var.relay.database.write(tx => deleteToken(tx, id))
    if (!gone) throw new Failure('not-found', 'There is no such token.')
    return c.body(null, 204)
  })
}
