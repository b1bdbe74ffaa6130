import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'
import { startProcess, type RunningProcess } from './running-process.ts'
import { watchSecrets } from './secrets-said.ts'
import { temporaryFolder } from './temporary-folder.ts'

const entry = fileURLToPath(new URL('../../.output/relay/cli.js', import.meta.url))

/** Fixed, so that a test need not read it off the first start. */
export const adminToken = 'tocsin-test-admin-token'

export type TestRelay = {
  address: string
  pid: () => number
  /** An inlet of the default project, as a sender is given it. */
  webhook: { url: string; key: string }
  /** One call to `/api/v1` as admin. @throws with the problem body when it is refused */
  api: <T>(method: string, path: string, body?: unknown) => Promise<T>
  pairingCode: () => Promise<string>
  log: () => string
  stop: () => Promise<void>
  /** Ends it as a power cut would; the database stays. */
  kill: () => Promise<void>
  /** Starts it again on the same database and address. */
  start: () => Promise<void>
}

/** The built relay with a database of its own on a free port. What it logs until it stops must hold no secret. */
export async function startRelay(env: Record<string, string> = {}): Promise<TestRelay> {
  if (!existsSync(entry)) throw new Error('.output/relay is not there: run npm run build:relay')
  const folder = temporaryFolder('relay')
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const settings = {
    TOCSIN_PORT: String(port),
    TOCSIN_DATABASE_URL: `file:${join(folder.path, 'tocsin.db')}`,
    TOCSIN_ADMIN_TOKEN: adminToken,
    ...env,
  }
  const ready = async () => (await fetch(`${address}/readyz`)).ok
  const launch = () => startProcess(process.execPath, [entry, 'start'], { env: settings, ready })
  const secrets = watchSecrets(address, [adminToken, ...Object.entries(env).flatMap(secretsOfSetting)])
  async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
    secrets.sent(body)
    const answer = await callApi<T>(address, method, path, body)
    secrets.told(answer)
    return answer
  }

  let running: RunningProcess = await launch()
  /** What those logged that ran before it. */
  let before = ''
  const { url, key } = await api<{ url: string; key: string }>('POST', '/projects/default/inlets', { name: 'Test' })
  return {
    address,
    pid: () => running.pid,
    webhook: { url, key },
    api,
    pairingCode: async () => (await api<{ code: string }>('POST', '/pairing', {})).code,
    log: () => running.log(),
    kill: () => running.kill(),
    start: async () => {
      before += running.log()
      running = await launch()
    },
    stop: async () => {
      await running.stop()
      folder.remove()
      secrets.mustNotStandIn(before + running.log())
    },
  }
}

async function callApi<T>(address: string, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${adminToken}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** What of a setting must never be said: tokens and keys, and passwords in addresses. */
function secretsOfSetting([name, value]: [string, string]): string[] {
  if (/_(TOKEN|KEY|SECRET)$/.test(name)) return [value]
  return URL.canParse(value) ? [new URL(value).password] : []
}
