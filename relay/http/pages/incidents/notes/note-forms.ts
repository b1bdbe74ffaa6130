import type { Context, Hono } from 'hono'
import * as z from 'zod'
import { Failure, toFailure } from '#shared/kit/failure.ts'
import { changeNote, removeNote } from '#relay/incidents/change-note.ts'
import { writeNote } from '#relay/incidents/write-note.ts'
import { mayOf } from '../../../admit.ts'
import type { AppEnv } from '../../../context.ts'
import { projectOf } from '../../../project-of.ts'
import { languageOf } from '../../language/language.ts'
import { numbersIn } from '../../language/spoken.ts'
import { formNeeds } from '../../visitor.ts'
import { incidentAddress, incidentPath } from '../incident-address.ts'
import { sayNext } from './just-said.ts'
import { refusalOf } from '../../parts/refusal.ts'
import { showIncident } from '../show-incident.tsx'
import type { NoteDraft } from './note-form.tsx'
import { fromField } from './timeline-fields.tsx'
import { noteWords } from './words.ts'

const longest = 100_000

const NoteFields = z.object({
  body: z.string().catch(''),
  kind: z.enum(['comment', 'timeline']).catch('comment'),
  at: z.string().max(40).catch(''),
})

/** Notes: written, changed, deleted. Who may change which is the verbs' to say. */
export function mountNoteForms(app: Hono<AppEnv>): void {
  app.post('/:project/incidents/:iid/notes', ...formNeeds('incident.comment'), async c => {
    const { relay } = c.var
    const address = incidentAddress(c)
    const fields = NoteFields.parse(await c.req.parseBody())
    try {
      const { note, said } = await writeNote(relay, { ...(await actOf(c)), ...readWritten(c, fields) })
      sayNext(c, incidentPath(address), said)
      // What came of quick actions stands at the top of the page.
      const place = note !== null && said.length === 0 ? `#note-${note.id}` : ''
      return c.redirect(incidentPath(address) + place, 303)
    } catch (thrown) {
      const failure = toFailure(thrown)
      if (failure.code !== 'bad-shape') throw thrown
      return showIncident(c, { note: draftOf(fields, refusalOf(failure, languageOf(c))) })
    }
  })

  app.post('/:project/incidents/:iid/notes/:note', ...formNeeds('incident.comment'), async c => {
    const id = c.req.param('note')
    const fields = NoteFields.parse(await c.req.parseBody())
    try {
      const { at, ...rest } = readWritten(c, fields)
      const change = at === undefined ? rest : { ...rest, at }
      await changeNote(c.var.relay, { ...(await actOf(c)), id, change })
      return c.redirect(`${incidentPath(incidentAddress(c))}#note-${id}`, 303)
    } catch (thrown) {
      const failure = toFailure(thrown)
      if (failure.code === 'not-found') return showIncident(c, { note: draftOf(fields, noteWords(languageOf(c)).gone) })
      if (failure.code !== 'bad-shape') throw thrown
      return showIncident(c, { change: { id, ...draftOf(fields, refusalOf(failure, languageOf(c))) } })
    }
  })

  app.post('/:project/incidents/:iid/notes/:note/delete', ...formNeeds('incident.comment'), async c => {
    await removeNote(c.var.relay, { ...(await actOf(c)), id: c.req.param('note') })
    return c.redirect(incidentPath(incidentAddress(c)), 303)
  })
}

function draftOf({ body, kind, at }: z.infer<typeof NoteFields>, problem: string): NoteDraft {
  return { body, onTimeline: kind === 'timeline', at, problem }
}

async function actOf(c: Context<AppEnv>) {
  const { relay, caller } = c.var
  const { p, iid } = incidentAddress(c)
  return { project: await projectOf(relay, p), iid, by: caller.name, may: mayOf(c) }
}

/** @throws Failure `bad-shape` */
function readWritten(c: Context<AppEnv>, { body, kind, at: time }: z.infer<typeof NoteFields>) {
  const language = languageOf(c)
  const words = noteWords(language)
  const text = body.replaceAll('\r\n', '\n')
  if (text.trim() === '') throw new Failure('bad-shape', words.empty)
  if (text.length > longest) throw new Failure('bad-shape', words.tooLong(numbersIn(language)(longest)))
  if (kind === 'comment') return { body: text, kind }
  const at = fromField(time)
  if (at === null) throw new Failure('bad-shape', `at: ${words.noTime}`, { field: 'at' })
  return { body: text, kind, at }
}
