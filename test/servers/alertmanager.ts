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
 * @param to a webhook, or a `receivers` section in YAML with one receiver `tocsin`
 */
export async function startAlertmanager(
  to: { url: string; key: string } | { receivers: string },
): Promise<Alertmanager> {
  const target = `127.0.0.1:${await freePort()}`
  const folder = temporaryFolder('alertmanager')
  writeFileSync(
    join(folder.path, 'alertmanager.yml'),
    'receivers' in to ? `${to.receivers}\n${globals()}` : `${receiver(to)}\n${globals()}`,
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

// JSON is YAML, so nothing has to be quoted by hand.
function globals(): string {
  const route = {
    receiver: 'tocsin',
    group_by: ['alertname'],
    group_wait: '0s',
    group_interval: '1s',
    repeat_interval: '1h',
  }
  return `global: ${JSON.stringify({ resolve_timeout: '5s' })}\nroute: ${JSON.stringify(route)}\n`
}

function receiver({ url, key }: { url: string; key: string }): string {
  const http_config = { authorization: { type: 'Bearer', credentials: key } }
  const receivers = [{ name: 'tocsin', webhook_configs: [{ url, send_resolved: true, http_config }] }]
  return `receivers: ${JSON.stringify(receivers)}`
}
