import type { LogsWhy } from '#shared/model/log-line.ts'
import { words } from './words.ts'

type WhyLineProps = { why: LogsWhy; without: readonly string[]; onWithout: (names: readonly string[]) => void }

/** Why these lines: what was asked, and where each of its labels came from. A press leaves a label out, or takes it in again. */
export function WhyLine({ why, without, onWithout }: WhyLineProps) {
  const unknown = why.dropped.filter(({ reason }) => reason === 'unknown').map(({ name }) => name)
  return (
    <details class="log-why">
      <summary>
        <span>{words.why}</span> <code>{why.query}</code>
      </summary>
      <ul>
        {why.labels.map(({ name, as, value, from }) => (
          <li key={as}>
            <button
              class="chip press"
              type="button"
              title={words.origins[from]}
              aria-label={words.leaveOut(name)}
              onClick={() => onWithout([...without, name])}
            >
              <span class="chip-text">{words.whyLabel(name, as, value)}</span> <span aria-hidden="true">×</span>
            </button>
            <span class="hint">{words.origins[from]}</span>
          </li>
        ))}
        {without.map(name => (
          <li key={name}>
            <button
              class="chip press left-out"
              type="button"
              aria-label={words.takeIn(name)}
              onClick={() => onWithout(without.filter(other => other !== name))}
            >
              <s>{name}</s> <span aria-hidden="true">+</span>
            </button>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && <p class="hint">{words.unknown(unknown.join(', '))}</p>}
    </details>
  )
}
