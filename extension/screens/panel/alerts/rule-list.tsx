import { Button } from '#extension/ui/button.tsx'
import { conditionText, measured } from '#shared/alerting/words.ts'
import type { AlertRule } from '#shared/model/alert-rule.ts'
import { words } from './words.ts'

/** The rules that watch a chart, each with where it stands. */
export function RuleList({ rules, onCopy }: { rules: readonly AlertRule[]; onCopy: (rule: AlertRule) => void }) {
  return (
    <ul class="alert-rules" aria-label={words.rules}>
      {rules.map(rule => (
        <li key={rule.id}>
          <span class={`alert-state ${rule.state}`}>{words.states[rule.state]}</span>
          <span class="alert-name" title={rule.name}>
            {rule.name}
          </span>
          <span class="hint">
            {conditionText(rule)}
            {rule.lastValue !== null && ` · ${words.last(measured(rule.lastValue))}`}
          </span>
          {rule.query !== null && (
            <Button name={`${words.copyRule}: ${rule.name}`} onClick={() => onCopy(rule)}>
              {words.copyRule}
            </Button>
          )}
          {rule.lastError !== null && <p class="hint bad">{words.failing(rule.lastError)}</p>}
        </li>
      ))}
    </ul>
  )
}
