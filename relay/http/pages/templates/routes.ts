import type { Context, Hono } from 'hono'
import * as z from 'zod'
import { Failure, toFailure } from '#shared/kit/failure.ts'
import type { TemplateRendered } from '#shared/relay-api/templates.ts'
import { TemplateCreate } from '#shared/relay-api/templates.ts'
import { previewTemplate } from '#relay/incidents/preview-template.ts'
import { listAlerts } from '#relay/store/alerts.ts'
import { readSettings, type ProjectRow } from '#relay/store/projects.ts'
import { createTemplate, deleteTemplate, findTemplate, listTemplates, saveTemplate } from '#relay/store/templates.ts'
import { checkTemplate } from '#relay/templates/render-template.ts'
import { mayOf } from '../../admit.ts'
import type { AppEnv } from '../../context.ts'
import { projectOf } from '../../project-of.ts'
import { showPage } from '../frame/show-page.tsx'
import { refusalOf } from '../parts/refusal.ts'
import { languageOf } from '../language/language.ts'
import { formNeeds, visitorNeeds } from '../visitor.ts'
import { EditorView, type TemplateDraft } from './editor-view.tsx'
import { TemplateListView } from './list-view.tsx'
import { editorPath, templatesPath } from './template-address.ts'
import { templateWords } from './words.ts'

/** So many of the newest alerts are offered to try a template on. */
const offeredAlerts = 20

const text = z.string().catch('')
const TemplateFields = z.object({ name: text, body: text, was: text, alert: text })

/** A project's templates: the list, the editor with its preview, saving and deleting. */
export function mountTemplatePages(app: Hono<AppEnv>): void {
  app.get('/:project/templates', visitorNeeds('read'), async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.param('project'))
    return showPage(c, TemplateListView, {
      project: project.slug,
      templates: await listTemplates(relay.database.read, project.id),
      usual: readSettings(project).template,
      mayChange: mayOf(c)('template.change'),
      setsUp: mayOf(c)('project.configure'),
      now: relay.now(),
    })
  })

  app.get('/:project/templates/edit', visitorNeeds('read'), async c => {
    const project = await projectOf(c.var.relay, c.req.param('project'))
    const name = c.req.query('name')
    if (name === undefined) return showEditor(c, project, { name: '', body: '', was: '', alert: '' })
    const template = await findTemplate(c.var.relay.database.read, project.id, name)
    if (!template) throw new Failure('not-found', templateWords(languageOf(c)).unknown(name.slice(0, 100)))
    return showEditor(c, project, { name, body: template.body, was: template.updatedAt, alert: '' })
  })

  app.post('/:project/templates/preview', ...formNeeds('read'), async c => {
    const { project, draft } = await filledIn(c)
    return orProblem(c, project, draft, async () => {
      const alert = /^[1-9]\d{0,8}$/.test(draft.alert) ? Number(draft.alert) : undefined
      const { body } = TemplateCreate.pick({ body: true }).parse(draft)
      return showEditor(c, project, draft, { preview: await previewTemplate(c.var.relay, { project, body, alert }) })
    })
  })

  app.post('/:project/templates/save', ...formNeeds('template.change'), async c => {
    const { project, draft } = await filledIn(c)
    return orProblem(c, project, draft, async () => {
      await save(c, project, draft)
      return c.redirect(editorPath(project.slug, draft.name), 303)
    })
  })

  app.post('/:project/templates/delete', ...formNeeds('template.change'), async c => {
    const { project, draft } = await filledIn(c)
    await c.var.relay.database.write(tx => deleteTemplate(tx, project.id, draft.name))
    return c.redirect(templatesPath(project.slug), 303)
  })
}

async function filledIn(c: Context<AppEnv>): Promise<{ project: ProjectRow; draft: TemplateDraft }> {
  const project = await projectOf(c.var.relay, c.req.param('project') ?? '')
  const { name, body, ...rest } = TemplateFields.parse(await c.req.parseBody())
  return { project, draft: { name: name.trim(), body: body.replaceAll('\r\n', '\n'), ...rest } }
}

/** @throws Failure `bad-shape`, or `conflict` when the name is taken or somebody was faster */
async function save(c: Context<AppEnv>, project: ProjectRow, { name, body, was }: TemplateDraft): Promise<void> {
  const { relay } = c.var
  const given = { projectId: project.id, ...TemplateCreate.parse({ name, body }) }
  checkTemplate(body)
  await relay.database.write(async tx => {
    if (was === '') return createTemplate(tx, given, relay.now())
    const current = await findTemplate(tx, project.id, name)
    if (current && current.updatedAt !== was && current.body !== body) {
      throw new Failure('conflict', templateWords(languageOf(c)).overtaken)
    }
    return saveTemplate(tx, given, relay.now())
  })
}

/** The editor again, with what was typed and why it was not taken. */
async function orProblem(
  c: Context<AppEnv>,
  project: ProjectRow,
  draft: TemplateDraft,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof z.ZodError)
      return showEditor(c, project, draft, { problem: refusalOf(thrown, languageOf(c)) })
    const failure = toFailure(thrown)
    if (failure.code !== 'bad-shape' && failure.code !== 'conflict') throw thrown
    return showEditor(c, project, draft, { problem: refusalOf(failure, languageOf(c)) })
  }
}

async function showEditor(
  c: Context<AppEnv>,
  project: ProjectRow,
  draft: TemplateDraft,
  more: { preview?: TemplateRendered; problem?: string } = {},
): Promise<Response> {
  const { items } = await listAlerts(c.var.relay.database.read, project.id, { limit: offeredAlerts })
  const mayChange = mayOf(c)('template.change')
  const alerts = items.map(({ iid, title }) => ({ iid, title }))
  return showPage(
    c,
    EditorView,
    { project: project.slug, draft, alerts, mayChange, ...more },
    more.problem === undefined ? 200 : 422,
  )
}
