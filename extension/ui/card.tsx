import type { ComponentChildren } from 'preact'

type CardProps = {
  title: ComponentChildren
  /** Small words behind the title. */
  tags?: readonly string[]
  children?: ComponentChildren
  actions?: ComponentChildren
}

/** One thing in a list: its name, a sentence about it, what can be done with it. */
export function Card({ title, tags = [], children, actions }: CardProps) {
  return (
    <div class="card">
      <div class="card-text">
        <p class="card-title">
          <span>{title}</span>
          {tags.map(tag => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
        </p>
        {children}
      </div>
      {actions && <div class="card-actions">{actions}</div>}
    </div>
  )
}
