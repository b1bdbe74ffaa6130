import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Alert } from '#shared/model/alert.ts'
import type { Incident } from '#shared/model/incident.ts'
import type { Note } from '#shared/model/note.ts'
import { startAlertmanager, type Alertmanager } from '#test/servers/alertmanager.ts'
import { startMetrics, type SteeredMetrics } from '#test/servers/metrics.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRecorder, type Recorder } from '#test/servers/recorder.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { alertmanagerPayload } from '../alertmanager-payload.ts'

const rules = JSON.stringify({
  groups: [
    {
      name: 'test',
      rules: [
        {
          alert: 'TestFailing',
          expr: 'tocsin_test_failing > 0',
          labels: { severity: 'critical', service: 'checkout' },
          annotations: { summary: 'The test gauge is up', description: 'Value {{ $value }}' },
        },
      ],
    },
  ],
})

describeWith('prometheus', 'alertmanager')('alert to incident', () => {
  let metrics: SteeredMetrics
  let relay: TestRelay
  let recorder: Recorder
  let alertmanager: Alertmanager
  let prometheus: Prometheus

  beforeAll(async () => {
    metrics = await startMetrics({ tocsin_test_failing: 0 })
    relay = await startRelay()
    recorder = await startRecorder(relay.webhook.url)
    alertmanager = await startAlertmanager({ url: recorder.url, key: relay.webhook.key })
    prometheus = await startPrometheus({
      scrapeTargets: [metrics.target],
      rules,
      alertmanager: alertmanager.target,
    })
  })

  afterAll(async () => {
    await Promise.all([prometheus?.stop(), alertmanager?.stop(), recorder?.stop(), relay?.stop(), metrics?.stop()])
  })

  const incidents = async (state = 'all') =>
    (await relay.api<{ items: Incident[] }>('GET', `/projects/default/incidents?state=${state}`)).items
  const alerts = async () => (await relay.api<{ items: Alert[] }>('GET', '/projects/default/alerts')).items
  const notesOf = async (iid: number) =>
    (await relay.api<{ items: Note[] }>('GET', `/projects/default/incidents/${iid}/notes`)).items

  test('a rule that fires becomes an alert, an incident and a note', async () => {
    metrics.set('tocsin_test_failing', 1)
    const [incident] = await waitFor('incident #1', async () => {
      const found = await incidents('opened')
      return found.length > 0 && found
    })
    const [alert] = await alerts()
    expect(alert).toMatchObject({
      iid: 1,
      severity: 'critical',
      status: 'triggered',
      service: 'checkout',
      query: 'tocsin_test_failing > 0',
      incident: 1,
      endedAt: null,
    })
    expect(alert?.labels).toMatchObject({ alertname: 'TestFailing', severity: 'critical', job: 'steered' })
    expect(incident).toMatchObject({
      iid: 1,
      project: 'default',
      state: 'opened',
      severity: 'critical',
      alerts: [1],
      labels: ['incident'],
      createdBy: 'Alert Bot',
    })
    expect(incident?.title).toContain('The test gauge is up')
    expect(incident?.body).toContain('tocsin_test_failing > 0')
    expect(incident?.body).toContain('TestFailing')
    const notes = await notesOf(1)
    expect(notes.map(note => [note.kind, note.author])).toContainEqual(['system', 'Alert Bot'])
  })

  test('its body links the chart of the half hour before and after the start', async () => {
    const [incident] = await incidents('opened')
    const [alert] = await alerts()
    const links = [...(incident?.body ?? '').matchAll(/https?:\/\/[^\s)>\]]+/g)].map(found => new URL(found[0]))
    const chart = links.find(link => link.origin === prometheus.address && link.searchParams.get('g0.expr'))
    expect(chart?.searchParams.get('g0.expr')).toBe('tocsin_test_failing > 0')
    expect(chart?.searchParams.get('g0.range_input')).toBe('1h')
    const end = Date.parse(`${chart?.searchParams.get('g0.end_input')?.replace(' ', 'T')}Z`)
    const start = Date.parse(alert?.startedAt ?? '')
    expect(Math.abs(end - (start + 30 * 60_000))).toBeLessThan(60_000)
  })

  test('a hundred repeats change a counter and nothing else', async () => {
    const [before] = await alerts()
    const payload = recorder.bodies()[0] ?? ''
    expect(payload).toContain('"firing"')
    const was = { incidents: await incidents(), notes: await notesOf(1) }
    const send = () => deliver(relay.webhook, payload)
    const answers = await Promise.all(Array.from({ length: 100 }, send))
    expect(answers.map(answer => answer.status).filter(status => status !== 200)).toEqual([])
    expect(await answers[0]?.json()).toEqual([{ iid: 1, title: was.incidents[0]?.title }])
    const after = await alerts()
    expect(after).toHaveLength(1)
    expect(after[0]).toEqual({ ...before, eventCount: after[0]?.eventCount })
    expect(after[0]?.eventCount).toBeGreaterThanOrEqual((before?.eventCount ?? 0) + 100)
    expect({ incidents: await incidents(), notes: await notesOf(1) }).toEqual(was)
  })

  test('what was answered 2xx survives a power cut', async () => {
    const labels = { alertname: 'PowerCut', severity: 'high' }
    const startsAt = new Date().toISOString()
    const answer = await deliver(relay.webhook, alertmanagerPayload([{ labels, startsAt, fingerprint: 'power-cut' }]))
    expect(answer.status).toBe(200)
    await relay.kill()
    await relay.start()
    expect((await incidents('opened')).map(one => one.title).join()).toContain('PowerCut')
    expect((await alerts()).map(one => one.labels.alertname)).toContain('PowerCut')
  })

  test('a rule that stops resolves the alert and closes the incident, with a note', async () => {
    metrics.set('tocsin_test_failing', 0)
    const closed = await waitFor('the incident to close', async () =>
      (await incidents('closed')).find(one => one.iid === 1),
    )
    expect(closed.closedAt).not.toBeNull()
    const alert = (await alerts()).find(one => one.iid === 1)
    expect(alert).toMatchObject({ status: 'resolved' })
    expect(alert?.endedAt).not.toBeNull()
    const notes = await notesOf(1)
    expect(notes.filter(note => note.kind === 'system').length).toBeGreaterThanOrEqual(2)
  })

  test('a rule that fires again opens the next incident', async () => {
    metrics.set('tocsin_test_failing', 1)
    const again = await waitFor('the next incident', async () =>
      (await incidents('opened')).find(one => one.title.includes('The test gauge is up')),
    )
    expect(again.iid).toBeGreaterThan(1)
  })

  test.each([
    ['a wrong key', 401, { key: 'wrong' }, '{}'],
    ['no JSON', 400, {}, 'not json'],
    ['the wrong shape', 422, {}, alertmanagerPayload([]).replace('"alerts":[]', '"alerts":"none"')],
  ])('%s is answered %i with a problem, and leaves nothing behind', async (_what, status, other, body) => {
    const before = await incidents()
    const answer = await deliver({ ...relay.webhook, ...other }, body)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await answer.json()) as { status: number; title: string; field?: string }
    expect(problem.status).toBe(status)
    if (status === 422) expect(problem.field).toBe('alerts')
    expect(await incidents()).toEqual(before)
  })

  test('an unknown inlet is answered 404', async () => {
    const url = relay.webhook.url.replace(/[^/]+$/, 'nobody')
    expect((await deliver({ url, key: relay.webhook.key }, '{}')).status).toBe(404)
  })
})

function deliver({ url, key }: { url: string; key: string }, body: string): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return fetch(url, { method: 'POST', headers, body })
}
