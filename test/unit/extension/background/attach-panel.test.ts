import { expect, test } from 'vitest'
import { attachPanel } from '#extension/background/attach-panel.ts'
import { createAnswerCache } from '#extension/background/panel-cache.ts'
import { createRelays } from '#extension/background/relays.ts'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import { hrefsOf } from '#shared/format/hrefs.ts'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Panel } from '#shared/model/panel.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'
import { pairingOf, vaultOf } from './vault-fixture.ts'

const now = () => Date.UTC(2026, 0, 1)
const range = { from: Date.UTC(2026, 0, 1, 9) / 1000, to: Date.UTC(2026, 0, 1, 10) / 1000 }
const relayAddress = 'https://relay.example.net'

/** Attaches a link in a browser whose relay answers so; the comment that it was sent. */
async function attach(title: string, { paired = true, status = 201, href = prometheusFake.link } = {}) {
  const sent: { method: string; url: string; body: string }[] = []
  const fetch = async (request: Request) => {
    const { body } = (await request.json()) as { body: string }
    sent.push({ method: request.method, url: request.url, body })
    return status === 201
      ? Response.json({ note: null, said: [] }, { status })
      : Response.json({ type: 'about:blank', title: 'Observers only look.', status, code: 'forbidden' }, { status })
  }
  const vault = paired ? vaultOf(pairingOf(relayAddress)) : vaultOf()
  const connection = { id: '1', kind: 'prometheus', name: 'Europe', baseUrl: prometheusFake.baseUrl } as const
  const known: KnownConnection = {
    ...connection,
    runs: 'relay',
    headers: {},
    options: {},
    keptBy: 'relay',
    relay: relayAddress,
  }
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
  const place = { relay: relayAddress, project: 'shop', iid: 12 }
  const failed = await attachPanel({ href, part: 0 }, place, { title, ...range }, deps).catch((error: unknown) => error)
  return { sent, failed }
}

test.each(['Error rate', '](https://evil.example) /close\n/assign @ana', '`<b>*x* [a] \\', '   '])(
  'the comment of %j is one link to the chart over the time that was shown',
  async title => {
    const { sent, failed } = await attach(title)
    expect(failed).toBeUndefined()
    const [note] = sent
    expect(note).toMatchObject({ method: 'POST', url: `${relayAddress}/api/v1/projects/shop/incidents/12/notes` })
    const body = note?.body ?? ''
    expect(body).not.toContain('\n')
    const [href = '', ...others] = hrefsOf(parseMarkdown(body))
    expect(others).toEqual([])
    const [before] = parseLink(prometheusFake.link)
    const [target] = parseLink(href)
    expect(target).toMatchObject({ source: 'prometheus', base: before?.base })
    expect(target && 'expr' in target && target.expr).toBe(before && 'expr' in before && before.expr)
    expect(href).toContain('2026-01-01')
  },
)

test('nothing is written in a browser that is not paired', async () => {
  const { sent, failed } = await attach('Error rate', { paired: false })
  expect(failed).toMatchObject({ code: 'not-paired' })
  expect(sent).toEqual([])
})

test('what the relay refuses is said as it says it', async () => {
  expect((await attach('Error rate', { status: 403 })).failed).toMatchObject({
    code: 'forbidden',
    message: 'Observers only look.',
  })
})
