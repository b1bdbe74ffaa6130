import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { pathOf } from './needs.ts'
import { startProcess } from './running-process.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { waitFor } from './wait-for.ts'

export type PrometheusOptions = {
  /** `host:port` of more things to scrape than itself. */
  scrapeTargets?: string[]
  /** A rule file as YAML. */
  rules?: string
  /** `host:port` of an Alertmanager. */
  alertmanager?: string
  /** An `alerting` section in YAML, in the place of `alertmanager`. */
  alerting?: string
  /** To come back where another stood. */
  port?: number
  /** More flags, such as `--enable-feature=…`. */
  flags?: string[]
}

export type Prometheus = { address: string; port: number; stop: () => Promise<void>; log: () => string }

/** A real Prometheus that scrapes itself and evaluates every second. Resolves when it has samples to show. */
export async function startPrometheus(options: PrometheusOptions = {}): Promise<Prometheus> {
  const port = options.port ?? (await freePort())
  const folder = temporaryFolder('prometheus')
  const address = `http://127.0.0.1:${port}`
  writeFileSync(join(folder.path, 'prometheus.yml'), config(port, options))
  if (options.rules) writeFileSync(join(folder.path, 'rules.yml'), options.rules)
  const args = [
    `--config.file=${join(folder.path, 'prometheus.yml')}`,
    `--storage.tsdb.path=${join(folder.path, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    `--web.external-url=${address}`,
    '--rules.alert.resend-delay=1s',
    ...(options.flags ?? []),
  ]
  const ready = async () => (await fetch(`${address}/-/ready`)).ok
  const running = await startProcess(pathOf('prometheus'), args, { ready })
  await waitFor('the first samples', () => hasSamples(address, 1 + (options.scrapeTargets?.length ?? 0)))
  // Charts lie on whole steps in the past: what they show must have been there for a moment.
  await waitFor('a rate', () => atLeast(address, 'count(rate(prometheus_http_requests_total[10s] offset 2s))', 1))
  const stop = async () => {
    await running.stop()
    folder.remove()
  }
  return { address, port, stop, log: running.log }
}

function hasSamples(address: string, least: number): Promise<boolean> {
  return atLeast(address, 'count(up == 1)', least)
}

async function atLeast(address: string, expr: string, least: number): Promise<boolean> {
  const answer = await fetch(`${address}/api/v1/query?query=${encodeURIComponent(expr)}`)
  const body = (await answer.json()) as { data: { result: { value: [number, string] }[] } }
  return Number(body.data.result[0]?.value[1] ?? 0) >= least
}

// JSON is YAML, so nothing has to be quoted by hand.
function config(port: number, { scrapeTargets = [], rules, alertmanager, alerting }: PrometheusOptions): string {
  const sections = {
    global: { scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '1s' },
    ...(rules ? { rule_files: ['rules.yml'] } : {}),
    ...(alertmanager ? { alerting: { alertmanagers: [{ static_configs: [{ targets: [alertmanager] }] }] } } : {}),
    scrape_configs: [
      { job_name: 'prometheus', static_configs: [{ targets: [`127.0.0.1:${port}`] }] },
      ...(scrapeTargets.length > 0 ? [{ job_name: 'steered', static_configs: [{ targets: scrapeTargets }] }] : []),
    ],
  }
  const lines = Object.entries(sections).map(([name, section]) => `${name}: ${JSON.stringify(section)}`)
  return [...lines, alerting ?? ''].join('\n')
}
