import { describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#relay/config.ts'
import { createLog } from '#relay/log.ts'
import { startRelay } from '#relay/main.ts'
import { tempDatabaseUrl } from '#test/factories/temp-db.ts'

async function start(environment: Record<string, string>) {
  const lines: string[] = []
  const log = createLog('debug', { write: line => void lines.push(line) })
  const running = await startRelay(readConfig({ TOCSIN_PORT: '0', ...environment }), log)
  let closed: Promise<void> | undefined
  const close = () => (closed ??= running.close())
  onTestFinished(close)
  return { ...running, close, logged: () => lines.join('') }
}

describe('a relay', () => {
  test('makes its secrets on the first start only, and never logs them', async () => {
    const TOCSIN_DATABASE_URL = tempDatabaseUrl()
    const one = await start({ TOCSIN_DATABASE_URL })
    const { adminToken = '', inletKey, pairingCode } = one.first!
    const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' }
    expect(await (await fetch(`${one.address}/api/v1/me`, { headers })).json()).toMatchObject({ role: 'admin' })
    const body = JSON.stringify({ code: pairingCode })
    const paired = await fetch(`${one.address}/api/v1/pair`, { method: 'POST', headers, body })
    expect(paired.status).toBe(200)
    const inlets = await fetch(`${one.address}/api/v1/projects/default/inlets`, { headers })
    const [inlet] = ((await inlets.json()) as { items: { url: string }[] }).items
    const sent = await fetch(inlet!.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${inletKey}` },
      body: '{}',
    })
    expect(sent.status).toBe(422) // the key opens; the payload is none
    for (const secret of [adminToken, inletKey, pairingCode]) expect(one.logged()).not.toContain(secret)
    await one.close()
    const two = await start({ TOCSIN_DATABASE_URL })
    expect(two.first).toBeUndefined()
    expect((await fetch(`${two.address}/api/v1/me`, { headers })).status).toBe(200)
  })

  test('makes no admin token beside a fixed one', async () => {
    const TOCSIN_ADMIN_TOKEN = 'fixed-admin-token-of-twenty'
    const { first, address } = await start({ TOCSIN_DATABASE_URL: tempDatabaseUrl(), TOCSIN_ADMIN_TOKEN })
    expect(first).toMatchObject({ adminToken: undefined, pairingCode: expect.any(String) })
    const headers = { authorization: `Bearer ${TOCSIN_ADMIN_TOKEN}` }
    expect((await fetch(`${address}/api/v1/tokens`, { headers })).status).toBe(200)
  })

  test('says in a sentence that its port is taken', async () => {
    const { relay } = await start({ TOCSIN_DATABASE_URL: tempDatabaseUrl() })
    const second = start({ TOCSIN_DATABASE_URL: tempDatabaseUrl(), TOCSIN_PORT: String(relay.port) })
    await expect(second).rejects.toThrow(`Port ${relay.port} on 127.0.0.1 is taken by another program.`)
  })

  test('stops while somebody listens to its events', async () => {
    const { address, first, close } = await start({ TOCSIN_DATABASE_URL: tempDatabaseUrl() })
    const headers = { authorization: `Bearer ${first?.adminToken}` }
    const stream = await fetch(`${address}/api/v1/events`, { headers })
    expect(stream.status).toBe(200)
    const text = stream.text()
    await close()
    expect(await text).toContain('listening after')
    await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  })
})
