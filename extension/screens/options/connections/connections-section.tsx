import { useState } from 'preact/hooks'
import { useResource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { ConnectForm } from './connect-form.tsx'
import { ConnectionItem } from './connection-item.tsx'
import { keyOf, type ConnectionId } from './connection-id.ts'
import { words as text } from './words.ts'

export function ConnectionsSection({ deps }: { deps: OptionsDeps }) {
  const known = useResource(() => deps.ask('connections/list', {}))
  const relays = useResource(() => deps.ask('relay/list', {}))
  const [fresh, setFresh] = useState({ key: '', times: 0 })
  const connections = known.value?.connections ?? []
  const paired = relays.value?.relays ?? []
  const [main] = paired
  /** Of the one that keeps a connection, or would: the main one. */
  const roleIn = (address = main?.address) => paired.find(relay => relay.address === address)?.role ?? null

  function changed(one: ConnectionId): void {
    setFresh(before => ({ key: keyOf(one), times: before.times + 1 }))
    known.refresh()
  }

  return (
    <>
      <p class="lead">{text.lead}</p>
      <ConnectForm deps={deps} known={connections} relays={paired} onAdded={changed} />
      <h2>{text.listTitle}</h2>
      <LoadTrouble failure={known.failure ?? known.value?.failure} onAgain={known.refresh} />
      {known.value && connections.length === 0 && <p class="hint">{text.none}</p>}
      <ul class="cards">
        {connections.map(connection => (
          <li key={keyOf(connection)}>
            <ConnectionItem
              deps={deps}
              connection={connection}
              known={connections}
              role={roleIn(connection.relay)}
              relays={paired}
              fresh={keyOf(connection) === fresh.key ? fresh.times : 0}
              onChanged={changed}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
