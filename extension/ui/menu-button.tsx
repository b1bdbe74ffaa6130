import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { MoreIcon } from './icons.tsx'
import { rove } from './roving.ts'

/** Does something, or leads to another page. */
export type MenuItem = { label: string; run: () => void } | { label: string; href: string }

/** A button with three dots and its menu. Arrows, Home, End and Escape as in every menu. */
export function MenuButton({ name, items }: { name: string; items: readonly MenuItem[] }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]

  useLayoutEffect(() => {
    if (!open) return
    const life = new AbortController()
    entries()[0]?.focus()
    const away = (event: Event) => {
      const inside =
        event.target instanceof Node && (menu.current?.contains(event.target) || button.current?.contains(event.target))
      if (!inside) setOpen(false)
    }
    document.addEventListener('pointerdown', away, { signal: life.signal })
    window.addEventListener('blur', () => setOpen(false), { signal: life.signal })
    return () => life.abort()
  }, [open])

  function close() {
    setOpen(false)
    button.current?.focus()
  }

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
          if (event.key === 'Escape' && open) close() // pressed before the menu took the focus
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        <MoreIcon />
      </button>
      {open && (
        <div ref={menu} id={id} class="menu" role="menu" aria-label={name} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map(item => (
            <MenuEntry key={item.label} item={item} close={close} />
          ))}
        </div>
      )}
    </div>
  )
}

function MenuEntry({ item, close }: { item: MenuItem; close: () => void }) {
  if ('href' in item) {
    return (
      <a role="menuitem" tabIndex={-1} href={item.href} target="_blank" rel="noopener noreferrer" onClick={close}>
        {item.label}
      </a>
    )
  }
  return (
    <button
      role="menuitem"
      tabIndex={-1}
      type="button"
      onClick={() => {
        close()
        item.run()
      }}
    >
      {item.label}
    </button>
  )
}
