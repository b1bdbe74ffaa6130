import { expect, test } from 'vitest'
import { ownAccess, ownConnection } from '#relay/sources/own-store.ts'
import { parseLink } from '#shared/links/registry.ts'
import { Panel } from '#shared/model/panel.ts'
import { querySource } from '#shared/sources/registry.ts'
import { tempRelay, type TempRelay } from '#test/factories/temp-relay.ts'
import { notification } from '#test/factories/notification.ts'

function draw({ deps }: TempRelay, path: string) {
  const [target] = parseLink(`https://relay.example.net${path}`)
  if (!target) throw new Error(`${path} is not a link of ours`)
  const context = { ...ownAccess(deps), now: deps.now, signal: new AbortController().signal }
  return querySource(target, { width: 800 }, ownConnection(target.base), context)
}

test('an incident is a card, drawn from the store', async () => {
  const relay = await tempRelay()
  await relay.receive(notification())
  const panel = await draw(relay, '/default/incidents/1#note-3')
  expect(Panel.parse(panel)).toEqual(panel)
  expect(panel.incident).toMatchObject({
    iid: 1,
    project: 'default',
    state: 'opened',
    alertCount: 1,
    acknowledgedAt: null,
    url: 'https://relay.example.net/default/incidents/1',
  })
  expect(panel.window.to).toBeGreaterThan(panel.window.from)
})

test.each(['/default/incidents/7', '/nowhere/incidents/1'])('%s, which is not there, is said so', async path => {
  await expect(draw(await tempRelay(), path)).rejects.toMatchObject({ value: { code: 'not-found' } })
})

test('statistics are a chart as before', async () => {
  const relay = await tempRelay()
  await relay.receive(notification())
  const panel = await draw(relay, '/api/v1/projects/default/stats?by=severity&from=now-1h&to=now')
  expect(panel).toMatchObject({ kind: 'timeseries' })
})
