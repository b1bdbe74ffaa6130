/** @jsxImportSource hono/jsx */
import type { Note } from '#shared/model/note.ts'
import { TimelineFields, toField } from './timeline-fields.tsx'

type NoteToolsProps = { note: Note; path: string; mayTimeline: boolean; now: number }

/** Changing and deleting a note, folded away. Deleting wants a second look, and works without a script. */
export function NoteTools({ note, path, mayTimeline, now }: NoteToolsProps) {
  const onTimeline = note.kind === 'timeline'
  const own = `${path}/notes/${encodeURIComponent(note.id)}`
  return (
    <details class="note-tools">
      <summary>
        Edit<span class="unseen">{` the note of ${toField(note.at)}`}</span>
      </summary>
      <form method="post" action={own}>
        <textarea name="body" required maxlength={100_000} aria-label="Note" rows={4}>
          {note.body}
        </textarea>
        <div class="send">
          {mayTimeline && <TimelineFields onTimeline={onTimeline} at={onTimeline ? toField(note.at) : ''} now={now} />}
          <button class="btn">Save note</button>
        </div>
      </form>
      <details class="delete">
        <summary>Delete…</summary>
        <form method="post" action={`${own}/delete`}>
          <button class="btn danger">Delete this note for good</button>
        </form>
      </details>
    </details>
  )
}
