import { describe, expect, test } from 'vitest'
import { createInbox } from '#extension/background/inbox.ts'
import type { InboxState } from '#extension/messages/contract.ts'
import type { Incident } from '#shared/model/incident.ts'
import { incidentOf } from '../screens/incident-fixture.ts'
import { away, here, pairedWithTwo, there, type Answers } from './two-relays-fixture.ts'

const listing =
  (...items: Incident[]): Answers =>
  () => ({ items, next: null, openCount: items.length, mineCount: 1 })

function open(answers: { here: Answers; there: Answers }) {
  const clock = { ms: 1000 }
  const world = pairedWithTwo({
    here: (...asked) => answers.here(...asked),
    there: (...asked) => answers.there(...asked),
  })
  const shown: InboxState[] = []
  const heard: [string, number | null][] = []
  const waits: (() => void)[] = []
  const inbox = createInbox({
    ...world,
    now: () => clock.ms,
    wait: () => new Promise(resolve => waits.push(resolve)),
    changed: state => shown.push(state),
    heard: (address, { openCount }) => heard.push([address, openCount]),
  })
  const names = ({ items }: InboxState) => items.map(({ relay, iid }) => `${relay} ${iid}`)
  return { ...world, inbox, clock, shown, heard, waits, names, answers }
}

describe('the inbox of two relays', () => {
  test('is one list, newest first, and counted together', async () => {
    const { inbox, names, heard } = open({ here: listing(incidentOf(3), incidentOf(1)), there: listing(incidentOf(2)) })
    const state = await inbox.refresh()
    expect(names(state)).toEqual([`${here} 3`, `${there} 2`, `${here} 1`])
    expect(state).toMatchObject({ paired: true, openCount: 3, mineCount: 2, heardAt: 1000, failure: null, next: null })
    expect(heard.toSorted()).toEqual([
      [here, 2],
      [there, 1],
    ])
  })

  test('one that goes away hides nothing, and since when is known', async () => {
    const world = open({ here: listing(incidentOf(1)), there: listing(incidentOf(2)) })
    await world.inbox.refresh()
    world.clock.ms = 9000
    world.answers.there = away
    world.answers.here = listing(incidentOf(3), incidentOf(1))
    const state = await world.inbox.refresh()
    expect(world.names(state)).toEqual([`${here} 3`, `${there} 2`, `${here} 1`])
    expect([state.failure, state.heardAt]).toEqual([null, 9000])
    expect(state.relays).toMatchObject([
      { address: here, heardAt: 9000, failure: null },
      { address: there, heardAt: 1000, failure: { code: 'unreachable' } },
    ])
  })

  test('where all are away it is the main one’s trouble, and what was heard stays', async () => {
    const world = open({ here: listing(incidentOf(1)), there: listing(incidentOf(2)) })
    await world.inbox.refresh()
    world.answers.here = away
    world.answers.there = away
    const state = await world.inbox.refresh()
    expect(state.failure?.message).toContain('here.example')
    expect(world.names(state)).toHaveLength(2)
  })

  test('one that takes its time is not waited for, and heard when it answers', async () => {
    let answer: (value: unknown) => void = () => undefined
    const world = open({ here: listing(incidentOf(1)), there: () => new Promise(resolve => (answer = resolve)) })
    const asked = world.inbox.refresh()
    await expect.poll(() => world.shown.length).toBe(1)
    world.waits.forEach(over => over())
    expect(world.names(await asked)).toEqual([`${here} 1`])
    answer({ items: [incidentOf(2)], next: null, openCount: 1, mineCount: 0 })
    await expect.poll(() => world.shown.at(-1)?.openCount).toBe(2)
  })

  test('asked for one, the other is left alone; at the same time, each is asked once', async () => {
    const { inbox, asked } = open({ here: listing(), there: listing() })
    await inbox.refresh(there)
    expect([asked.here.length, asked.there.length]).toEqual([0, 1])
    await Promise.all([inbox.refresh(), inbox.refresh(here), inbox.refresh()])
    expect([asked.here.length, asked.there.length]).toEqual([1, 2])
  })

  test('what a relay that was left answers late does not come back', async () => {
    let answer: (value: unknown) => void = () => undefined
    const pending = () => new Promise(resolve => (answer = resolve))
    const signsOut = () => new Response(null, { status: 204 })
    const world = open({
      here: (_, { method }) => (method === 'DELETE' ? signsOut() : pending()),
      there: listing(),
    })
    const asked = world.inbox.refresh(here)
    await expect.poll(() => world.asked.here.length).toBe(1)
    await world.relays.forget(here)
    world.inbox.leave(here)
    answer({ items: [incidentOf(1)], next: null, openCount: 1, mineCount: 0 })
    await asked
    expect((await world.kept.ofRelay(here).inbox.get()).heardAt).toBeNull()
    expect(world.names(await world.inbox.state())).toEqual([])
  })
})
