import type { Context, Hono } from 'hono'
import * as z from 'zod'
import { outcomeOf, toFailure } from '#shared/kit/failure.ts'
import { DestinationCreate, type DestinationTested } from '#shared/relay-api/destinations.ts'
import { fieldsOfKind, keptSecrets, type DestinationField } from '#relay/outbox/destination-fields.ts'
import { changeDestination, createDestination, unknownDestination } from '#relay/outbox/save-destination.ts'
import { testDestination } from '#relay/outbox/test-destination.ts'
import { listDead, resendDead } from '#relay/store/dead-notices.ts'
import {
  deleteDestination,
  findDestination,
  listDestinations,
  toDestination,
  type DestinationRow,
} from '#relay/store/destinations.ts'
import type { ProjectRow } from '#relay/store/projects.ts'
import { trackerHooks } from '#relay/trackers/registry.ts'
import type { AppEnv } from '../../context.ts'
import { projectOf } from '../../project-of.ts'
import { showPage } from '../frame/show-page.tsx'
import { languageOf } from '../language/language.ts'
import { troubleIn } from '../language/trouble.ts'
import { formNeeds, visitorNeeds } from '../visitor.ts'
import { destinationPath, destinationsPath } from './destination-address.ts'
import { draftOf, newDraft, readDraft, readKind, settingsOf, type DestinationDraft } from './destination-draft.ts'
import { missingIn, problemOf } from './draft-problem.ts'
import { DestinationEditorView } from './editor-view.tsx'
import { DestinationListView } from './list-view.tsx'
import type { Words } from './words.en.ts'
import { destinationWords } from './words.ts'

const mostDead = 200

type Shown = { row?: DestinationRow; problem?: string; tested?: z.infer<typeof DestinationTested> }

/** A project's destinations for who may set it up: the list, the form of each kind, test, send again, delete. */
export function mountDestinationPages(app: Hono<AppEnv>): void {
  const path = '/:project/destinations'
  const mayLook = visitorNeeds('project.configure')
  const maySend = formNeeds('project.configure')

  app.get(path, mayLook, async c => {
    const { read } = c.var.relay.database
    const project = await projectOf(c.var.relay, c.req.param('project'))
    const rows = await listDestinations(read, project.id)
    const dead = new Map<string, number>()
    for (const { destination, count } of await listDead(read, project.id, mostDead)) {
      dead.set(destination, (dead.get(destination) ?? 0) + count)
    }
    const destinations = rows.map(toDestination)
    return showPage(c, DestinationListView, { project: project.slug, destinations, dead, now: c.var.relay.now() })
  })

  app.get(`${path}/new`, mayLook, async c => {
    const project = await projectOf(c.var.relay, c.req.param('project'))
    return show(c, project, newDraft(readKind(c.req.query('kind') ?? '', wordsOf(c))))
  })

  app.get(`${path}/:id`, mayLook, async c => {
    const { project, row } = await addressed(c)
    return show(c, project, draftOf(row), { row })
  })

  app.post(`${path}/new`, ...maySend, async c => {
    const project = await projectOf(c.var.relay, c.req.param('project'))
    return save(c, project, readDraft(await c.req.parseBody({ all: true }), '', wordsOf(c)))
  })

  app.post(`${path}/:id`, ...maySend, async c => {
    const { project, row } = await addressed(c)
    return save(
      c,
      project,
      { ...readDraft(await c.req.parseBody({ all: true }), row.id, wordsOf(c)), kind: row.kind },
      row,
    )
  })

  app.post(`${path}/:id/test`, ...maySend, async c => {
    const { relay } = c.var
    const { project, row } = await addressed(c)
    const signal = c.req.raw.signal
    const told = await outcomeOf(() => testDestination(relay, { destination: row, project: project.slug, signal }))
    const sentence = told.ok ? wordsOf(c).tested(row.name) : told.failure.message
    return show(c, project, draftOf(row), { row, tested: { ok: told.ok, sentence } })
  })

  app.post(`${path}/:id/resend`, ...maySend, async c => {
    const { relay } = c.var
    const { project, row } = await addressed(c)
    await relay.database.write(tx => resendDead(tx, project.id, row.id, relay.now()))
    return c.redirect(destinationPath(project.slug, row.id), 303)
  })

  app.post(`${path}/:id/delete`, ...maySend, async c => {
    const { project, row } = await addressed(c)
    await c.var.relay.database.write(tx => deleteDestination(tx, project.id, row.id))
    return c.redirect(destinationsPath(project.slug), 303)
  })
}

function wordsOf(c: Context<AppEnv>): Words {
  return destinationWords(languageOf(c))
}

/** What the form asks of a kind, in the reader's language. */
function fieldsIn({ kind }: DestinationDraft, words: Words): DestinationField[] {
  return fieldsOfKind(kind).map(field => {
    const { label, hint } = words.field(kind, field.name, field)
    return { ...field, label, hint }
  })
}

/** @throws Failure `not-found` */
async function addressed(c: Context<AppEnv>): Promise<{ project: ProjectRow; row: DestinationRow }> {
  const project = await projectOf(c.var.relay, c.req.param('project') ?? '')
  const id = c.req.param('id') ?? ''
  const row = await findDestination(c.var.relay.database.read, project.id, id)
  if (!row) throw unknownDestination(id)
  return { project, row }
}

/** Leads to its page, or shows the form again with what was typed, secrets excepted, and why it was not taken. */
async function save(c: Context<AppEnv>, project: ProjectRow, draft: DestinationDraft, row?: DestinationRow) {
  const { relay } = c.var
  const words = wordsOf(c)
  const fields = fieldsIn(draft, words)
  const problem = missingIn(draft, fields, row ? keptSecrets(relay.secretBox, row) : [], words.problem)
  if (problem !== undefined) return show(c, project, draft, { row, problem })
  try {
    const settings = settingsOf(draft, fields, row?.options ?? {})
    const given = DestinationCreate.parse({ kind: draft.kind, ...settings })
    const { kind: _, ...change } = given
    const saved = row
      ? await changeDestination(relay, row, change, draft.forget)
      : await createDestination(relay, project.id, given)
    return c.redirect(destinationPath(project.slug, saved.id), 303)
  } catch (thrown) {
    const trouble = thrown instanceof z.ZodError ? thrown : toFailure(thrown)
    if (!(trouble instanceof z.ZodError) && trouble.code !== 'bad-shape') throw thrown
    return show(c, project, draft, {
      row,
      problem: problemOf(trouble, fields, words.problem, troubleIn(languageOf(c))),
    })
  }
}

async function show(c: Context<AppEnv>, project: ProjectRow, draft: DestinationDraft, { row, ...more }: Shown = {}) {
  const { relay } = c.var
  const dead = row ? await listDead(relay.database.read, project.id, mostDead) : []
  return showPage(
    c,
    DestinationEditorView,
    {
      project: project.slug,
      draft,
      fields: fieldsIn(draft, wordsOf(c)),
      kept: row ? keptSecrets(relay.secretBox, row) : [],
      destination: row && toDestination(row),
      hookUrl: row && trackerHooks[row.kind] ? `${relay.publicUrl}/trackers/${row.id}` : undefined,
      dead: dead.filter(({ destination }) => destination === row?.id),
      now: relay.now(),
      ...more,
    },
    more.problem === undefined ? 200 : 422,
  )
}
