/**
 * Does something, leads to another page, or holds entries of its own. `keys` is what does the same; a `line` sets a group
 * apart from what is above; `checked` is there where one of several is on.
 */
export type MenuItem = { label: string; keys?: string; line?: boolean } & (
  { run: () => void; checked?: boolean } | { href: string } | { items: readonly MenuItem[] }
)

type MenuEntryProps = { item: MenuItem; close: () => void; enter: () => void }

export function MenuEntry({ item, close, enter }: MenuEntryProps) {
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
  if ('items' in item) {
    return (
      <button role="menuitem" class={look} tabIndex={-1} type="button" aria-haspopup="menu" onClick={enter}>
        {item.label}
        <span aria-hidden="true">›</span>
      </button>
    )
  }
  return (
    <button
      role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.checked}
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
      {item.checked && <span aria-hidden="true">✓</span>}
    </button>
  )
}
