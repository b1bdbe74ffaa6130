import { useId, useLayoutEffect } from 'preact/hooks'
import { MoreIcon } from './icons.tsx'
import { rove } from './roving.ts'
import { usePopover } from './use-popover.ts'

/** Does something, or leads to another page. `keys` is what does the same; a `line` sets a group apart from what is above. */
export type MenuItem = { label: string; keys?: string; line?: boolean } & ({ run: () => void } | { href: string })

/** A button with three dots and its menu. Arrows, Home, End and Escape as in every menu. */
export function MenuButton({ name, items }: { name: string; items: readonly MenuItem[] }) {
  const id = useId()
  const { open, setOpen, close, button, box } = usePopover<HTMLDivElement>()
  const entries = () => [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]

  useLayoutEffect(() => {
    if (open) entries()[0]?.focus()
  }, [open])

  function onKeyDown(event: KeyboardEvent) {
    const all = entries()
    const next = rove(
      event.key,
      all.findIndex(entry => entry === document.activeElement),
      all.length,
      true,
    )
    if (next !== null) all[next]?.focus()
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return setOpen(false)
    else return
    event.preventDefault()
  }

  return (
    <div class="menu-anchor">
      <button
        ref={button}
        class="icon-button"
        type="button"
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (event.key === 'Escape' && open) {
            event.preventDefault()
            close() // pressed before the menu took the focus
          }
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        <MoreIcon />
      </button>
      {open && (
        <div ref={box} id={id} class="menu" role="menu" aria-label={name} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map(item => (
            <MenuEntry key={item.label} item={item} close={close} />
          ))}
        </div>
      )}
    </div>
  )
}

function MenuEntry({ item, close }: { item: MenuItem; close: () => void }) {
  const look = item.line ? 'apart' : undefined
  if ('href' in item) {
    return (
      <a
        role="menuitem"
        class={look}
        tabIndex={-1}
        href={item.href}
        target="_blank"
        rel="noopener noreferrer"
        onClick={close}
      >
        {item.label}
      </a>
    )
  }
  return (
    <button
      role="menuitem"
      class={look}
      tabIndex={-1}
      type="button"
      aria-keyshortcuts={item.keys}
      onClick={() => {
        close()
        item.run()
      }}
    >
      {item.label}
      {item.keys && <kbd aria-hidden="true">{item.keys.toUpperCase()}</kbd>}
    </button>
  )
}
