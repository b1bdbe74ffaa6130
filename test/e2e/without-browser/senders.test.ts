import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { senderSnippet } from '#shared/format/sender-snippets.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Incident } from '#shared/model/incident.ts'
import type { Inlet, IntakeKind } from '#shared/model/inlet.ts'
import { startAlertmanager } from '#test/servers/alertmanager.ts'
import { startMetrics, type SteeredMetrics } from '#test/servers/metrics.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startPrometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'

const rules = JSON.stringify({
  groups: [{ name: 'test', rules: [{ alert: 'Steered', expr: 'steered > 0', labels: { severity: 'page' } }] }],
})

// Every sender configured exactly as the README and the settings show it.
describeWith('prometheus', 'alertmanager')('senders as the README configures them', () => {
  let relay: TestRelay
  let metrics: SteeredMetrics

  beforeAll(async () => {
    metrics = await startMetrics({ steered: 0 })
    relay = await startRelay()
  })

  afterAll(async () => {
    await Promise.all([relay?.stop(), metrics?.stop()])
  })

  /** What configures a sender for an inlet in a project of its own. */
  async function snippetFor(kind: IntakeKind): Promise<string> {
    await relay.api('POST', '/projects', { slug: kind })
    const inlet = await relay.api<Inlet & { key: string }>('POST', `/projects/${kind}/inlets`, { kind, name: kind })
    return senderSnippet(kind, inlet).text
  }

  async function untilState(project: string, state: Incident['state']) {
    return waitFor(`an incident ${state} in ${project}`, async () => {
      const path = `/projects/${project}/incidents?state=${state}`
      const { items } = await relay.api<{ items: Incident[] }>('GET', path)
      return items[0] ?? false
    })
  }

  test('prometheus, without an Alertmanager', async () => {
    const alerting = await snippetFor('prometheus')
    const prometheus = await startPrometheus({ scrapeTargets: [metrics.target], rules, alerting })
    try {
      metrics.set('steered', 1)
      expect(await untilState('prometheus', 'opened')).toMatchObject({ title: 'Steered', severity: 'high' })
      metrics.set('steered', 0)
      await untilState('prometheus', 'closed')
      const { items } = await relay.api<{ items: Alert[] }>('GET', '/projects/prometheus/alerts')
      expect(items).toMatchObject([{ status: 'resolved', query: 'steered > 0' }])
    } finally {
      metrics.set('steered', 0)
      await prometheus.stop()
    }
  })

  test.each(['alertmanager', 'pagerduty'] as const)('%s, from a real Alertmanager', async kind => {
    const config = await snippetFor(kind)
    const alertmanager = await startAlertmanager({ config })
    const prometheus = await startPrometheus({
      scrapeTargets: [metrics.target],
      rules,
      alertmanager: alertmanager.target,
    })
    try {
      metrics.set('steered', 1)
      expect((await untilState(kind, 'opened')).title).toContain('Steered')
      metrics.set('steered', 0)
      await untilState(kind, 'closed')
    } finally {
      metrics.set('steered', 0)
      await Promise.all([prometheus.stop(), alertmanager.stop()])
    }
  })

  test('grafana, signing as its contact point does', async () => {
    const snippet = await snippetFor('grafana')
    const url = /url: '(\S+)'/.exec(snippet)?.[1] ?? ''
    const secret = /secret: '(\S+)'/.exec(snippet)?.[1] ?? ''
    const body = readFileSync(new URL('../../fixtures/grafana/unified.json', import.meta.url))
    const signature = createHmac('sha256', secret).update(body).digest('hex')
    const headers = { 'content-type': 'application/json', 'X-Grafana-Alerting-Signature': signature }
    const sent = await fetch(url, { method: 'POST', headers, body })
    expect([sent.status, await sent.json()]).toEqual([200, [{ iid: 1, title: '5xx above 10/s' }]])
    expect(await untilState('grafana', 'opened')).toMatchObject({ title: '5xx above 10/s' })
  })

  test('generic, by curl', async () => {
    const command = await snippetFor('generic')
    const { stdout } = await promisify(execFile)('sh', ['-c', command])
    expect(JSON.parse(stdout)).toEqual([{ iid: 1, title: 'Disk full' }])
    expect(await untilState('generic', 'opened')).toMatchObject({ title: 'Disk full', severity: 'high' })
  })
})
