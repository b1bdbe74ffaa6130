import { useState } from 'preact/hooks'
import { useResource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { ConnectForm } from './connect-form.tsx'
import { ConnectionItem } from './connection-item.tsx'
import { words as text } from './words.ts'

export function ConnectionsSection({ deps }: { deps: OptionsDeps }) {
  const known = useResource(() => deps.ask('connections/list', {}))
  const relay = useResource(() => deps.ask('relay/get', {}))
  const [fresh, setFresh] = useState({ id: '', times: 0 })
  const connections = known.value?.connections ?? []
  const role = relay.value?.relay?.role ?? null

  function changed(id: string): void {
    setFresh(before => ({ id, times: before.times + 1 }))
    known.refresh()
  }

  return (
    <>
      <p class="lead">{text.lead}</p>
      <ConnectForm deps={deps} known={connections} role={role} onAdded={changed} />
      <h2>{text.listTitle}</h2>
      <LoadTrouble failure={known.failure ?? known.value?.failure} onAgain={known.refresh} />
      {known.value && connections.length === 0 && <p class="hint">{text.none}</p>}
      <ul class="cards">
        {connections.map(connection => (
          <li key={`${connection.keptBy} ${connection.id}`}>
            <ConnectionItem
              deps={deps}
              connection={connection}
              known={connections}
              role={role}
              fresh={connection.id === fresh.id ? fresh.times : 0}
              onChanged={changed}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
