import { expect, test } from 'vitest'
import { createTickets, mostTickets } from '#extension/background/tickets.ts'
import { memoryArea } from '../memory-area.ts'

const question = { href: 'https://prom.example/graph?g0.expr=up', part: 0 }
const frame = { tabId: 1, frameId: 5, documentId: 'A' }

function open(store = memoryArea()) {
  let at = 0
  let count = 0
  const tickets = createTickets({ session: store.area, now: () => at, newId: () => `t${(count += 1)}` })
  return { tickets, store, pass: (ms: number) => (at += ms) }
}

test('a ticket tells its question to the frame that claims it', async () => {
  const { tickets } = open()
  const ticket = await tickets.issue(question, 1)
  expect(await tickets.claim(ticket, frame)).toEqual(question)
  expect(await tickets.use(ticket, frame)).toEqual(question)
})

test('the same frame may claim again, so that “Try again” works after what came next failed', async () => {
  const { tickets, pass } = open()
  const ticket = await tickets.issue(question, 1)
  await tickets.claim(ticket, frame)
  pass(10 * 60_000)
  expect(await tickets.claim(ticket, frame)).toEqual(question)
})

test.each([
  ['another frame', { ...frame, frameId: 6, documentId: 'B' }],
  ['another document in the same frame', { ...frame, documentId: 'B' }],
  ['another tab', { ...frame, tabId: 2 }],
])('%s can neither claim nor use what was claimed', async (_, other) => {
  const { tickets } = open()
  const ticket = await tickets.issue(question, 1)
  await tickets.claim(ticket, frame)
  await expect(tickets.claim(ticket, other)).rejects.toMatchObject({ code: 'not-found' })
  await expect(tickets.use(ticket, other)).rejects.toMatchObject({ code: 'not-found' })
})

test('two frames that claim at once: one gets it', async () => {
  const { tickets } = open()
  const ticket = await tickets.issue(question, 1)
  const other = { ...frame, frameId: 6, documentId: 'B' }
  const settled = await Promise.allSettled([tickets.claim(ticket, frame), tickets.claim(ticket, other)])
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
})

test('without document ids the frame’s number decides', async () => {
  const { tickets } = open()
  const ticket = await tickets.issue(question, 1)
  await tickets.claim(ticket, { ...frame, documentId: undefined })
  expect(await tickets.use(ticket, { ...frame, documentId: undefined })).toEqual(question)
  await expect(tickets.use(ticket, { tabId: 1, frameId: 6, documentId: undefined })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('unclaimed it is good for two minutes, made up never, and not to be used before it is claimed', async () => {
  const { tickets, pass } = open()
  const ticket = await tickets.issue(question, 1)
  await expect(tickets.use(ticket, frame)).rejects.toMatchObject({ code: 'not-found' })
  await expect(tickets.claim('__proto__', frame)).rejects.toMatchObject({ code: 'not-found' })
  pass(2 * 60_000 + 1)
  await expect(tickets.claim(ticket, frame)).rejects.toMatchObject({ code: 'not-found' })
})

test('a new life of the service worker knows them still; a broken store means none', async () => {
  const { tickets, store } = open()
  const ticket = await tickets.issue(question, 1)
  await tickets.claim(ticket, frame)
  expect(await open(store).tickets.use(ticket, frame)).toEqual(question)
  const broken = open(memoryArea({ tickets: { t1: { href: 4 } } }))
  await expect(broken.tickets.claim('t1', frame)).rejects.toMatchObject({ code: 'not-found' })
})

test('a closed tab’s tickets are forgotten, and the oldest go when there are too many', async () => {
  const { tickets } = open()
  const first = await tickets.issue(question, 1)
  await tickets.claim(first, frame)
  const gone = await tickets.issue(question, 2)
  await tickets.dropTab(2)
  await expect(tickets.claim(gone, { ...frame, tabId: 2 })).rejects.toMatchObject({ code: 'not-found' })
  for (let count = 0; count < mostTickets; count += 1) await tickets.issue(question, 1)
  await expect(tickets.use(first, frame)).rejects.toMatchObject({ code: 'not-found' })
})

test('a page of ours has one ticket per question, and none when it is gone', async () => {
  const { tickets } = open()
  const outside = { tabId: -1, frameId: 3, documentId: 'A' }
  const before = await tickets.issue(question, -1, 'popup')
  const after = await tickets.issue(question, -1, 'popup')
  const part = await tickets.issue({ ...question, part: 1 }, -1, 'popup')
  const elsewhere = await tickets.issue(question, -1, 'side')
  await expect(tickets.claim(before, outside)).rejects.toMatchObject({ code: 'not-found' })
  expect(await tickets.claim(after, outside)).toEqual(question)
  await tickets.dropPage('popup')
  await expect(tickets.use(after, outside)).rejects.toMatchObject({ code: 'not-found' })
  await expect(tickets.claim(part, outside)).rejects.toMatchObject({ code: 'not-found' })
  expect(await tickets.claim(elsewhere, outside)).toEqual(question)
})
