import type { InboxState } from '#extension/messages/contract.ts'
import type { KeptInbox } from '#extension/storage/kept.ts'
import { mergePages } from './merge-pages.ts'

/** What each relay said, as one inbox. @param heard the main relay's first */
export function mergedInbox(heard: readonly { address: string; inbox: KeptInbox }[]): InboxState {
  const inboxes = heard.map(({ inbox }) => inbox)
  const answering = inboxes.filter(({ failure }) => !failure)
  const times = (answering.length > 0 ? answering : inboxes).flatMap(({ heardAt }) => heardAt ?? [])
  const pages = heard.map(({ address, inbox: { items, next } }) => ({ relay: address, items, next }))
  return {
    paired: heard.length > 0,
    ...mergePages(pages),
    openCount: sumOf(inboxes.map(({ openCount }) => openCount)),
    mineCount: sumOf(inboxes.map(({ mineCount }) => mineCount)),
    heardAt: times.length > 0 ? Math.min(...times) : null,
    failure: answering.length > 0 ? null : (inboxes[0]?.failure ?? null),
    relays: heard.map(({ address, inbox: { heardAt, failure } }) => ({ address, heardAt, failure })),
  }
}

/** Of what is known. */
function sumOf(counts: readonly (number | null)[]): number | null {
  const known = counts.flatMap(count => count ?? [])
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null
}
