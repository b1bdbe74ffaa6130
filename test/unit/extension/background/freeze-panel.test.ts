import { expect, test } from 'vitest'
import { freezePanel } from '#extension/background/freeze-panel.ts'
import { createAnswerCache } from '#extension/background/panel-cache.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import { createRelays } from '#extension/background/relays.ts'
import type { KnownConnection } from '#extension/messages/contract.ts'
import type { Panel } from '#shared/model/panel.ts'
import { FreezeChart } from '#shared/relay-api/frozen.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'
import { pairingOf, vaultOf } from './vault-fixture.ts'

const now = () => Date.UTC(2026, 0, 1)
const question = { href: prometheusFake.link, part: 0 }
const ends = { from: '2025-12-31T23:00:00.000Z', to: '2026-01-01T00:00:00.000Z' }
const relayAddress = 'https://relay.example.net'

/** The background of a browser that is paired; what the relay is sent, and what the Prometheus is asked. */
function open(runs: KnownConnection['runs'], paired = true, href = question.href) {
  const app = prometheusFake.answering('good')
  const sent: { url: string; body: unknown }[] = []
  const asked: string[] = []
  const fetch = async (request: Request) => {
    if (!request.url.startsWith(relayAddress)) {
      asked.push(request.url)
      return app.fetch(request)
    }
    sent.push({ url: request.url, body: await request.json() })
    const chart = { url: question.href, part: 0, choice: null }
    const more = { kind: 'timeseries', occasion: 'asked', by: 'Ana', frozenAt: ends.to, bytes: 1, digest: 'x' }
    const window = { from: 0, to: 1 }
    return Response.json({ id: 'f', title: 't', chart, ...more, window, url: `${relayAddress}/f` }, { status: 201 })
  }
  const vault = paired ? vaultOf(pairingOf(relayAddress)) : vaultOf()
  const connection = { id: '1', kind: 'prometheus', name: 'Europe', baseUrl: prometheusFake.baseUrl, runs } as const
  const known: KnownConnection = { ...connection, headers: {}, options: {}, keptBy: 'relay', relay: relayAddress }
  const has = async () => true
  const deps = {
    connections: async () => [known],
    relays: createRelays({ vault, policy: async () => noPolicy, fetch, has, now }),
    cache: createAnswerCache<Panel>({ keepFor: 5000, most: 10, now }),
    memory: createAnswerCache<unknown>({ keepFor: 5000, most: 10, now }),
    fetch,
    has,
    now,
  }
  return {
    sent,
    asked,
    freeze: () => freezePanel({ href, part: 0 }, { relay: relayAddress, project: 'shop', iid: 12 }, ends, deps),
  }
}

test('what the relay can ask, it draws itself', async () => {
  const { sent, asked, freeze } = open('relay')
  expect(await freeze()).toEqual({ url: `${relayAddress}/f` })
  expect(sent).toEqual([
    {
      url: `${relayAddress}/api/v1/projects/shop/incidents/12/frozen`,
      body: { url: question.href, part: 0, ...ends, width: 1600 },
    },
  ])
  expect(asked).toEqual([])
})

test('of what only the person may ask, the relay gets what they see', async () => {
  const { sent, freeze } = open('viewer')
  await freeze()
  const { panel } = FreezeChart.parse(sent[0]?.body)
  expect(panel?.series.map(({ labels }) => labels.instance)).toEqual(prometheusFake.shows)
  expect(panel?.window).toMatchObject({ to: Date.parse(ends.to) / 1000 })
})

test('of an alert’s expression the relay gets the whole curve', async () => {
  const { sent, asked, freeze } = open(
    'viewer',
    true,
    prometheusFake.baseUrl + '/graph?g0.expr=up%20%3E%200.5&g0.tab=0',
  )
  await freeze()
  expect(FreezeChart.parse(sent[0]?.body).bare).toBe(true)
  expect(asked.flatMap(url => new URL(url).searchParams.get('query') ?? [])).toEqual(['up'])
})

test('nothing is asked in a browser that is not paired', async () => {
  const { asked, freeze } = open('viewer', false)
  await expect(freeze()).rejects.toMatchObject({ code: 'not-paired' })
  expect(asked).toEqual([])
})
