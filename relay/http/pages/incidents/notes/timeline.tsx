/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { parseMarkdown, type Block } from '#shared/format/markdown.ts'
import { alertBot } from '#shared/model/incident.ts'
import type { Note } from '#shared/model/note.ts'
import { InlineView, MarkdownView } from '../../parts/markdown-view.tsx'
import { Clock, exactTime } from '../../parts/moment.tsx'
import { linkAlerts } from './alert-references.ts'
import { noteWords } from './words.ts'

export type TimelineProps = {
  project: string
  notes: Note[]
  now: number
  below: (block: Block) => Child
  /** What stands at the end of a note: its tools. */
  tools: (note: Note) => Child
}

/** What happened, oldest first. System lines read as a sentence with their author, what people wrote stands in a box. */
export function Timeline({ project, notes, now, below, tools }: TimelineProps) {
  const words = noteWords()
  const began = notes.find(({ kind }) => kind === 'system')
  return (
    <ol class="timeline" aria-label={words.timeline}>
      {notes.map(note => (
        <li class={toneOf(note, note === began)} id={`note-${note.id}`}>
          <b>{note.author}</b> {note.kind === 'system' && <Line body={note.body} project={project} />}
          {note.kind === 'timeline' && words.notedEvent}
          <Clock at={note.at} now={now} />
          {note.editedAt !== null && (
            <span class="quiet" title={exactTime(note.editedAt)}>
              {' '}
              {words.edited}
            </span>
          )}
          {note.kind !== 'system' && (
            <div class="note">
              <MarkdownView blocks={parseMarkdown(note.body)} after={below} />
              {tools(note)}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function Line({ body, project }: { body: string; project: string }) {
  const [first, ...rest] = parseMarkdown(body)
  if (first?.kind === 'paragraph' && rest.length === 0) {
    return <InlineView inlines={linkAlerts(first.children, project)} />
  }
  return <>{body}</>
}

/** The dot's colour: how it began, how it ended, and what people marked. Only the bot's own words are read for it. */
function toneOf({ kind, author, body }: Note, isFirst: boolean): 'bad' | 'ok' | 'event' | undefined {
  if (kind === 'timeline') return 'event'
  if (kind !== 'system') return undefined
  if (isFirst) return 'bad'
  const ended = author === alertBot ? /\b(resolved|closed)\b/i.test(body) : /\bclosed\b/i.test(body)
  return ended ? 'ok' : undefined
}
