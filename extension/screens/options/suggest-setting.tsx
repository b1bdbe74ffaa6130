import { useResource } from '#extension/ui/use-resource.ts'
import type { OptionsDeps } from './options-deps.ts'
import { words } from './words.ts'

const text = words.sites

/** Whether links to dashboards that nobody has connected get a line that offers it. */
export function SuggestSetting({ deps }: { deps: OptionsDeps }) {
  const { value, refresh } = useResource(() => deps.ask('suggestions/get', {}))
  if (!value) return null
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={value.on}
        onChange={event => void deps.ask('suggestions/set', { on: event.currentTarget.checked }).then(() => refresh())}
      />
      <span>
        {text.suggest}
        <span class="hint">{value.hidden > 0 ? text.suggestHidden(value.hidden) : text.suggestHint}</span>
      </span>
    </label>
  )
}
