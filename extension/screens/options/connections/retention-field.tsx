import { Field } from '#extension/ui/field.tsx'
import type { ConnectionKind, Runs } from '#shared/model/connection.ts'
import { parseDuration } from '#shared/time/durations.ts'
import type { DraftScene } from './connection-draft.ts'
import { words } from './words.ts'

const text = words.retention

/** What the relay freezes charts of. A GitLab's are kept by the Prometheus that answers for it. */
const frozenKinds = ['prometheus', 'grafana', 'alertmanager'] as const
type FrozenKind = (typeof frozenKinds)[number]

/** How long a source keeps its data. Asked only where the relay may freeze: it sees nothing of what a viewer asks. */
export function RetentionField({ kind, draft, change, troubles }: DraftScene) {
  if (!isFrozen(kind, draft.runs)) return null
  return (
    <Field
      label={text.label}
      value={draft.retention}
      onInput={retention => change({ retention })}
      placeholder={text.placeholder}
      hint={`${text.hint} ${text.empty[kind]}`}
      trouble={troubles.retention}
    />
  )
}

/** The option as it is kept: nothing to be said beside what there was, where it is not asked for. */
export function readRetention(
  kind: ConnectionKind,
  { runs, retention }: { runs: Runs; retention: string },
  trouble: (field: string, sentence: string) => void,
): { retention?: string | undefined } {
  if (!isFrozen(kind, runs)) return {}
  const typed = retention.trim()
  // The parser takes a bare number as seconds, which nobody means here.
  const isBare = /^[\d.]+$/.test(typed)
  if (typed !== '' && (isBare || !parseDuration(typed))) trouble('retention', text.bad)
  return { retention: typed || undefined }
}

function isFrozen(kind: ConnectionKind, runs: Runs): kind is FrozenKind {
  return runs === 'relay' && (frozenKinds as readonly string[]).includes(kind)
}
