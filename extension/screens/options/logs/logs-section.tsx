import { useState } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import { ConnectionItem } from '../connections/connection-item.tsx'
import { keyOf, type ConnectionId } from '../connections/connection-id.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { LogMapping } from './log-mapping.tsx'
import { words } from './words.ts'

/** Every log system that is connected, and how a chart's labels become a question for it. */
export function LogsSection({ deps }: { deps: OptionsDeps }) {
  const known = useResource(() => deps.ask('connections/list', {}))
  const relays = useResource(() => deps.ask('relay/list', {}))
  const [fresh, setFresh] = useState({ key: '', times: 0 })
  const paired = relays.value?.relays ?? []
  const all: readonly KnownConnection[] = known.value?.connections ?? []
  const logs = all.filter(({ kind }) => isLogKind(kind))
  const roleIn = (address = paired[0]?.address) => paired.find(relay => relay.address === address)?.role ?? null

  function changed(one: ConnectionId): void {
    setFresh(before => ({ key: keyOf(one), times: before.times + 1 }))
    known.refresh()
  }

  return (
    <>
      <p class="lead">{words.lead}</p>
      <p>{words.how}</p>
      <LoadTrouble failure={known.failure ?? known.value?.failure} onAgain={known.refresh} />
      {known.value && logs.length === 0 && <p class="hint">{words.none}</p>}
      <ul class="cards">
        {logs.map(connection => (
          <li key={keyOf(connection)}>
            <ConnectionItem
              deps={deps}
              connection={connection}
              known={all}
              role={roleIn(connection.relay)}
              relays={paired}
              fresh={keyOf(connection) === fresh.key ? fresh.times : 0}
              onChanged={changed}
            >
              <LogMapping connection={connection} known={all} />
            </ConnectionItem>
          </li>
        ))}
      </ul>
      {known.value && (
        <p>
          <a class="button" href="#connections">
            {words.connect}
          </a>
        </p>
      )}
    </>
  )
}
