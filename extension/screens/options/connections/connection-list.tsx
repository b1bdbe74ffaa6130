import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { ConnectionItem } from './connection-item.tsx'
import { keyOf, type ConnectionId } from './connection-id.ts'

/** The connections that are known, the relays that may keep them, and which was added or changed last. */
export function useConnections(deps: OptionsDeps) {
  const known = useResource(() => deps.ask('connections/list', {}))
  const relays = useResource(() => deps.ask('relay/list', {}))
  const [fresh, setFresh] = useState({ key: '', times: 0 })
  return {
    known,
    connections: known.value?.connections ?? [],
    relays: relays.value?.relays ?? [],
    fresh,
    changed(one: ConnectionId): void {
      setFresh(before => ({ key: keyOf(one), times: before.times + 1 }))
      known.refresh()
    },
  }
}

type ConnectionListProps = {
  deps: OptionsDeps
  all: ReturnType<typeof useConnections>
  /** Those of them that are listed. */
  shown: readonly KnownConnection[]
  /** What is said when there are none. */
  none: string
  /** What else there is to say about one. */
  more?: (connection: KnownConnection) => ComponentChildren
}

/** Connections as cards, each to be checked and changed by who may. */
export function ConnectionList({ deps, all, shown, none, more }: ConnectionListProps) {
  const { known, connections, relays, fresh, changed } = all
  /** Of the one that keeps a connection, or would: the main one. */
  const roleIn = (address = relays[0]?.address) => relays.find(relay => relay.address === address)?.role ?? null
  return (
    <>
      <LoadTrouble failure={known.failure ?? known.value?.failure} onAgain={known.refresh} />
      {known.value && shown.length === 0 && <p class="hint">{none}</p>}
      <ul class="cards">
        {shown.map(connection => (
          <li key={keyOf(connection)}>
            <ConnectionItem
              deps={deps}
              connection={connection}
              known={connections}
              role={roleIn(connection.relay)}
              relays={relays}
              fresh={keyOf(connection) === fresh.key ? fresh.times : 0}
              onChanged={changed}
            >
              {more?.(connection)}
            </ConnectionItem>
          </li>
        ))}
      </ul>
    </>
  )
}
