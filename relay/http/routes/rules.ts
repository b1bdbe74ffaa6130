import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Rule } from '#shared/model/rule.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { RuleChange, RuleCreate, RulePreview, RulePreviewed } from '#shared/relay-api/rules.ts'
import { compileMatchers } from '#relay/incidents/matchers.ts'
import { previewRules } from '#relay/incidents/preview-rules.ts'
import { changeRule, createRule, deleteRule, findRule, listRules, moveRule } from '#relay/store/rules.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, optionalBody, orEmpty, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofRule = z.object({ p: z.string(), id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/rules',
  summary: 'List rules',
  ...only('read'),
  request: { params: ofProject },
  responses: {
    200: answer(pageOf(Rule), 'In the order in which they are tried: the first that fits decides.'),
    ...orProblem,
  },
})

const create = createRoute({
  method: 'post',
  path: '/projects/{p}/rules',
  summary: 'Create a rule',
  description:
    'It is tried after the others. A matcher’s `=~` and `!~` take RE2 expressions that must match all of the text, as in ' +
    'Prometheus; they look at its first 1,024 characters.',
  ...only('project.configure'),
  request: { params: ofProject, body: body(RuleCreate) },
  responses: { 201: answer(Rule, 'Created.'), ...orProblem },
})

const preview = createRoute({
  method: 'post',
  path: '/projects/{p}/rules/preview',
  summary: 'What rules would have made of the last 100 alerts',
  description: 'Tries the given rules, or the stored ones without any. Nothing is changed.',
  ...only('project.configure'),
  request: { params: ofProject, body: optionalBody(RulePreview) },
  responses: { 200: answer(pageOf(RulePreviewed), 'Newest first.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/rules/{id}',
  summary: 'One rule',
  ...only('read'),
  request: { params: ofRule },
  responses: { 200: answer(Rule, 'The rule.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/rules/{id}',
  summary: 'Change a rule, or its place in the order',
  ...only('project.configure'),
  request: { params: ofRule, body: body(RuleChange) },
  responses: { 200: answer(Rule, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/rules/{id}',
  summary: 'Delete a rule',
  ...only('project.configure'),
  request: { params: ofRule },
  responses: { 204: noContent, ...orProblem },
})

export function mountRules(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    return c.json({ items: await listRules(relay.database.read, project.id), next: null }, 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const given = c.req.valid('json')
    compileMatchers(given.matchers)
    const rule = { id: relay.newId(), ...given }
    return c.json(await relay.database.write(tx => createRule(tx, project.id, rule)), 201)
  })

  app.openapi(preview, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const { rules } = orEmpty(RulePreview, c.req.valid('json'))
    return c.json({ items: await previewRules(relay, { project, rules }), next: null }, 200)
  })

  app.openapi(get, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const rule = await findRule(c.var.relay.database.read, project.id, id)
    if (!rule) throw unknownRule(id)
    return c.json(rule, 200)
  })

  app.openapi(change, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const { position, ...fields } = c.req.valid('json')
    if (fields.matchers) compileMatchers(fields.matchers)
    const rule = await c.var.relay.database.write(async tx => {
      if (position !== undefined) await moveRule(tx, project.id, id, position)
      return changeRule(tx, project.id, id, fields)
    })
    if (!rule) throw unknownRule(id)
    return c.json(rule, 200)
  })

  app.openapi(remove, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const gone = await c.var.relay.database.write(tx => deleteRule(tx, project.id, id))
    if (!gone) throw unknownRule(id)
    return c.body(null, 204)
  })
}

function unknownRule(id: string): Failure {
  return new Failure('not-found', `There is no rule ${id}.`)
}
