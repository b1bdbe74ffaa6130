import { expect, test } from 'vitest'
import { panelsOfLink } from '#extension/background/link-panels.ts'
import { createTickets } from '#extension/background/tickets.ts'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { memoryArea } from '../memory-area.ts'

const prometheus: KnownConnection = {
  id: 'p',
  kind: 'prometheus',
  name: 'prom',
  baseUrl: 'https://prom.example',
  runs: 'viewer',
  headers: {},
  options: {},
  keptBy: 'browser',
}

function open(known: KnownConnection[] = [prometheus]) {
  let count = 0
  const tickets = createTickets({ session: memoryArea().area, now: () => 0, newId: () => `t${(count += 1)}` })
  return {
    tickets,
    panels: (href: string) => panelsOfLink({ href, page: 'own' }, 7, tickets, { connections: async () => known }),
  }
}

test('every panel of a link gets a ticket of its own, good in the tab that asked and in no other', async () => {
  const { tickets, panels } = open()
  const href = 'https://prom.example/graph?g0.expr=up&g1.expr=down'
  expect(await panels(href)).toEqual([
    { part: 0, shape: 'panel', ticket: 't1' },
    { part: 1, shape: 'panel', ticket: 't2' },
  ])
  const frame = { tabId: 7, frameId: 3, documentId: 'A' }
  await expect(tickets.claim('t2', { ...frame, tabId: 8 })).rejects.toMatchObject({ code: 'not-found' })
  expect(await tickets.claim('t2', frame)).toEqual({ href, part: 1 })
})

test('a chat’s detour around a link is left out', async () => {
  const href = 'https://prom.example/graph?g0.expr=up'
  const { panels } = open()
  expect(await panels(`https://slack-redir.net/link?url=${encodeURIComponent(href)}`)).toHaveLength(1)
})

test.each([
  ['https://other.example/graph?g0.expr=up', 'unknown-host'],
  ['https://prom.example/', 'unsupported'],
  ['javascript:alert(1)', 'unsupported'],
])('%s has no panels: %s', async (href, code) => {
  await expect(open().panels(href)).rejects.toMatchObject({ code })
})
