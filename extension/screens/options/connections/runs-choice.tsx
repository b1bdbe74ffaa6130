import { useId } from 'preact/hooks'
import type { ConnectionKind, Runs } from '#shared/model/connection.ts'
import type { Role } from '#shared/model/role.ts'
import { words as text } from './words.ts'

type RunsChoiceProps = {
  kind: ConnectionKind
  runs: Runs
  onRuns: (runs: Runs) => void
  /** What the paired relay lets this browser do; null: none is paired. */
  role: Role | null
}

/** Who asks a connection: the person's own browser, or the relay. */
export function RunsChoice({ kind, runs, onRuns, role }: RunsChoiceProps) {
  const name = useId()
  const mayHint = kind === 'gitlab' ? text.relayHintGitlab : text.relayHint
  const relayHint = role === null ? text.relayNeedsPairing : role === 'admin' ? mayHint : text.relayNeedsAdmin
  const choices = [
    { value: 'viewer', label: text.viewer, hint: text.viewerHint, possible: true },
    { value: 'relay', label: text.relay, hint: relayHint, possible: role === 'admin' },
  ] as const
  return (
    <fieldset class="choice">
      <legend>{text.who}</legend>
      {choices.map(({ value, label, hint, possible }) => (
        <div key={value} class="choice-item">
          <input
            id={`${name}-${value}`}
            type="radio"
            name={name}
            value={value}
            checked={runs === value}
            disabled={!possible}
            aria-describedby={`${name}-${value}-hint`}
            onChange={() => onRuns(value)}
          />
          <label for={`${name}-${value}`}>{label}</label>
          <p class="hint" id={`${name}-${value}-hint`}>
            {hint}
          </p>
        </div>
      ))}
    </fieldset>
  )
}
