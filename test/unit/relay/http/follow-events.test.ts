import { expect, test } from 'vitest'
import { knownCaller } from '#relay/http/caller.ts'
import { followEvents } from '#relay/http/follow-events.ts'
import { hashToken } from '#relay/security/tokens.ts'
import { createToken, deleteToken } from '#relay/store/tokens.ts'
import { tempApp } from '#test/factories/temp-app.ts'

/** A reader with a token of their own, at a relay where time passes only by waiting. */
async function world(lastsFor: number | null) {
  const { relay, clock } = await tempApp()
  const end = lastsFor === null ? null : clock.ms + lastsFor
  const token = 'of-the-reader'
  const kept = { id: 'reader', name: 'R', purpose: 'api', role: 'viewer', hash: hashToken(token) } as const
  await relay.database.write(tx => createToken(tx, { ...kept, createdAt: clock.ms, expiresAt: end }))
  const waited: number[] = []
  relay.feed = {
    waitAfter: async (_, patience) => {
      waited.push(patience)
      clock.ms += patience
    },
  }
  const caller = await knownCaller(relay, token, 'api')
  if (!caller || caller === 'expired') throw new Error('the token is not known')
  const leaving = new AbortController()
  const reader = followEvents(relay, { caller, token, signal: leaving.signal }, 0)
  return { relay, reader, waited, leave: () => leaving.abort() }
}

test('a reader is let go in the very moment in which the token expires', async () => {
  const { reader, waited } = await world(7000)
  expect(await reader.next()).toEqual({ done: true, value: undefined })
  expect(waited).toEqual([5000, 2000])
})

test('a reader whose token is revoked is let go with the next look, though nothing happens', async () => {
  const { relay, reader, waited } = await world(null)
  await relay.database.write(tx => deleteToken(tx, 'reader'))
  expect(await reader.next()).toEqual({ done: true, value: undefined })
  expect(waited).toEqual([5000])
})

test('between the looks it is silent; every twenty seconds it says that it is there', async () => {
  const { reader, waited, leave } = await world(null)
  expect(await reader.next()).toEqual({ done: false, value: null })
  expect(waited).toEqual([5000, 5000, 5000, 5000])
  expect(await reader.next()).toEqual({ done: false, value: null })
  leave()
  expect((await reader.next()).done).toBe(true)
})
