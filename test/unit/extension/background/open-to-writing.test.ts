import { expect, test } from 'vitest'
import { openToWriting } from '#extension/background/open-to-writing.ts'
import type { Relay } from '#extension/background/relays.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { Role } from '#shared/model/role.ts'
import { incidentOf } from '../screens/incident-fixture.ts'

const one = (address: string, role: Role) => ({ info: { address, role, pairedAt: 0 } }) as Relay
const items = ['https://a.example', 'https://b.example'].map((relay, index) => ({ ...incidentOf(index + 1), relay }))

function ask(paired: Relay[]) {
  const relays = {
    all: async () => paired,
    async one() {
      if (paired[0]) return paired[0]
      throw new Failure('not-paired', 'No relay.')
    },
  }
  return openToWriting(relays, { list: async () => ({ items, next: null, openCount: 2, mineCount: 0 }) })
}

test('only incidents that this browser may write to are offered', async () => {
  const found = await ask([one('https://a.example', 'viewer'), one('https://b.example', 'responder')])
  expect(found.map(({ iid }) => iid)).toEqual([2])
})

test('a browser that may only look is told so before it chooses, and how to change that', async () => {
  const asked = ask([one('https://a.example', 'viewer')])
  await expect(asked).rejects.toMatchObject({ value: { code: 'forbidden', next: { do: 'pair' } } })
  await expect(asked).rejects.toThrow('a.example to look only')
})

test('an unpaired browser is told that', async () => {
  await expect(ask([])).rejects.toMatchObject({ code: 'not-paired' })
})
