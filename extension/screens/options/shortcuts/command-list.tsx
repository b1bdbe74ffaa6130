import { useEffect } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import { CommandField } from './command-field.tsx'
import type { CommandKeys } from './command-keys.ts'
import { commandTitle } from './command-title.ts'
import { words } from './words.ts'

/** The keys that the browser listens for, and how they are changed: here where it allows that, else on its own page. */
export function CommandList({ commands }: { commands: CommandKeys }) {
  const known = useResource(commands.list)
  useEffect(() => {
    const life = new AbortController()
    // Back from the browser's own page.
    document.addEventListener('visibilitychange', () => known.refresh(), { signal: life.signal })
    return () => life.abort()
  }, [])
  const list = known.value ?? []
  const { change } = commands
  return (
    <>
      <LoadTrouble failure={known.failure} onAgain={known.refresh} />
      <div class="form wide commands">
        {list.map(command =>
          change ? (
            <CommandField
              key={command.name}
              command={command}
              others={list.filter(({ name }) => name !== command.name)}
              change={change}
              onChanged={known.refresh}
            />
          ) : (
            <p key={command.name}>
              <span>{commandTitle(command)}</span>
              {command.key ? <kbd>{command.key}</kbd> : <span class="hint">{words.unset}</span>}
            </p>
          ),
        )}
        <div class="form-actions">
          <Button onClick={() => void commands.openBrowserPage()}>{words.change}</Button>
          <p class="hint">{words.changeHint}</p>
        </div>
      </div>
    </>
  )
}
