import { useId, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { SaidLine } from '../said-line.tsx'
import type { Said } from '../use-work.ts'
import type { CommandKey, CommandKeys } from './command-keys.ts'
import { commandTitle } from './command-title.ts'
import { commandKey } from './pressed-key.ts'
import { words } from './words.ts'

type CommandFieldProps = {
  command: CommandKey
  others: readonly CommandKey[]
  change: NonNullable<CommandKeys['change']>
  onChanged: () => void
}

/** A field that takes what is pressed in it. Tab and Escape stay what they are, or nobody would get out. */
export function CommandField({ command, others, change, onChanged }: CommandFieldProps) {
  const id = useId()
  const [said, say] = useState<Said | null>(null)
  const title = commandTitle(command)

  async function keep(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      say({ tone: 'ok', sentence: words.saved })
    } catch {
      say({ tone: 'bad', sentence: words.refused }) // its own reason is for programmers
    }
    onChanged()
  }

  function press(event: KeyboardEvent): void {
    if (['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return
    event.preventDefault()
    if (event.key === 'Backspace') return void keep(() => change.set(command.name, ''))
    const key = commandKey(event, /Mac/.test(navigator.platform))
    const other = others.find(one => one.key !== '' && one.key === key)
    if (key === null) say({ tone: 'bad', sentence: words.unfit })
    else if (other) say({ tone: 'bad', sentence: words.taken(commandTitle(other)) })
    else void keep(() => change.set(command.name, key))
  }

  return (
    <div class="saved-field">
      <div class="pair">
        <div class="field">
          <label for={id}>{words.keyFor(title)}</label>
          <input id={id} class="mono" readOnly value={command.key} aria-describedby={`${id}-hint`} onKeyDown={press} />
          <p class="hint" id={`${id}-hint`}>
            {command.key ? words.press : `${words.unset} ${words.press}`}
          </p>
        </div>
        <Button name={words.resetName(title)} onClick={() => void keep(() => change.reset(command.name))}>
          {words.reset}
        </Button>
      </div>
      <SaidLine said={said} />
    </div>
  )
}
