import { describe, expect, test } from 'vitest'
import { endsNow, panelView } from '#extension/screens/panel/live/panel-view.ts'
import { readFrameHash } from '#extension/screens/panel/frame-hash.ts'
import { panelOf } from '../../charts/panel-fixture.ts'

const full = panelOf([[1, 2]])
const hollow = panelOf([[null, null]])
const gone = { code: 'unreachable', message: 'Gone.' } as const
const signedOut = { code: 'signed-out', message: 'Sign in.' } as const

describe('the state of a panel', () => {
  test.each([
    ['nothing yet', undefined, undefined, 'loading'],
    ['a chart', full, undefined, 'ready'],
    ['only gaps', hollow, undefined, 'empty'],
    ['no series', panelOf([]), undefined, 'empty'],
    ['a first failure', undefined, gone, 'error'],
    ['a failed renewal keeps the chart', full, gone, 'ready'],
    ['a failed renewal of nothing', hollow, gone, 'error'],
    ['a denial takes the chart away', full, signedOut, 'denied'],
    ['no permission', undefined, { code: 'no-permission', message: 'Not allowed.' } as const, 'denied'],
  ])('%s', (_, panel, failure, state) => expect(panelView(panel, failure).state).toBe(state))
})

test('only a range that ends at the present is renewed', () => {
  const window = { from: 0, to: 10_000, step: 15 }
  expect(endsNow(window, 10_020_000)).toBe(true)
  expect(endsNow(window, 10_200_000)).toBe(false)
})

test.each([
  ['#t=abc&theme=dark', { ticket: 'abc', theme: 'dark' }],
  ['#t=abc&theme=blue', { ticket: 'abc', theme: null }],
  ['', { ticket: null, theme: null }],
])('a frame’s address %s', (hash, expected) => expect(readFrameHash(hash)).toEqual(expected))
