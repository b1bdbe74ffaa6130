import type { InboxState } from '#extension/messages/contract.ts'
import type { FailureValue } from '#shared/kit/failure.ts'
import type { KnownIncident } from '#extension/messages/incidents.ts'

/** What is wrong with the inbox, and what to do about it. */
export type InboxTrouble = { sentence: string; next: 'pair' | 'try-again'; denied: boolean }

/** Sentences for a token that was revoked, or whose time is over. */
type Denials = { denied: string; expired: string }

/** A relay that does not answer, and when it was last heard, UNIX milliseconds; null: never. */
export type RelayAway = { address: string; heardAt: number | null; denied: boolean; next: 'pair' | 'try-again' }

export type InboxView =
  | { shows: 'loading' }
  | { shows: 'unpaired' }
  | {
      shows: 'quiet' | 'list' | 'nothing'
      incidents: KnownIncident[]
      /** UNIX milliseconds; null: never heard from the relay. */
      heardAt: number | null
      /** Set when what is shown is not fresh. */
      trouble: InboxTrouble | null
      /** Of several relays, those that do not answer. */
      away: RelayAway[]
    }

/**
 * What the popup shows. What was last heard stays, however the relay is: a paired popup never goes blank.
 * @param failure of the last message to the background itself
 * @param said the sentences for a token that no longer counts
 */
export function inboxView(state: InboxState | undefined, failure: FailureValue | undefined, said: Denials): InboxView {
  if (!state) return failure ? nothingBut(troubleOf(failure, said)) : { shows: 'loading' }
  if (!state.paired) return { shows: 'unpaired' }
  const incidents = newestFirst(state.items.filter(incident => incident.state === 'opened'))
  const wrong = state.failure ?? failure
  const trouble = wrong ? troubleOf(wrong, said) : null
  if (state.heardAt === null && !trouble) return { shows: 'loading' }
  const away = awayOf(state)
  if (state.heardAt === null) return { ...nothingBut(trouble), away }
  return {
    shows: incidents.length > 0 ? 'list' : trouble || away.length > 0 ? 'nothing' : 'quiet',
    incidents,
    heardAt: state.heardAt,
    trouble,
    away,
  }
}

function nothingBut(trouble: InboxTrouble | null) {
  return { shows: 'nothing' as const, incidents: [], heardAt: null, trouble, away: [] }
}

function awayOf({ relays }: InboxState): RelayAway[] {
  if (relays.length < 2) return []
  return relays.flatMap(({ address, heardAt, failure }) => {
    if (!failure) return []
    const { denied, next } = troubleOf(failure, { denied: '', expired: '' })
    return [{ address, heardAt, denied, next }]
  })
}

function troubleOf(failure: FailureValue, said: Denials): InboxTrouble {
  const expired = failure.code === 'expired'
  const denied = expired || failure.code === 'signed-out' || failure.code === 'forbidden'
  if (denied) return { sentence: expired ? said.expired : said.denied, next: 'pair', denied }
  return { sentence: failure.message, next: failure.next?.do === 'pair' ? 'pair' : 'try-again', denied }
}

function newestFirst(incidents: readonly KnownIncident[]): KnownIncident[] {
  return [...incidents].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.iid - a.iid)
}
