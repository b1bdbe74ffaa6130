import { createRelays, type Relays } from '#extension/background/relays.ts'
import { noPolicy } from '#extension/messages/policy.ts'
import { keptItems } from '#extension/storage/kept.ts'
import { memoryArea } from '../memory-area.ts'
import { pairingOf, vaultOf } from './vault-fixture.ts'

export const here = 'https://here.example'
export const there = 'https://there.example'

/** How a relay answers a request below `/api/v1`: as JSON, or with a failing network. */
export type Answers = (path: string, request: Request) => unknown

/** A browser that is paired with two relays, `here` being the main one. What each was asked, as `<method> <path>`. */
export function pairedWithTwo(answers: { here: Answers; there: Answers }) {
  const asked: Record<'here' | 'there', string[]> = { here: [], there: [] }
  const fetch = async (request: Request) => {
    const which = request.url.startsWith(here) ? 'here' : 'there'
    const { pathname, search } = new URL(request.url)
    const path = pathname.replace('/api/v1', '') + search
    asked[which].push(`${request.method} ${path}`)
    const answer = await answers[which](path, request)
    return answer instanceof Response ? answer : Response.json(answer)
  }
  const relays: Relays = createRelays({
    vault: vaultOf(pairingOf(here, { token: 'of here', role: 'admin' }), pairingOf(there, { token: 'of there' })),
    policy: async () => noPolicy,
    fetch,
    has: async () => true,
    now: () => 5,
  })
  return { relays, asked, fetch, kept: keptItems(memoryArea().area) }
}

/** A relay that is away. */
export const away: Answers = () => {
  throw new TypeError('Failed to fetch')
}
