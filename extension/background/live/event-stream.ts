import type { RelayAccess } from '#extension/relay-client/call-relay.ts'

/** A line of the relay's event log, as far as the background needs it. */
type Message = { kind: string; id?: number; after?: number }

/** A connection, and what it calls back with. */
export type Socket = { close: () => void }
export type SocketHears = { message: (data: unknown) => void; closed: () => void }

export type StreamDeps = {
  /** Null: it is not paired with this browser, or not any more. */
  relay: () => Promise<Pick<RelayAccess, 'address' | 'token'> | null>
  open: (url: string, protocols: string[], hears: SocketHears) => Socket
  /** The id of the last event that was heard, kept over the lives of the service worker. */
  position: { get: () => Promise<number | null>; set: (id: number | null) => Promise<void> }
  /** Something happened: the inbox is to be asked. */
  heard: () => void
  now: () => number
  later: (work: () => void, milliseconds: number) => void
}

export type EventStream = {
  /** Connects if it is not, and takes a connection for dead that has been silent for too long. Never rejects. */
  ensure: () => Promise<void>
  /** Hears no more. */
  stop: () => void
}

/** The relay says something every twenty seconds; a laptop that slept has heard nothing for hours. */
const longestSilence = 50_000
const waits = [1000, 2000, 5000, 15_000, 30_000]

/**
 * What happens at a relay, as it happens. A socket that says something every twenty seconds keeps Chrome's service worker
 * awake; where it is put to sleep all the same, an alarm calls `ensure`, which goes on after the last event that was heard.
 */
export function createEventStream(deps: StreamDeps): EventStream {
  let socket: Socket | null = null
  let heardAt = 0
  let failures = 0
  let opening: Promise<void> | undefined
  let stopped = false

  async function connect(): Promise<void> {
    try {
      const relay = await deps.relay()
      if (!relay) return
      const { address, token } = relay
      const after = await deps.position.get()
      const url = `${address.replace(/^http/, 'ws')}/api/v1/events/socket${after === null ? '' : `?after=${after}`}`
      if (stopped) return
      const opened: Socket = deps.open(url, ['tocsin', token ?? ''], {
        message: data => void hear(opened, data),
        closed: () => lost(opened),
      })
      socket = opened
      heardAt = deps.now()
    } catch {
      lost(null) // no permission, or an address that is none: the inbox says so
    }
  }

  async function hear(from: Socket, data: unknown): Promise<void> {
    if (from !== socket) return
    heardAt = deps.now()
    const message = readMessage(data)
    if (!message) return
    failures = 0
    if (message.kind === 'still-here') return
    const id = message.id ?? message.after
    if (id !== undefined) await deps.position.set(id)
    deps.heard() // also when it begins: what happened meanwhile
  }

  function lost(which: Socket | null): void {
    if (which !== socket || stopped) return
    socket = null
    deps.heard() // each time: a socket that is refused does not say why, the inbox finds out, and the badge says it
    const wait = waits[Math.min(failures, waits.length - 1)] ?? 30_000
    failures += 1
    deps.later(() => void ensure(), wait)
  }

  async function ensure(): Promise<void> {
    if (socket && deps.now() - heardAt > longestSilence) drop()
    if (socket || stopped) return
    opening ??= connect().finally(() => (opening = undefined))
    await opening
  }

  function drop(): void {
    const dead = socket
    socket = null
    dead?.close()
  }

  return {
    ensure,
    stop() {
      stopped = true
      drop()
    },
  }
}

function readMessage(data: unknown): Message | null {
  try {
    const message: unknown = JSON.parse(String(data))
    return typeof message === 'object' && message !== null && 'kind' in message ? (message as Message) : null
  } catch {
    return null
  }
}
