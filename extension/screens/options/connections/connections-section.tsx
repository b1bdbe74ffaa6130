import type { OptionsDeps } from '../options-deps.ts'
import { ConnectForm } from './connect-form.tsx'
import { ConnectionList, useConnections } from './connection-list.tsx'
import { words as text } from './words.ts'

export function ConnectionsSection({ deps }: { deps: OptionsDeps }) {
  const all = useConnections(deps)
  return (
    <>
      <p class="lead">{text.lead}</p>
      <ConnectForm deps={deps} known={all.connections} relays={all.relays} onAdded={all.changed} />
      <h2>{text.listTitle}</h2>
      <ConnectionList deps={deps} all={all} shown={all.connections} none={text.none} />
    </>
  )
}
