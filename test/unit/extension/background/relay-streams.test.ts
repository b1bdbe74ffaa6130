import { expect, test } from 'vitest'
import { createRelayStreams } from '#extension/background/live/relay-streams.ts'

function world(...paired: string[]) {
  const said: string[] = []
  const streams = createRelayStreams(
    async () => [...paired],
    address => {
      said.push(`begin ${address}`)
      return {
        ensure: async () => void said.push(`ensure ${address}`),
        stop: () => void said.push(`stop ${address}`),
      }
    },
  )
  return { streams, said, paired }
}

test('each relay has one stream, however often they are ensured', async () => {
  const { streams, said } = world('a', 'b')
  await Promise.all([streams.ensure(), streams.ensure()])
  expect(said.filter(line => line.startsWith('begin'))).toEqual(['begin a', 'begin b'])
})

test('the stream of a relay that was left ends, the others go on', async () => {
  const { streams, said, paired } = world('a', 'b')
  await streams.ensure()
  paired.shift()
  said.length = 0
  await streams.ensure()
  expect(said).toEqual(['stop a', 'ensure b'])
})

test('one that is paired anew begins anew', async () => {
  const { streams, said } = world('a', 'b')
  await streams.ensure()
  said.length = 0
  await streams.restart('b')
  expect(said).toEqual(['stop b', 'begin b', 'ensure a', 'ensure b'])
})
