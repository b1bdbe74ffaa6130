import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { CheckResult, Connection } from '#shared/model/connection.ts'
import { ConnectionChange, ConnectionCreate } from '#shared/relay-api/connections.ts'
import { LogsPreview, LogsPreviewed } from '#shared/relay-api/logs.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { checkConnection } from '#relay/sources/check-connection.ts'
import { runLogsPreview } from '#relay/sources/run-logs.ts'
import { sealSecret } from '#relay/sources/connection-access.ts'
import { newPublicId } from '#relay/security/tokens.ts'
import {
  changeConnection,
  createConnection,
  deleteConnection,
  findConnectionRow,
  listConnections,
  toConnection,
  type ConnectionRow,
} from '#relay/store/connections.ts'
import type { App, Relay } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'

const params = z.object({ id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/connections',
  summary: 'List connections',
  ...only('viewer'),
  responses: { 200: answer(pageOf(Connection), 'Without their credentials.'), ...orProblem },
})

const create = createRoute({
  method: 'post',
  path: '/connections',
  summary: 'Connect a source',
  ...only('admin'),
  request: { body: body(ConnectionCreate) },
  responses: { 201: answer(Connection, 'Connected.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/connections/{id}',
  summary: 'One connection',
  ...only('viewer'),
  request: { params },
  responses: { 200: answer(Connection, 'Without its credentials.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/connections/{id}',
  summary: 'Change a connection',
  description: 'Credentials are forgotten when the address moves to another origin and no new ones come along.',
  ...only('admin'),
  request: { params, body: body(ConnectionChange) },
  responses: { 200: answer(Connection, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/connections/{id}',
  summary: 'Disconnect a source',
  ...only('admin'),
  request: { params },
  responses: { 204: noContent, ...orProblem },
})

const check = createRoute({
  method: 'post',
  path: '/connections/{id}/check',
  summary: 'Check a connection',
  ...only('viewer'),
  request: { params },
  responses: { 200: answer(CheckResult, 'A sentence, good or bad.'), ...orProblem },
})

const logsPreview = createRoute({
  method: 'post',
  path: '/connections/{id}/logs-preview',
  summary: 'Try how a chart’s labels become a question for logs',
  description:
    'With other options than the connection has, nothing is kept: the query, where each of its labels comes from, a few lines.',
  ...only('admin'),
  request: { params, body: body(LogsPreview) },
  responses: { 200: answer(LogsPreviewed, 'What would be asked.'), ...orProblem },
})

export function mountConnections(app: App): void {
  app.openapi(list, async c => {
    const rows = await listConnections(c.var.relay.database.read)
    return c.json({ items: rows.map(toConnection), next: null }, 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const { secret, name, ...given } = c.req.valid('json')
    const id = newPublicId()
    const values = {
      ...given,
      name: name ?? new URL(given.baseUrl).host,
      sealedSecret: sealSecret(relay.secretBox, id, secret),
    }
    const row = await relay.database.write(tx => createConnection(tx, id, values, relay.now()))
    return c.json(toConnection(row), 201)
  })

  app.openapi(get, async c => c.json(toConnection(await connectionOf(c.var.relay, c.req.valid('param').id)), 200))

  app.openapi(change, async c => {
    const { relay } = c.var
    const { id } = c.req.valid('param')
    const { secret, ...given } = c.req.valid('json')
    const before = await connectionOf(relay, id)
    const moved = given.baseUrl !== undefined && new URL(given.baseUrl).origin !== new URL(before.baseUrl).origin
    const sealed = secret ? sealSecret(relay.secretBox, id, secret) : moved ? null : undefined
    const row = await relay.database.write(tx => changeConnection(tx, id, { ...given, sealedSecret: sealed }))
    if (!row) throw unknownConnection()
    return c.json(toConnection(row), 200)
  })

  app.openapi(remove, async c => {
    const gone = await c.var.relay.database.write(tx => deleteConnection(tx, c.req.valid('param').id))
    if (!gone) throw unknownConnection()
    return c.body(null, 204)
  })

  app.openapi(check, async c => {
    const row = await connectionOf(c.var.relay, c.req.valid('param').id)
    return c.json(await checkConnection(c.var.relay, row), 200)
  })

  app.openapi(logsPreview, async c => {
    const row = await connectionOf(c.var.relay, c.req.valid('param').id)
    return c.json(await runLogsPreview(c.var.relay, row, c.req.valid('json')), 200)
  })
}

async function connectionOf(relay: Relay, id: string): Promise<ConnectionRow> {
  const row = await findConnectionRow(relay.database.read, id)
  if (!row) throw unknownConnection()
  return row
}

function unknownConnection(): Failure {
  return new Failure('not-found', 'There is no such connection.')
}
