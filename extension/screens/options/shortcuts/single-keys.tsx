import type { ComponentChildren } from 'preact'
import type { ShortcutSettings } from '#extension/messages/panel-settings.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useAutosave } from '../use-autosave.ts'
import { words } from './words.ts'

type SingleKeysProps = { deps: OptionsDeps; children: (on: boolean) => ComponentChildren }

/** Whether letters alone are keys, and below it what that means for each. */
export function SingleKeys({ deps, children }: SingleKeysProps) {
  const settings = useResource(() => deps.ask('shortcuts/get', {}))
  const policy = useResource(() => deps.ask('policy/get', {}))
  if (settings.failure) return <LoadTrouble failure={settings.failure} onAgain={settings.refresh} />
  if (!settings.value || !policy.value) return null
  const fixed = 'singleKeys' in policy.value.shortcuts
  return (
    <Switch deps={deps} first={settings.value} fixed={fixed}>
      {children}
    </Switch>
  )
}

function Switch({ deps, first, fixed, children }: SingleKeysProps & { first: ShortcutSettings; fixed: boolean }) {
  const { value, change, saidAt } = useAutosave(first, settings => deps.ask('shortcuts/set', settings))
  return (
    <>
      <div class="saved-field single-keys">
        <label class="check">
          <input
            type="checkbox"
            checked={value.singleKeys}
            disabled={fixed}
            onChange={event => change('singleKeys', event.currentTarget.checked, words.saved)}
          />
          <span>
            {words.singleKeys}
            <span class="hint">{fixed ? words.fixed : words.singleKeysHint}</span>
          </span>
        </label>
        <SaidLine said={saidAt('singleKeys')} />
      </div>
      {children(value.singleKeys)}
    </>
  )
}
