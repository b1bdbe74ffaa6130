import { useEffect } from 'preact/hooks'
import type { InboxState } from '#extension/messages/contract.ts'
import { useEvery } from '#extension/ui/use-every.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import type { PopupDeps } from '../popup-deps.ts'
import { whenSeen } from './when-seen.ts'

/** Milliseconds. What changes is told at once; this is for when nobody tells. */
const asksItselfEvery = 30_000

/** The inbox: as it is remembered, then as it is, and from then on as it changes. A page that is hidden asks nothing. */
export function useLiveInbox({ ask, remembered, hear }: PopupDeps) {
  const inbox = useResource(() => ask('inbox/get', {}), remembered)
  const renew = () => inbox.refresh(() => ask('inbox/refresh', {}))
  const known = inbox.value !== undefined || inbox.failure !== undefined
  useEffect(() => {
    if (known) renew() // what the background remembers is on the screen; now what is true
  }, [known])
  useEvery(asksItselfEvery, true, renew)
  useEffect(() => {
    const life = new AbortController()
    let waiting = false
    hear(() => {
      if (waiting) return // asked for once, when somebody looks
      waiting = true
      whenSeen(() => {
        waiting = false
        inbox.refresh()
      }, life.signal)
    }, life.signal)
    return () => life.abort()
  }, [])
  return { ...inbox, renew }
}

/** Another after every word of a relay. One heard of alone does not move the time that holds for all. */
export function heardKey(inbox: InboxState | undefined): string {
  return inbox?.relays.map(({ heardAt }) => heardAt).join() ?? ''
}
