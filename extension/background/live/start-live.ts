import type { Browser } from 'webextension-polyfill'
import type { Kept } from '#extension/storage/kept.ts'
import type { Inbox } from '../inbox.ts'
import type { Incidents } from '../incidents.ts'
import { browserScreen } from '../notify/browser-screen.ts'
import { createNotifier, type Notifier } from '../notify/notifier.ts'
import { openIncident } from '../open-incident.ts'
import type { Relays } from '../relays.ts'
import { createEventStream, type EventStream, type Socket, type SocketHears } from './event-stream.ts'
import { createRelayStreams, type RelayStreams } from './relay-streams.ts'

export type LiveDeps = {
  relays: Relays
  kept: Kept
  incidents: Incidents
  /** Asked when something has happened. */
  inbox: () => Inbox
  openTab: (url: string) => Promise<void>
}

/** Milliseconds: what happens together is asked for together. */
const gather = 200

/** The event streams and the notifications of one life of the service worker. Listeners are there before the first wait. */
export function startLive(browser: Browser, deps: LiveDeps): { streams: RelayStreams; notifier: Notifier } {
  const { relays, kept, incidents, openTab } = deps
  const pairedWith = async (address: string) => (await relays.all()).find(({ info }) => info.address === address)
  const streams = createRelayStreams(
    async () => (await relays.all()).map(({ info }) => info.address),
    address => streamOf(address),
  )
  function streamOf(address: string): EventStream {
    let waiting = false
    return createEventStream({
      relay: async () => (await pairedWith(address))?.access ?? null,
      open: openSocket,
      position: kept.ofRelay(address).streamPosition,
      heard() {
        if (waiting) return
        waiting = true
        setTimeout(() => {
          waiting = false
          void deps.inbox().refresh(address)
        }, gather)
      },
      now: () => Date.now(),
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
    })
  }
  const notifier = createNotifier({
    screen: browserScreen(browser),
    kept,
    incidents,
    open: place => openIncident(place, { relays, openTab }),
    openRelay: async address => openTab((await relays.one(address)).access.address),
    several: async () => (await relays.all()).length > 1,
    now: () => Date.now(),
  })
  // The permission is optional: before it is granted, there is nothing to listen to.
  const listen = () => {
    browser.notifications?.onClicked.addListener(id => void notifier.clicked(id))
    browser.notifications?.onButtonClicked?.addListener((id, button) => void notifier.pressed(id, button))
  }
  listen()
  browser.permissions.onAdded.addListener(({ permissions }) => permissions?.includes('notifications') && listen())
  return { streams, notifier }
}

function openSocket(url: string, protocols: string[], { message, closed }: SocketHears): Socket {
  const socket = new WebSocket(url, protocols)
  socket.addEventListener('message', event => message(event.data))
  socket.addEventListener('close', () => closed())
  return socket
}
