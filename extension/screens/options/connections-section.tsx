import { useResource } from '#extension/ui/use-resource.ts'
import { ConnectForm } from './connect-form.tsx'
import { ConnectionItem } from './connection-item.tsx'
import { LoadTrouble } from './load-trouble.tsx'
import type { OptionsDeps } from './options-deps.ts'
import { words } from './words.ts'

const text = words.connections

export function ConnectionsSection({ deps }: { deps: OptionsDeps }) {
  const known = useResource(() => deps.ask('connections/list', {}))
  const relay = useResource(() => deps.ask('relay/get', {}))
  const connections = known.value?.connections
  return (
    <>
      <p class="lead">{text.lead}</p>
      <ConnectForm
        deps={deps}
        known={connections ?? []}
        role={relay.value?.relay?.role ?? null}
        onAdded={() => known.refresh()}
      />
      <h2>{text.listTitle}</h2>
      <LoadTrouble failure={known.failure ?? known.value?.failure} onAgain={known.refresh} />
      {connections?.length === 0 && <p class="hint">{text.none}</p>}
      <ul class="cards">
        {connections?.map(connection => (
          <li key={`${connection.keptBy} ${connection.id}`}>
            <ConnectionItem deps={deps} connection={connection} onRemoved={() => known.refresh()} />
          </li>
        ))}
      </ul>
    </>
  )
}
