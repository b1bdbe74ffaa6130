import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Place } from '#extension/messages/incidents.ts'
import { Button } from '#extension/ui/button.tsx'
import { rove } from '#extension/ui/roving.ts'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { toFailure } from '#shared/kit/failure.ts'
import { quickActionsOffered } from '#shared/model/quick-action-names.ts'
import type { PopupDeps } from '../popup-deps.ts'
import { words } from '../words.ts'

type NoteFormProps = { deps: PopupDeps; place: Place; onWritten: () => void }

/** A comment, or a line that begins with `/` and does something. What was typed outlives the popup. */
export function NoteForm({ deps, place, onWritten }: NoteFormProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const draft = `note ${place.relay} ${place.project} ${place.iid}`
  const [body, setBody] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ tone: 'ok' | 'bad'; sentence: string } | null>(null)
  const [at, setAt] = useState(0)
  useEffect(() => void deps.drafts.read(draft).then(kept => setBody(now => now || kept)), [draft])

  function write(text: string): void {
    setBody(text)
    setAt(0)
    void deps.drafts.write(draft, text)
  }

  const offered = offersFor(body)
  function complete(name: string): void {
    write(body.replace(/\/\w*$/, `${name} `))
    field.current?.focus()
  }

  async function send(): Promise<void> {
    if (body.trim() === '' || busy) return
    setBusy(true)
    try {
      const { said: done } = await deps.ask('incident/note', { ...place, body })
      write('')
      const refused = done.find(({ ok }) => !ok)
      const sentence = done.map(({ message }) => message).join(' ') || words.noted
      setSaid({ tone: refused ? 'bad' : 'ok', sentence })
      onWritten()
    } catch (thrown) {
      setSaid({ tone: 'bad', sentence: toFailure(thrown).message })
    }
    setBusy(false)
  }

  return (
    <form
      class="note-form"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <label for={id}>{words.comment}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        value={body}
        placeholder={words.commentHint}
        aria-haspopup="listbox"
        aria-controls={`${id}-offers`}
        aria-activedescendant={offered.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        onInput={event => write(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          const next = offered.length > 0 ? rove(event.key, at, offered.length, true) : null
          const chosen = offered[at]
          if (next !== null) setAt(next)
          else if (chosen && (event.key === 'Tab' || event.key === 'Enter')) complete(chosen)
          else return
          event.preventDefault()
        }}
      />
      {offered.length > 0 && (
        <div class="offers" role="listbox" id={`${id}-offers`} aria-label={words.quickActions}>
          {offered.map((name, index) => (
            <button
              key={name}
              id={`${id}-${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onClick={() => complete(name)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {said && <StatusLine tone={said.tone}>{said.sentence}</StatusLine>}
      <Button type="submit" busy={busy} disabled={body.trim() === ''}>
        {words.send}
      </Button>
    </form>
  )
}

/** The actions that the last line, so far, could be. */
function offersFor(body: string): string[] {
  const begun = /(?:^|\n)(\/\w*)$/.exec(body)?.[1]
  if (begun === undefined) return []
  return quickActionsOffered.filter(name => name.startsWith(begun) && name !== begun).slice(0, 6)
}
