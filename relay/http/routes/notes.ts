import * as z from 'zod'
import { Note } from '#shared/model/note.ts'
import { NoteChange, NoteCreate, NoteWritten } from '#shared/relay-api/incidents.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { changeNote, removeNote } from '#relay/incidents/change-note.ts'
import { writeNote } from '#relay/incidents/write-note.ts'
import { listNotes } from '#relay/store/notes.ts'
import { mayOf } from '../admit.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'
import { incidentOf } from '../incident-of.ts'
import { projectOf } from '../project-of.ts'

const params = z.object({ p: z.string(), iid: z.coerce.number().int().positive() })
const ofNote = params.extend({ id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents/{iid}/notes',
  summary: 'The timeline of an incident',
  ...only('read'),
  request: { params },
  responses: { 200: answer(pageOf(Note), 'In the order in which things happened.'), ...orProblem },
})

const add = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents/{iid}/notes',
  summary: 'Comment on an incident',
  description: 'A line of its own that begins with `/` is a quick action; `said` tells what came of it.',
  ...only('incident.comment'),
  request: { params, body: body(NoteCreate) },
  responses: {
    200: answer(NoteWritten, 'There were only quick actions in it: no note was written.'),
    201: answer(NoteWritten, 'Written.'),
    ...orProblem,
  },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/incidents/{iid}/notes/{id}',
  summary: 'Change a note',
  description: 'By its author or a maintainer. Quick actions in it are text now.',
  ...only('incident.comment'),
  request: { params: ofNote, body: body(NoteChange) },
  responses: { 200: answer(Note, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/incidents/{iid}/notes/{id}',
  summary: 'Delete a note',
  description: 'By its author or a maintainer.',
  ...only('incident.comment'),
  request: { params: ofNote },
  responses: { 204: noContent, ...orProblem },
})

export function mountNotes(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const { row } = await incidentOf(relay, c.req.valid('param'))
    return c.json({ items: await listNotes(relay.database.read, row.id), next: null }, 200)
  })

  app.openapi(add, async c => {
    const { relay, caller } = c.var
    const { p, iid } = c.req.valid('param')
    const project = await projectOf(relay, p)
    const given = { ...c.req.valid('json'), at: moment(c.req.valid('json').at) }
    const written = await writeNote(relay, { project, iid, by: caller.name, may: mayOf(c), ...given })
    return written.note ? c.json(written, 201) : c.json(written, 200)
  })

  app.openapi(change, async c => {
    const { relay, caller } = c.var
    const { p, iid, id } = c.req.valid('param')
    const project = await projectOf(relay, p)
    const given = { ...c.req.valid('json'), at: moment(c.req.valid('json').at) }
    const note = await changeNote(relay, { project, iid, id, by: caller.name, may: mayOf(c), change: given })
    return c.json(note, 200)
  })

  app.openapi(remove, async c => {
    const { relay, caller } = c.var
    const { p, iid, id } = c.req.valid('param')
    const project = await projectOf(relay, p)
    await removeNote(relay, { project, iid, id, by: caller.name, may: mayOf(c) })
    return c.body(null, 204)
  })
}

function moment(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : Date.parse(iso)
}
