import type { Context, Hono } from 'hono'
import * as z from 'zod'
import { toFailure } from '#shared/kit/failure.ts'
import { IncidentCreate } from '#shared/relay-api/incidents.ts'
import { declareIncident } from '#relay/incidents/declare-incident.ts'
import { listTemplates } from '#relay/store/templates.ts'
import { mayOf } from '../../admit.ts'
import type { AppEnv } from '../../context.ts'
import { projectOf } from '../../project-of.ts'
import { incidentPath } from '../incidents/incident-address.ts'
import { sayNext } from '../incidents/notes/just-said.ts'
import { showPage } from '../frame/show-page.tsx'
import { languageOf } from '../language/language.ts'
import { refusalOf } from '../parts/refusal.ts'
import { formNeeds, visitorNeeds } from '../visitor.ts'
import { DeclareView, type DeclareDraft } from './declare-view.tsx'

const text = z.string().catch('')
const DeclareFields = z.object({ title: text, severity: text, body: text, template: text })

const untouched: DeclareDraft = { title: '', severity: 'unknown', body: '', template: '' }

export function mountDeclarePage(app: Hono<AppEnv>): void {
  app.get('/:project/incidents/new', visitorNeeds('incident.declare'), async c => {
    const { template } = (await projectOf(c.var.relay, c.req.param('project'))).settings
    return form(c, { ...untouched, template: template ?? '' })
  })

  app.post('/:project/incidents/new', ...formNeeds('incident.declare'), async c => {
    const { relay, caller } = c.var
    const project = await projectOf(relay, c.req.param('project'))
    const filled = DeclareFields.parse(await c.req.parseBody())
    const { template, body } = filled
    const given = { ...filled, body: body.replaceAll('\r\n', '\n'), template: template === '' ? null : template }
    const asked = IncidentCreate.safeParse(given)
    if (!asked.success) return form(c, filled, refusalOf(asked.error, languageOf(c)))
    try {
      const { iid, said } = await declareIncident(relay, { project, by: caller.name, may: mayOf(c), ...asked.data })
      const path = incidentPath({ p: project.slug, iid })
      sayNext(c, path, said)
      return c.redirect(path, 303)
    } catch (thrown) {
      const failure = toFailure(thrown)
      if (failure.code !== 'bad-shape') throw thrown
      return form(c, filled, refusalOf(failure, languageOf(c)))
    }
  })
}

async function form(c: Context<AppEnv>, draft: DeclareDraft, problem?: string): Promise<Response> {
  const { relay } = c.var
  const project = await projectOf(relay, c.req.param('project') ?? '')
  const templates = (await listTemplates(relay.database.read, project.id)).map(({ name }) => name)
  return showPage(
    c,
    DeclareView,
    { project: project.slug, templates, draft, problem, may: mayOf(c) },
    problem === undefined ? 200 : 422,
  )
}
