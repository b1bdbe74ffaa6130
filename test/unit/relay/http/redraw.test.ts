import { expect, test } from 'vitest'
import { notices } from '#relay/db/tables/notices.ts'
import { tempApp } from '#test/factories/temp-app.ts'

const base = '/api/v1/projects/default'
const as = 'admin'

/** A project with a place that keeps a card of each incident, and an open and a closed incident that carry a label. */
async function withCards() {
  const { ask, relay } = await tempApp()
  const given = async <T>(method: string, path: string, json?: unknown) =>
    (await (await ask(method, path, { as, json })).json()) as T
  const place = { kind: 'github', name: 'Issues', options: { repository: 'acme/shop' }, secret: { token: 't' } }
  await given('POST', `${base}/destinations`, place)
  for (const title of ['Open', 'Closed']) await given('POST', `${base}/incidents`, { title, body: '/label ~"slow"' })
  await given('PATCH', `${base}/incidents/2`, { state: 'closed' })
  // All of it is told: what still waits would draw the card as it is then, and nothing would have to be added.
  await relay.database.write(
    async tx => void (await tx.update(notices).set({ state: 'sent', sentAt: 0, nextAt: null })),
  )
  const changes = async (iid: number) => {
    const { items } = await given<{ items: { change: string }[] }>('GET', `${base}/incidents/${iid}/notices`)
    return items.map(({ change }) => change).filter(change => change === 'refresh').length
  }
  return { ask, changes }
}

test.each([
  ['a label is renamed', 'PATCH', `${base}/labels/slow`, { name: 'sluggish' }],
  ['a label is deleted', 'DELETE', `${base}/labels/slow`, undefined],
  ['the project is renamed', 'PATCH', base, { name: 'Shop' }],
])('cards of open incidents are drawn anew when %s', async (_, method, path, json) => {
  const { ask, changes } = await withCards()
  const before = [await changes(1), await changes(2)]
  const answer = await ask(method, path, { as, json })
  expect(answer.status).toBeLessThan(300)
  expect([await changes(1), await changes(2)]).toEqual([(before[0] ?? 0) + 1, before[1]])
})
