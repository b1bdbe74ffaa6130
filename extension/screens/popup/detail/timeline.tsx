import { agoText } from '#extension/language/age.ts'
import { Markdown } from '#extension/ui/markdown.tsx'
import { parseMarkdown } from '#shared/format/markdown.ts'
import type { Note } from '#shared/model/note.ts'
import { words } from '../words.ts'

/** What happened, oldest first: what people wrote, and what was done. */
export function Timeline({ notes, more, now }: { notes: readonly Note[]; more: boolean; now: number }) {
  return (
    <>
      <ol class="notes">
        {notes.map(({ id, kind, author, body, at }) => (
          <li key={id} class={kind}>
            <span class="note-head">
              <b>{author}</b> <time dateTime={at}>{agoText(now - Date.parse(at))}</time>
            </span>
            <Markdown blocks={parseMarkdown(body)} />
          </li>
        ))}
      </ol>
      {more && <p class="hint">{words.moreNotes}</p>}
    </>
  )
}
