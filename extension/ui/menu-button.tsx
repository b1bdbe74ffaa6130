import { useId, useLayoutEffect, useState } from 'preact/hooks'
import { MoreIcon } from './icons.tsx'
import { MenuEntry, type MenuItem } from './menu-entry.tsx'
import { rove } from './roving.ts'
import { usePopover } from './use-popover.ts'

/**
 * A button with three dots and its menu. Arrows, Home, End and Escape as in every menu. An entry with entries of its own
 * shows those in its place: a small frame has no room for two menus side by side.
 * @param back what leads from there to the menu before
 */
export function MenuButton({ name, items, back }: { name: string; items: readonly MenuItem[]; back: string }) {
  const id = useId()
  const [inside, setInside] = useState<string | null>(null)
  const { open, setOpen, close, button, box } = usePopover<HTMLDivElement>('end', inside)
  const outer = items.find(item => item.label === inside)
  const inner = outer && 'items' in outer ? outer.items : undefined
  const entries = () => [...(box.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]

  useLayoutEffect(() => {
    if (!open) return setInside(null)
    const all = entries()
    const chosen = all.find(entry => entry.getAttribute('aria-checked') === 'true')
    ;(chosen ?? all[inner ? 1 : 0])?.focus() // not the way back
  }, [open, inside])

  function leave() {
    const left = items.findIndex(item => item.label === inside)
    setInside(null)
    requestAnimationFrame(() => entries()[left]?.focus())
  }

  function onKeyDown(event: KeyboardEvent) {
    const all = entries()
    const at = all.findIndex(entry => entry === document.activeElement)
    const next = rove(event.key, at, all.length, true)
    if (next !== null) all[next]?.focus()
    else if (inner && (event.key === 'Escape' || event.key === 'ArrowLeft')) leave()
    else if (event.key === 'ArrowRight' && all[at]?.getAttribute('aria-haspopup') === 'menu') all[at]?.click()
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
        <div ref={box} id={id} class="menu" role="menu" aria-label={inside ?? name} tabIndex={-1} onKeyDown={onKeyDown}>
          {inner && (
            <button role="menuitem" class="back" tabIndex={-1} type="button" title={back} onClick={leave}>
              <span aria-hidden="true">‹</span> {inside}
            </button>
          )}
          {(inner ?? items).map(item => (
            <MenuEntry key={item.label} item={item} close={close} enter={() => setInside(item.label)} />
          ))}
        </div>
      )}
    </div>
  )
}
