import { expect, test } from 'vitest'
import { mergePages, readCursor, type MergedCursor } from '#extension/background/merge-pages.ts'
import type { Incident } from '#shared/model/incident.ts'
import { incidentOf } from '../screens/incident-fixture.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()

/** Relays that list theirs newest first, a few at a time; a cursor is the number of those before. */
function relaysWith(minutes: Record<string, number[]>, size: number) {
  const lists = new Map(
    Object.entries(minutes).map(([relay, given]) => [
      relay,
      given.map((minute, index): Incident => incidentOf(given.length - index, { createdAt: at(minute) })),
    ]),
  )
  function page(before: MergedCursor | null) {
    const wanted = [...lists].filter(([relay]) => !before || before[relay])
    return mergePages(
      wanted.map(([relay, all]) => {
        const asked = before?.[relay]
        const from = Number(asked?.cursor ?? 0)
        const next = from + size < all.length ? String(from + size) : null
        return { relay, items: all.slice(from, from + size), next, ...(asked ? { asked } : {}) }
      }),
    )
  }
  return { lists, page }
}

function readAll(world: ReturnType<typeof relaysWith>, between: (turn: number) => void = () => undefined) {
  const seen: string[] = []
  let next: string | null = null
  for (let turn = 0; turn < 50; turn++) {
    const page = world.page(next === null ? null : readCursor(next))
    seen.push(...page.items.map(({ relay, iid }) => `${relay}${iid}`))
    next = page.next
    if (next === null) return seen
    between(turn)
  }
  throw new Error('The list does not end.')
}

/** Newest first; of one minute, relays in their order. */
function inOrder(minutes: Record<string, number[]>): string[] {
  return Object.entries(minutes)
    .flatMap(([relay, given]) => given.map((minute, index) => ({ minute, name: `${relay}${given.length - index}` })))
    .sort((a, b) => b.minute - a.minute)
    .map(({ name }) => name)
}

test.each([
  ['one relay', { a: [9, 8, 7, 6, 5] }, 2],
  ['one is far behind', { a: [90, 80, 70, 60, 50], b: [5, 4, 3] }, 2],
  ['they take turns', { a: [10, 8, 6, 4, 2], b: [9, 7, 5, 3, 1] }, 2],
  ['many of one minute', { a: [5, 5, 5, 5, 5, 5, 1], b: [5, 5, 5, 2] }, 3],
  ['an empty one', { a: [], b: [3, 2, 1] }, 2],
  ['three', { a: [9, 1], b: [8, 7, 6, 5, 4, 3], c: [6, 2] }, 3],
])('%s: each incident once, none left out', (_, minutes, size) => {
  const seen = readAll(relaysWith(minutes, size))
  expect([...seen].sort()).toEqual(inOrder(minutes).sort())
  expect(new Set(seen).size).toBe(seen.length)
})

test('the pages of two relays come as one list, newest first', () => {
  const minutes = { a: [90, 80, 30, 20, 10], b: [85, 25, 24, 23, 5] }
  expect(readAll(relaysWith(minutes, 2))).toEqual(inOrder(minutes))
})

test('what is closed while somebody reads on takes nothing else away', () => {
  const world = relaysWith({ a: [9, 8, 7, 6], b: [50, 40, 30, 20, 10] }, 3)
  const seen = readAll(world, turn => {
    if (turn === 0) world.lists.get('a')?.splice(0, 1)
  })
  expect(seen).toEqual(['b5', 'b4', 'b3', 'b2', 'b1', 'a3', 'a2', 'a1'])
})

test('a relay that did not answer is asked again with the next page', () => {
  const waiting = { b: { cursor: '7' } }
  const { next } = mergePages([{ relay: 'a', items: [incidentOf(1)], next: null }], waiting)
  expect(next && readCursor(next)).toEqual(waiting)
})

test.each(['', '{', '[]x', '{"a":{"after":{"at":"x"}}}'])('%j is no cursor', text => {
  expect(readCursor(text)).toBeNull()
})
