import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import { ConnectionList, useConnections } from '../connections/connection-list.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { LogMapping } from './log-mapping.tsx'
import { words } from './words.ts'

/** Every log system that is connected, and how a chart's labels become a question for it. */
export function LogsSection({ deps }: { deps: OptionsDeps }) {
  const all = useConnections(deps)
  return (
    <>
      <p class="lead">{words.lead}</p>
      <p>{words.how}</p>
      <ConnectionList
        deps={deps}
        all={all}
        shown={all.connections.filter(({ kind }) => isLogKind(kind))}
        none={words.none}
        more={connection => <LogMapping connection={connection} known={all.connections} />}
      />
      {all.known.value && (
        <p>
          <a class="button" href="#connections">
            {words.connect}
          </a>
        </p>
      )}
    </>
  )
}
