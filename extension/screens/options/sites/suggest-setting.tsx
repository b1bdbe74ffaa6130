import { useState } from 'preact/hooks'
import { useResource } from '#extension/ui/use-resource.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { words as text } from './words.ts'

/** Whether links to dashboards that nobody has connected get a line that offers it. */
export function SuggestSetting({ deps }: { deps: OptionsDeps }) {
  const { value, refresh } = useResource(() => deps.ask('suggestions/get', {}))
  const policy = useResource(() => deps.ask('policy/get', {}))
  const [chosen, setChosen] = useState<boolean>()
  if (!value || !policy.value) return null
  const fixed = policy.value.suggestions !== null

  async function choose(on: boolean): Promise<void> {
    setChosen(on)
    await deps.ask('suggestions/set', { on })
    refresh()
  }

  return (
    <label class="check">
      <input
        type="checkbox"
        checked={chosen ?? value.on}
        disabled={fixed}
        onChange={event => void choose(event.currentTarget.checked)}
      />
      <span>
        {text.suggest}
        <span class="hint">
          {fixed ? text.suggestFixed : value.hidden > 0 ? text.suggestHidden(value.hidden) : text.suggestHint}
        </span>
      </span>
    </label>
  )
}
