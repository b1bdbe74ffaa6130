import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/servers/temporary-folder.ts'
import { waitFor } from '#test/servers/wait-for.ts'

const command = fileURLToPath(new URL('../../../relay/bin/tocsin.mjs', import.meta.url))
const folder = temporaryFolder('start')
afterAll(folder.remove)

/** Runs `tocsin …` with a database of its own; `said` is what it printed so far. */
function tocsin(args: string[], env: Record<string, string> = {}) {
  const settings = { TOCSIN_PORT: '0', TOCSIN_DATABASE_URL: `file:${join(folder.path, 'tocsin.db')}`, ...env }
  const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, ...settings } })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { said: () => said, ended, stop: () => child.kill('SIGTERM') }
}

async function startUntilReady() {
  const running = tocsin(['start'])
  const row = (name: string) => new RegExp(`^${name} {2,}(\\S+)`, 'm').exec(running.said())?.[1]
  await waitFor('the greeting', () => row('Extension'), { ms: 80_000, also: running.said })
  return { ...running, row }
}

describe('npm start', () => {
  test('prints where everything is, and its secrets on the first start only', async () => {
    const first = await startUntilReady()
    const address = first.row('Relay') ?? ''
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(first.row('Webhook')).toMatch(new RegExp(`^${address}/in/[\\w-]{10,}$`))
    expect(existsSync(join(first.row('Extension') ?? '', 'manifest.json'))).toBe(true)
    const token = first.row('Admin token') ?? ''
    const code = first.row('Pairing code') ?? ''
    const me = await fetch(`${address}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    expect(await me.json()).toMatchObject({ role: 'admin' })
    const pair = () =>
      fetch(`${address}/api/v1/pair`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
    expect((await pair()).status).toBe(200)
    expect((await pair()).status).toBeGreaterThanOrEqual(400)
    first.stop()
    expect(await first.ended).toBe(0)

    const second = await startUntilReady()
    expect(second.row('Webhook')?.split('/').pop()).toBe(first.row('Webhook')?.split('/').pop())
    for (const secret of [token, code, first.row('Webhook key') ?? '']) expect(second.said()).not.toContain(secret)
    expect(second.row('Admin token')).toBeUndefined()
    second.stop()
    expect(await second.ended).toBe(0)
  })

  test('names every problem of the environment at once, without its value', async () => {
    const running = tocsin(['start'], { TOCSIN_PORT: 'often', TOCSIN_ADMIN_TOKEN: 'too-short-secret' })
    expect(await running.ended).toBe(1)
    expect(running.said()).toContain('TOCSIN_PORT')
    expect(running.said()).toContain('TOCSIN_ADMIN_TOKEN')
    expect(running.said()).not.toContain('too-short-secret')
  })

  test('a word that is no command is answered with the commands there are', async () => {
    const running = tocsin(['strat'])
    expect(await running.ended).toBe(2)
    expect(running.said()).toContain('start')
  })
})
