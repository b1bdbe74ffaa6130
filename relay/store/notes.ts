import { asc, eq } from 'drizzle-orm'
import type { Note } from '#shared/model/note.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { notes } from '../db/tables/incidents.ts'
import { iso } from './iso.ts'

export type NoteRow = typeof notes.$inferSelect

/** In the order in which things happened. */
export async function listNotes(reader: Reader, incidentId: number): Promise<Note[]> {
  const rows = await reader
    .select()
    .from(notes)
    .where(eq(notes.incidentId, incidentId))
    .orderBy(asc(notes.at), asc(notes.createdAt), asc(notes.id))
  return rows.map(toNote)
}

export async function addNote(tx: Writer, note: Omit<NoteRow, 'editedAt'>): Promise<Note> {
  await tx.insert(notes).values(note)
  return toNote({ ...note, editedAt: null })
}

export function toNote({ id, kind, author, body, at, createdAt }: NoteRow): Note {
  return { id, kind, author, body, at: iso(at), createdAt: iso(createdAt) }
}
