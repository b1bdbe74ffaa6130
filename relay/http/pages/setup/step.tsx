/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { setupWords } from './words.ts'

/** One step of the setup: its number, or a tick once it is seen to work. */
export function Step(props: {
  id: string
  number?: number
  done?: boolean
  title: string
  says?: Child
  children: Child
}) {
  const { id, number, done, title, says, children } = props
  return (
    <section class="card step" id={id} aria-labelledby={`${id}-title`}>
      <header>
        {number !== undefined && <span class={done ? 'number done' : 'number'}>{done ? <Tick /> : number}</span>}
        <h2 id={`${id}-title`}>{title}</h2>
        {says && <span class={done ? 'says ended' : 'says'}>{says}</span>}
      </header>
      {children}
    </section>
  )
}

function Tick() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={setupWords().done}>
      <path d="m2.5 6.5 2.4 2.4 4.6-5.6" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
    </svg>
  )
}

/** Text to copy, in one click where the script runs, by hand where it does not. */
export function CopyLine({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <div class="copy">
      <input id={id} aria-label={label} value={text} readonly size={40} />
      <CopyButton field={id} />
    </div>
  )
}

export function CopyBlock({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <div class="copy block">
      <textarea
        id={id}
        aria-label={label}
        readonly
        rows={text.trimEnd().split('\n').length}
        wrap="off"
        spellcheck={false}
      >
        {text.trimEnd()}
      </textarea>
      <CopyButton field={id} />
    </div>
  )
}

function CopyButton({ field }: { field: string }) {
  const { copy, copied, notCopied } = setupWords()
  return (
    <button type="button" class="btn" data-copy={field} data-copied={copied} data-not-copied={notCopied} hidden>
      {copy}
    </button>
  )
}
