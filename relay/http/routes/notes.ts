import * as z from 'zod'
import { Note } from '#shared/model/note.ts'
import { NoteCreate } from '#shared/relay-api/incidents.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { addComment } from '#relay/incidents/add-comment.ts'
import { listNotes } from '#relay/store/notes.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, only, orProblem } from '../describe.ts'
import { incidentOf } from '../incident-of.ts'
import { projectOf } from '../project-of.ts'

const params = z.object({ p: z.string(), iid: z.coerce.number().int().positive() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents/{iid}/notes',
  summary: 'The timeline of an incident',
  ...only('viewer'),
  request: { params },
  responses: { 200: answer(pageOf(Note), 'In the order in which things happened.'), ...orProblem },
})

const add = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents/{iid}/notes',
  summary: 'Comment on an incident',
  ...only('responder'),
  request: { params, body: body(NoteCreate) },
  responses: { 201: answer(Note, 'The comment.'), ...orProblem },
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
    const note = await addComment(relay, { project, iid, by: caller.name, body: c.req.valid('json').body })
    return c.json(note, 201)
  })
}
