import type { Context, Hono } from 'hono'
import { toFailure } from '#shared/kit/failure.ts'
import { formatDuration } from '#shared/time/durations.ts'
import { changeRule, deleteRule, ruleOf } from '#relay/alert-rules/save-rule.ts'
import { findAlertRule, listAlertRules, toAlertRule, type AlertRuleRow } from '#relay/store/alert-rules.ts'
import type { ProjectRow } from '#relay/store/projects.ts'
import { mayOf } from '../../admit.ts'
import type { AppEnv } from '../../context.ts'
import { projectOf } from '../../project-of.ts'
import { showPage } from '../frame/show-page.tsx'
import { languageOf } from '../language/language.ts'
import { formNeeds, visitorNeeds } from '../visitor.ts'
import { RuleListView } from './list-view.tsx'
import { rulePath, rulesPath } from './rule-address.ts'
import { changeOf, draftOf, readDraft, type RuleDraft } from './rule-draft.ts'
import { RuleView } from './rule-view.tsx'
import { rulePageWords } from './words.ts'

/** A project's alert rules: the list with where each stands, and one to change, pause or delete. */
export function mountAlertRulePages(app: Hono<AppEnv>): void {
  const path = '/:project/alert-rules'
  const maySend = formNeeds('project.configure')

  app.get(path, visitorNeeds('read'), async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.param('project'))
    const rules = (await listAlertRules(relay.database.read, project.id)).map(toAlertRule)
    const setsUp = mayOf(c)('project.configure')
    return showPage(c, RuleListView, { project: project.slug, rules, setsUp, now: relay.now() })
  })

  app.get(`${path}/:id`, visitorNeeds('read'), async c => {
    const { project, row } = await addressed(c)
    return show(c, project, row)
  })

  app.post(`${path}/:id`, ...maySend, async c => {
    const { project, row } = await addressed(c)
    const draft = readDraft(await c.req.parseBody())
    const read = changeOf(draft, row.query !== null, rulePageWords(languageOf(c)).problem)
    if ('problem' in read) return show(c, project, row, { draft, problem: read.problem })
    try {
      await changeRule(c.var.relay, project, row.id, read.change)
    } catch (thrown) {
      const { code, message } = toFailure(thrown)
      if (code !== 'bad-input' && code !== 'unsupported') throw thrown
      return show(c, project, row, { draft, problem: message })
    }
    return c.redirect(rulePath(project.slug, row.id), 303)
  })

  for (const [verb, active] of [
    ['pause', false],
    ['resume', true],
  ] as const) {
    app.post(`${path}/:id/${verb}`, ...maySend, async c => {
      const { project, row } = await addressed(c)
      await changeRule(c.var.relay, project, row.id, { active })
      return c.redirect(rulePath(project.slug, row.id), 303)
    })
  }

  app.post(`${path}/:id/delete`, ...maySend, async c => {
    const { project, row } = await addressed(c)
    await deleteRule(c.var.relay, project, row.id)
    return c.redirect(rulesPath(project.slug), 303)
  })
}

/** @throws Failure `not-found` */
async function addressed(c: Context<AppEnv>): Promise<{ project: ProjectRow; row: AlertRuleRow }> {
  const project = await projectOf(c.var.relay, c.req.param('project') ?? '')
  const id = c.req.param('id') ?? ''
  return { project, row: await ruleOf(findAlertRule(c.var.relay.database.read, project.id, id), id) }
}

function show(
  c: Context<AppEnv>,
  project: ProjectRow,
  row: AlertRuleRow,
  typed?: { draft: RuleDraft; problem: string },
) {
  const rule = toAlertRule(row)
  return showPage(
    c,
    RuleView,
    {
      project: project.slug,
      rule,
      draft: draftOf(rule, formatDuration(rule.forSeconds)),
      setsUp: mayOf(c)('project.configure'),
      now: c.var.relay.now(),
      ...typed,
    },
    typed ? 422 : 200,
  )
}
