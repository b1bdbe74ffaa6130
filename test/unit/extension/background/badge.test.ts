import { expect, test } from 'vitest'
import { badgeFor } from '#extension/background/badge.ts'
import { inboxOf, incidentOf } from '../screens/incident-fixture.ts'

const failure = { code: 'unreachable', message: 'relay.example cannot be reached.' } as const
const minute = 60_000

test.each([
  ['unpaired: nothing', inboxOf({ paired: false }), 1000, '', 'Tocsin'],
  ['none open: no number', inboxOf(), 1000, '', 'Tocsin: no open incidents, heard just now'],
  ['one', inboxOf({ items: [incidentOf(1)] }), 1000, '1', 'Tocsin: 1 open incident, heard just now'],
  ['very many', inboxOf({ openCount: 1000 }), 1000, '999+', 'Tocsin: 1000 open incidents, heard just now'],
  ['never heard', inboxOf({ openCount: null, heardAt: null }), 1000, '?', 'Tocsin: Not heard from the relay yet.'],
  [
    'failing',
    inboxOf({ openCount: 2, failure }),
    1000 + 5 * minute,
    '?',
    `Tocsin: ${failure.message} 2 open incidents 5 min ago.`,
  ],
  ['failing, never heard', inboxOf({ openCount: null, heardAt: null, failure }), 0, '?', `Tocsin: ${failure.message}`],
  [
    'a zero that is old',
    inboxOf(),
    1000 + 4 * minute,
    '?',
    'Tocsin: The relay was not asked lately. No open incidents 4 min ago.',
  ],
])('%s', (_, state, now, text, title) => expect(badgeFor(state, now)).toMatchObject({ text, title }))

test('its colour is that of the worst', () => {
  const colour = (...all: ('critical' | 'low')[]) =>
    badgeFor(inboxOf({ items: all.map((severity, index) => incidentOf(index, { severity })) }), 1000).color
  expect(colour('low', 'critical')).toBe(colour('critical'))
  expect(colour('low')).not.toBe(colour('critical'))
})

test('what the reachable relays have is counted, and that it is not all is said', () => {
  const failure = { code: 'unreachable', message: 'No answer.' } as const
  const relays = [
    { address: 'https://relay.example', heardAt: 1000, failure: null },
    { address: 'https://other.example', heardAt: 500, failure },
  ]
  const some = badgeFor(inboxOf({ items: [incidentOf(1)], relays }), 2000)
  expect(some.text).toBe('1?')
  expect(some.title).toContain('other.example')
  expect(badgeFor(inboxOf({ relays }), 2000).text).toBe('?')
})
