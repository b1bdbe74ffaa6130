import type { Browser } from 'webextension-polyfill'
import type { Kept } from '#extension/storage/kept.ts'
import type { Inbox } from '../inbox.ts'
import type { Incidents } from '../incidents.ts'
import { browserScreen } from '../notify/browser-screen.ts'
import { createNotifier, type Notifier } from '../notify/notifier.ts'
import { openIncident } from '../open-incident.ts'
import type { Relay } from '../relay.ts'
import { createEventStream, type EventStream, type Socket, type SocketHears } from './event-stream.ts'

export type LiveDeps = {
  relay: Relay
  kept: Kept
  incidents: Incidents
  /** Asked when something has happened. */
  inbox: () => Inbox
  openTab: (url: string) => Promise<void>
}

/** Milliseconds: what happens together is asked for together. */
const gather = 200

/** The event stream and the notifications of one life of the service worker. Listeners are there before the first wait. */
export function startLive(browser: Browser, deps: LiveDeps): { stream: EventStream; notifier: Notifier } {
  const { relay, kept, incidents, openTab } = deps
  let waiting = false
  const stream = createEventStream({
    relay,
    open: openSocket,
    position: kept.streamPosition,
    heard() {
      if (waiting) return
      waiting = true
      setTimeout(() => {
        waiting = false
        void deps.inbox().refresh()
      }, gather)
    },
    now: () => Date.now(),
    later: (work, milliseconds) => void setTimeout(work, milliseconds),
  })
  const notifier = createNotifier({
    screen: browserScreen(browser),
    kept,
    incidents,
    open: place => openIncident(place, { relay, openTab }),
    openInbox: async () => openTab((await relay.access()).address),
    now: () => Date.now(),
  })
  // The permission is optional: before it is granted, there is nothing to listen to.
  const listen = () => {
    browser.notifications?.onClicked.addListener(id => void notifier.clicked(id))
    browser.notifications?.onButtonClicked?.addListener((id, button) => void notifier.pressed(id, button))
  }
  listen()
  browser.permissions.onAdded.addListener(({ permissions }) => permissions?.includes('notifications') && listen())
  return { stream, notifier }
}

function openSocket(url: string, protocols: string[], { message, closed }: SocketHears): Socket {
  const socket = new WebSocket(url, protocols)
  socket.addEventListener('message', event => message(event.data))
  socket.addEventListener('close', () => closed())
  return socket
}
