import { expect, test } from 'vitest'
import { createAnswerCache } from '#extension/background/panel-cache.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import { createRelays } from '#extension/background/relays.ts'
import { describePanel, locate, pinnedLink, runQuery } from '#extension/background/run-query.ts'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Panel } from '#shared/model/panel.ts'
import { resolveRange } from '#shared/time/range.ts'
import { grafanaBySession } from '#test/fakes/grafana.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'
import type { SourceFake } from '#test/fakes/source-fake.ts'
import { vaultOf } from './vault-fixture.ts'

const now = () => Date.UTC(2026, 0, 1)
const question = { href: prometheusFake.link, part: 0 }
const connection: KnownConnection = {
  id: '1',
  kind: 'prometheus',
  name: 'Europe',
  baseUrl: prometheusFake.baseUrl,
  runs: 'viewer',
  headers: {},
  options: {},
  keptBy: 'browser',
}

function open(
  more: { connections?: KnownConnection[]; allowed?: boolean; redirect?: boolean; fake?: SourceFake } = {},
) {
  const app = (more.fake ?? prometheusFake).answering('good')
  const requests: { url: string; credentials: string | undefined }[] = []
  const fetch = async (request: Request, init: RequestInit) => {
    requests.push({ url: request.url, credentials: init.credentials })
    if (more.redirect) return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })
    return app.fetch(request)
  }
  const has = async () => more.allowed ?? true
  const deps = {
    connections: async () => more.connections ?? [connection],
    relays: createRelays({ vault: vaultOf(), policy: async () => noPolicy, fetch, has, now }),
    cache: createAnswerCache<Panel>({ keepFor: 5000, most: 10, now }),
    memory: createAnswerCache<unknown>({ keepFor: 5000, most: 10, now }),
    fetch,
    has,
    now,
  }
  return { deps, requests }
}
const asked = { width: 600, fresh: false }

test('a viewer’s question goes out with the person’s own sign-in, once for two who ask the same', async () => {
  const { deps, requests } = open()
  const [one, other] = await Promise.all([runQuery(question, asked, deps), runQuery(question, asked, deps)])
  expect(one).toBe(other)
  expect(one.series.length).toBeGreaterThan(0)
  const ranges = requests.filter(({ url }) => url.includes('/query_range'))
  expect(ranges).toHaveLength(1)
  expect(ranges[0]?.credentials).toBe('include')
})

test('its link can be had over a fixed time', async () => {
  const { deps } = open()
  const to = now() / 1000
  const [target] = parseLink(await pinnedLink(question, { from: to - 1800, to }, deps))
  expect(target?.range && resolveRange(target.range, now())).toEqual({ from: to - 1800, to })
})

test('another range is another question', async () => {
  const { deps, requests } = open()
  await runQuery(question, asked, deps)
  const panel = await runQuery(question, { ...asked, from: 'now-2h', to: 'now-1h' }, deps)
  expect(panel.window.to).toBeLessThanOrEqual(now() / 1000 - 3600 + panel.window.step)
  expect(requests.filter(({ url }) => url.includes('/query_range'))).toHaveLength(2)
})

test('nothing is asked where the browser does not allow it', async () => {
  const { deps, requests } = open({ allowed: false })
  await expect(runQuery(question, asked, deps)).rejects.toMatchObject({
    code: 'no-permission',
    value: { next: { do: 'allow', origin: 'https://prometheus.example.net' } },
  })
  expect(requests).toEqual([])
})

test('a redirect means that somebody has to sign in', async () => {
  const { deps } = open({ redirect: true })
  await expect(runQuery(question, asked, deps)).rejects.toMatchObject({ code: 'signed-out' })
})

test('an unknown host is offered to be connected, with the link', async () => {
  const { deps } = open({ connections: [] })
  await expect(locate(question, deps.connections)).rejects.toMatchObject({
    code: 'unknown-host',
    value: { next: { do: 'options', section: `connections=${question.href}` } },
  })
  await expect(locate({ href: 'https://example.net/', part: 0 }, deps.connections)).rejects.toMatchObject({
    code: 'unsupported',
  })
})

test('what runs in the relay needs one', async () => {
  const { deps } = open({ connections: [{ ...connection, runs: 'relay' }] })
  await expect(runQuery(question, asked, deps)).rejects.toMatchObject({ code: 'not-paired' })
})

test('a frame learns the title, the place, the range as written and its shape', async () => {
  expect(await describePanel(question, open().deps)).toMatchObject({
    source: 'prometheus',
    sourceTitle: 'Prometheus',
    title: 'rate(http_requests_total[5m])',
    connection: 'Europe',
    openUrl: question.href,
    range: { last: '1h', until: 'now' },
    shape: 'panel',
  })
})

test.each([
  ['utc', 'UTC'],
  ['Asia%2FTokyo', 'Asia/Tokyo'],
  ['browser', undefined],
])('a link that reads its times in %s says so before anything was asked', async (written, zone) => {
  const grafana: KnownConnection = { ...connection, kind: 'grafana', baseUrl: 'https://grafana.example' }
  const href = `https://grafana.example/d/a1/x?viewPanel=4&from=1767225600000&to=1767229200000&timezone=${written}`
  const { deps } = open({ connections: [grafana] })
  expect((await describePanel({ href, part: 0 }, deps)).zone).toBe(zone)
})

test('a Grafana tells its settings once for all of its panels, and again to who tries again', async () => {
  const { kind, baseUrl } = grafanaBySession
  const { deps, requests } = open({ fake: grafanaBySession, connections: [{ ...connection, kind, baseUrl }] })
  const told = () => requests.filter(({ url }) => url.endsWith('/api/frontend/settings')).length
  const ask = (panel: number, fresh = false) => {
    const href = `${baseUrl}/d/ck9Zq_7/x?viewPanel=${panel}&from=now-1h&to=now`
    return runQuery({ href, part: 0 }, { width: 600, fresh }, deps)
  }
  await Promise.all([ask(4), ask(5)])
  expect(told()).toBe(1)
  await ask(4, true)
  expect(told()).toBe(2)
})
