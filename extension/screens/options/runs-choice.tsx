import { useId } from 'preact/hooks'
import type { Runs } from '#shared/model/connection.ts'
import type { Role } from '#shared/model/role.ts'
import { words } from './words.ts'

const text = words.connections

type RunsChoiceProps = { runs: Runs; onRuns: (runs: Runs) => void; role: Role | null }

/** Who asks a new connection: the person's own browser, or the relay. */
export function RunsChoice({ runs, onRuns, role }: RunsChoiceProps) {
  const name = useId()
  const relayHint = role === null ? text.relayNeedsPairing : role === 'admin' ? text.relayHint : text.relayNeedsAdmin
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
