/** @jsxImportSource hono/jsx */
import type { Note } from '#shared/model/note.ts'
import type { NoteDraft } from './note-form.tsx'
import { TimelineFields, toField } from './timeline-fields.tsx'
import { noteWords } from './words.ts'

type NoteToolsProps = { note: Note; path: string; mayTimeline: boolean; draft?: NoteDraft; now: number }

/**
 * Changing and deleting a note, folded away. Deleting wants a second look, and works without a script. A change that was
 * refused stands open with what was typed.
 */
export function NoteTools({ note, path, mayTimeline, draft, now }: NoteToolsProps) {
  const words = noteWords()
  const isEvent = note.kind === 'timeline'
  const shown = draft ?? { body: note.body, onTimeline: isEvent, at: isEvent ? toField(note.at) : '' }
  const problemId = draft && `problem-${note.id}`
  const own = `${path}/notes/${encodeURIComponent(note.id)}`
  return (
    <details class="note-tools" open={draft !== undefined}>
      <summary>
        {words.edit}
        <span class="unseen">{words.editOf(toField(note.at))}</span>
      </summary>
      <form method="post" action={own}>
        {draft && (
          <p id={problemId} class="problem" role="alert">
            {draft.problem}
          </p>
        )}
        <textarea
          name="body"
          required
          maxlength={100_000}
          aria-label={words.note}
          aria-invalid={draft && 'true'}
          aria-describedby={problemId}
          autofocus={draft !== undefined}
          rows={4}
        >
          {shown.body}
        </textarea>
        <div class="send">
          {mayTimeline && <TimelineFields onTimeline={shown.onTimeline} at={shown.at} now={now} />}
          <button class="btn">{words.save}</button>
        </div>
      </form>
      <details class="delete">
        <summary>{words.remove}</summary>
        <form method="post" action={`${own}/delete`}>
          <button class="btn danger">{words.removeReally}</button>
        </form>
      </details>
    </details>
  )
}
