import type { KnownIncident } from '#extension/messages/incidents.ts'
import { Failure } from '#shared/kit/failure.ts'
import { mayDo, roleOfToken } from '#shared/model/permissions.ts'
import type { Incidents } from './incidents.ts'
import type { Relays } from './relays.ts'

/**
 * The open incidents that this browser may write to, so that nobody chooses one only to be refused.
 * @throws Failure `not-paired`, or `forbidden` where it may only look in every relay
 */
export async function openToWriting(
  relays: Pick<Relays, 'all' | 'one'>,
  incidents: Pick<Incidents, 'list'>,
): Promise<KnownIncident[]> {
  const { info: main } = await relays.one()
  const writable = (await relays.all()).filter(({ info }) => mayDo(roleOfToken(info.role), 'incident.comment'))
  if (writable.length === 0) {
    const sentence = `This browser is paired with ${new URL(main.address).host} to look only. Pair it as a responder to write to incidents.`
    throw new Failure('forbidden', sentence, { next: { do: 'pair' } })
  }
  const { items } = await incidents.list({ tab: 'open' })
  return items.filter(({ relay }) => writable.some(({ info }) => info.address === relay))
}
