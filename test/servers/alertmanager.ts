import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { pathOf } from './needs.ts'
import { startProcess } from './running-process.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type Alertmanager = {
  /** `host:port`, as Prometheus wants it. */
  target: string
  stop: () => Promise<void>
  log: () => string
}

/**
 * A real Alertmanager that hands everything to one place, within a second or two.
 * @param to a webhook, or a whole configuration in YAML that begins with its route
 */
export async function startAlertmanager(to: { url: string; key: string } | { config: string }): Promise<Alertmanager> {
  const target = `127.0.0.1:${await freePort()}`
  const folder = temporaryFolder('alertmanager')
  writeFileSync(
    join(folder.path, 'alertmanager.yml'),
    `global: ${JSON.stringify({ resolve_timeout: '5s' })}\n${'config' in to ? hurried(to.config) : configOf(to)}`,
  )
  const args = [
    `--config.file=${join(folder.path, 'alertmanager.yml')}`,
    `--storage.path=${join(folder.path, 'data')}`,
    `--web.listen-address=${target}`,
    '--cluster.listen-address=',
  ]
  const ready = async () => (await fetch(`http://${target}/-/ready`)).ok
  const running = await startProcess(pathOf('alertmanager'), args, { ready })
  const stop = async () => {
    await running.stop()
    folder.remove()
  }
  return { target, stop, log: running.log }
}

const atOnce = { group_wait: '0s', group_interval: '1s', repeat_interval: '1h' }

/** As it is given, without its half minute of waiting. */
function hurried(config: string): string {
  const lines = Object.entries(atOnce).map(([name, value]) => `  ${name}: ${value}\n`)
  return config.replace(/^route:\n/m, `route:\n${lines.join('')}`)
}

// JSON is YAML, so nothing has to be quoted by hand.
function configOf({ url, key }: { url: string; key: string }): string {
  const http_config = { authorization: { type: 'Bearer', credentials: key } }
  const receivers = [{ name: 'tocsin', webhook_configs: [{ url, send_resolved: true, http_config }] }]
  const route = { receiver: 'tocsin', group_by: ['alertname'], ...atOnce }
  return `route: ${JSON.stringify(route)}\nreceivers: ${JSON.stringify(receivers)}`
}
