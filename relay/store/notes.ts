import { and, asc, eq, sql } from 'drizzle-orm'
import type { Note } from '#shared/model/note.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { notes } from '../db/tables/incidents.ts'
import { iso, isoOrNull } from './iso.ts'

export type NoteRow = typeof notes.$inferSelect

/** In the order in which things happened. */
export async function listNotes(reader: Reader, incidentId: number): Promise<Note[]> {
  const rows = await reader
    .select()
    .from(notes)
    .where(eq(notes.incidentId, incidentId))
    .orderBy(asc(notes.at), asc(notes.createdAt), sql`rowid`) // several of one moment: as they were written
  return rows.map(toNote)
}

export async function addNote(tx: Writer, note: Omit<NoteRow, 'editedAt'>): Promise<Note> {
  await tx.insert(notes).values(note)
  return toNote({ ...note, editedAt: null })
}

/** The note of that id, if it is one of the incident. */
export async function findNote(reader: Reader, incidentId: number, id: string): Promise<NoteRow | undefined> {
  const [row] = await reader
    .select()
    .from(notes)
    .where(and(eq(notes.incidentId, incidentId), eq(notes.id, id)))
  return row
}

export async function updateNote(
  tx: Writer,
  note: NoteRow,
  change: Partial<Pick<NoteRow, 'kind' | 'body' | 'at' | 'editedAt'>>,
): Promise<Note> {
  await tx.update(notes).set(change).where(eq(notes.id, note.id))
  return toNote({ ...note, ...change })
}

export async function deleteNote(tx: Writer, id: string): Promise<void> {
  await tx.delete(notes).where(eq(notes.id, id))
}

function toNote({ id, kind, author, body, at, createdAt, editedAt }: NoteRow): Note {
  return { id, kind, author, body, at: iso(at), createdAt: iso(createdAt), editedAt: isoOrNull(editedAt) }
}
