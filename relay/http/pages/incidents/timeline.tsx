/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { parseMarkdown, type Block } from '#shared/format/markdown.ts'
import { alertBot } from '#shared/model/incident.ts'
import type { Note } from '#shared/model/note.ts'
import { InlineView, MarkdownView } from '../parts/markdown-view.tsx'
import { Clock } from '../parts/moment.tsx'

/** What happened, oldest first. System lines read as a sentence with their author, comments stand in a box. */
export function Timeline({ notes, now, below }: { notes: Note[]; now: number; below: (block: Block) => Child }) {
  return (
    <ol class="timeline" aria-label="Timeline">
      {notes.map((note, index) => (
        <li class={toneOf(note, index)}>
          <b>{note.author}</b> {note.kind === 'comment' ? null : <Line body={note.body} />}
          <Clock at={note.at} now={now} />
          {note.kind === 'comment' && (
            <div class="note">
              <MarkdownView blocks={parseMarkdown(note.body)} after={below} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function Line({ body }: { body: string }) {
  const [first, ...rest] = parseMarkdown(body)
  if (first?.kind === 'paragraph' && rest.length === 0) return <InlineView inlines={first.children} />
  return <>{body}</>
}

/** The dot's colour: how it began, and how it ended. Only the bot's own words are read for it. */
function toneOf({ kind, author, body }: Note, index: number): 'bad' | 'ok' | undefined {
  if (kind !== 'system') return undefined
  if (index === 0) return 'bad'
  const ended = author === alertBot ? /\b(resolved|closed)\b/i.test(body) : /\bclosed\b/i.test(body)
  return ended ? 'ok' : undefined
}
