import type { ComponentChildren } from 'preact'
import { CheckIcon } from '#extension/ui/icons.tsx'
import { words } from './words.ts'

type StepProps = {
  number: number
  title: string
  hint: string
  /** What was done, in a sentence; null: it is still to do. */
  done: string | null
  children: ComponentChildren
}

/** One of the first steps: what it is for, what is done of it, and how to do it. */
export function Step({ number, title, hint, done, children }: StepProps) {
  return (
    <li class={done === null ? 'card step' : 'card step done'}>
      <span class="number" aria-hidden="true">
        {done === null ? number : <CheckIcon />}
      </span>
      <div class="card-text">
        <h2>
          {title} <span class="unseen">{done === null ? words.toDo : words.isDone}</span>
        </h2>
        {done !== null && <p class="what-is-done">{done}</p>}
        <p class="hint">{hint}</p>
        {children}
      </div>
    </li>
  )
}
