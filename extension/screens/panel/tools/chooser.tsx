import { useId, useLayoutEffect, useState } from 'preact/hooks'
import { DownIcon } from '#extension/ui/icons.tsx'
import { rove } from '#extension/ui/roving.ts'
import { usePopover } from '#extension/ui/use-popover.ts'
import type { PanelChoice } from '#shared/model/panel.ts'
import { words } from '../words.ts'
import { filterChoices } from './filter-choices.ts'

type ChooserProps = {
  choices: readonly PanelChoice[]
  choice: string | undefined
  onChoose: (id: string) => void
}

/** The panels of a dashboard as a list that can be searched, by row. */
export function Chooser({ choices, choice, onChoose }: ChooserProps) {
  const { open, setOpen, close, button, box } = usePopover<HTMLDivElement>('start')
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const groups = filterChoices(choices, typed)
  const flat = groups.flatMap(group => group.choices)
  const marked = flat[Math.min(at, flat.length - 1)]
  const optionId = (one: PanelChoice) => `${id}-${choices.indexOf(one)}`

  useLayoutEffect(() => {
    if (!open) return
    setTyped('')
    setAt(
      Math.max(
        0,
        choices.findIndex(one => one.id === choice),
      ),
    )
    box.current?.querySelector('input')?.focus()
  }, [open])
  useLayoutEffect(() => {
    if (open) box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [open, at, typed])

  function take(one: PanelChoice | undefined) {
    if (!one) return
    onChoose(one.id)
    close()
  }

  function onKeyDown(event: KeyboardEvent) {
    const typing = event.key === 'Home' || event.key === 'End'
    const next = typing ? null : rove(event.key, Math.min(at, flat.length - 1), flat.length, true)
    if (next !== null) setAt(next)
    else if (event.key === 'Enter') take(marked)
    else return
    event.preventDefault()
  }

  return (
    <div class="menu-anchor">
      <button
        ref={button}
        class="chip press"
        type="button"
        title={words.choose}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.panels(choices.length)}
        <DownIcon />
      </button>
      {open && (
        <div ref={box} class="popover chooser">
          <input
            class="filter"
            type="text"
            role="combobox"
            aria-label={words.filter}
            placeholder={words.filter}
            aria-expanded="true"
            aria-controls={id}
            aria-activedescendant={marked ? optionId(marked) : undefined}
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={event => {
              setTyped(event.currentTarget.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
          <div id={id} class="options" role="listbox" aria-label={words.choose}>
            {groups.map((group, index) => (
              <div key={index} role="group" aria-label={group.name || words.ungrouped}>
                {group.name && <p class="group">{group.name}</p>}
                {group.choices.map(one => (
                  // The field above keeps the focus and hears the keys for the whole list.
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                  <div
                    key={one.id}
                    id={optionId(one)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={one === marked}
                    title={one.title}
                    onClick={() => take(one)}
                  >
                    {one.title}
                  </div>
                ))}
              </div>
            ))}
            {flat.length === 0 && <p class="hint">{words.noMatch}</p>}
          </div>
        </div>
      )}
    </div>
  )
}
