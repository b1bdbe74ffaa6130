import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlertRule } from '#shared/model/alert-rule.ts'
import type { Incident } from '#shared/model/incident.ts'
import { describeWith, pathOf } from '#test/servers/needs.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { temporaryFolder } from '#test/servers/temporary-folder.ts'
import { waitFor } from '#test/servers/wait-for.ts'

const path = '/projects/default/alert-rules'

describeWith('prometheus', 'promtool')('alerts from a chart of a real Prometheus', () => {
  let prometheus: Prometheus
  let relay: TestRelay

  beforeAll(async () => {
    ;[prometheus, relay] = await Promise.all([startPrometheus(), startRelay()])
    await relay.api('POST', '/connections', { kind: 'prometheus', baseUrl: prometheus.address, runs: 'relay' })
  })
  afterAll(async () => {
    await relay?.stop()
    await prometheus?.stop()
  })

  const graph = (expr: string) =>
    `${prometheus.address}/graph?${new URLSearchParams({ 'g0.expr': expr, 'g0.tab': '0' })}`

  function create(name: string, expr: string, given: object = {}): Promise<AlertRule> {
    const terms = {
      operator: '==',
      threshold: 1,
      forSeconds: 0,
      severity: 'high',
      runbook: 'https://wiki.example.net/up',
    }
    return relay.api('POST', path, { name, url: graph(expr), ...terms, ...given })
  }

  test('open an incident when the threshold is crossed, and say where the rule stands', async () => {
    const { id } = await create('Prometheus is up', 'up == 1')
    const incident = await waitFor('the incident', async () => {
      const { items } = await relay.api<{ items: Incident[] }>('GET', '/projects/default/incidents')
      return items.find(({ title }) => title.includes('Prometheus is up'))
    })
    expect(incident).toMatchObject({ severity: 'high', state: 'opened' })
    expect(await relay.api('GET', `${path}/${id}`)).toMatchObject({ state: 'firing', query: 'up', lastValue: 1 })
    await relay.api('DELETE', `${path}/${id}`)
  })

  test.each([
    ['plain', 'up', {}],
    ['with a comment at its end', 'sum(up) # all of them', { operator: '>=', threshold: -0.05, forSeconds: 300 }],
    [
      '“quoted” and {{ braced }}: yes',
      'max by (job) (up{job=~"a|b\\\\d"}) > 1e-3',
      { operator: '!=', threshold: 1e21 },
    ],
    ['a # b: c\u2028d', 'up', { runbook: 'https://wiki.example.net/{{x}}?a=b&c=d', forSeconds: 90 }],
  ])('become a file that Prometheus accepts: %s', async (name, expr, given) => {
    const { id } = await create(name, expr, { active: false, ...given })
    const { yaml } = await relay.api<{ yaml: string }>('GET', `${path}/${id}/prometheus`)
    const folder = temporaryFolder('promtool')
    const file = join(folder.path, 'rules.yml')
    writeFileSync(file, yaml)
    const said = execFileSync(pathOf('promtool'), ['check', 'rules', file], { encoding: 'utf8' })
    folder.remove()
    expect(said).toContain('SUCCESS: 1 rules found')
  })
})
