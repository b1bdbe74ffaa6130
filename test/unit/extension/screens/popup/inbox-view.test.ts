import { describe, expect, test } from 'vitest'
import { inboxView } from '#extension/screens/popup/inbox-view.ts'
import { inboxOf, incidentOf } from '../incident-fixture.ts'

const unreachable = { code: 'unreachable', message: 'relay.example cannot be reached.' } as const
const revoked = { code: 'signed-out', message: 'relay.example answered 401.' } as const
const expired = { code: 'expired', message: 'The time is over.' } as const
const items = [incidentOf(1)]
const said = { denied: 'Revoked.', expired: 'Expired.' }

describe('what the popup shows', () => {
  test.each([
    ['before the first answer', undefined, undefined, 'loading', undefined],
    ['when the background itself fails', undefined, unreachable, 'nothing', 'try-again'],
    ['without a relay', inboxOf({ paired: false, heardAt: null }), undefined, 'unpaired', undefined],
    ['paired, not heard yet', inboxOf({ heardAt: null }), undefined, 'loading', undefined],
    ['nothing open', inboxOf(), undefined, 'quiet', undefined],
    ['something open', inboxOf({ items }), undefined, 'list', undefined],
    ['relay gone: the list stays', inboxOf({ items, failure: unreachable }), undefined, 'list', 'try-again'],
    ['relay gone: an old zero is not "quiet"', inboxOf({ failure: unreachable }), undefined, 'nothing', 'try-again'],
    ['never reached', inboxOf({ heardAt: null, failure: unreachable }), undefined, 'nothing', 'try-again'],
    ['token revoked: the list stays', inboxOf({ items, failure: revoked }), undefined, 'list', 'pair'],
    ['refresh failed: the list stays', inboxOf({ items }), unreachable, 'list', 'try-again'],
  ])('%s', (_, state, failure, shows, next) => {
    const view = inboxView(state, failure, said)
    expect(view.shows).toBe(shows)
    expect('trouble' in view ? view.trouble?.next : undefined).toBe(next)
  })

  test('a token whose time is over is told from one that was revoked', () => {
    const sentence = (failure: typeof expired | typeof revoked) => {
      const view = inboxView(inboxOf({ items, failure }), undefined, said)
      return 'trouble' in view ? view.trouble : null
    }
    expect(sentence(expired)).toEqual({ sentence: 'Expired.', next: 'pair', denied: true })
    expect(sentence(revoked)).toMatchObject({ sentence: 'Revoked.' })
  })

  test('newest first, closed ones left out', () => {
    const state = inboxOf({ items: [incidentOf(1), incidentOf(3), incidentOf(2, { state: 'closed' })], openCount: 9 })
    const view = inboxView(state, undefined, said)
    expect('incidents' in view && view.incidents.map(incident => incident.iid)).toEqual([3, 1])
  })
})
