import type { ComponentChildren } from 'preact'

type ButtonProps = {
  children: ComponentChildren
  /** `main`: the one primary button of a view. */
  look?: 'main' | 'plain' | 'danger'
  type?: 'button' | 'submit'
  onClick?: () => void
  /** Work is under way: the button stays where it is, says so and cannot be pressed again. */
  busy?: boolean
  disabled?: boolean
  /** A fuller name than its words, where several buttons read the same. */
  name?: string
}

export function Button({ children, look = 'plain', type = 'button', onClick, busy, disabled, name }: ButtonProps) {
  return (
    <button
      class={`button ${look}`}
      type={type}
      onClick={busy ? undefined : onClick}
      aria-disabled={busy || undefined}
      aria-label={name}
      disabled={disabled}
    >
      {children}
    </button>
  )
}

/** Leads to another page, in a tab of its own. */
export function LinkButton({
  href,
  look = 'plain',
  children,
}: Pick<ButtonProps, 'look' | 'children'> & { href: string }) {
  return (
    <a class={`button ${look}`} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}

export function IconButton({
  name,
  onClick,
  children,
}: {
  name: string
  onClick: () => void
  children: ComponentChildren
}) {
  return (
    <button class="icon-button" type="button" aria-label={name} title={name} onClick={onClick}>
      {children}
    </button>
  )
}
