import * as z from 'zod'
import { prometheusRule } from '#shared/alerting/prometheus-rule.ts'
import { Failure } from '#shared/kit/failure.ts'
import { AlertRule } from '#shared/model/alert-rule.ts'
import {
  AlertRuleChange,
  AlertRuleCreate,
  AlertRulePreview,
  AlertRulePreviewed,
  AlertRuleQuery,
  PrometheusRule,
} from '#shared/relay-api/alert-rules.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { previewRule } from '#relay/alert-rules/preview-rule.ts'
import { isSameChart } from '#relay/alert-rules/rule-chart.ts'
import { changeRule, createRule, deleteRule, ruleOf } from '#relay/alert-rules/save-rule.ts'
import { findAlertRule, listAlertRules, toAlertRule } from '#relay/store/alert-rules.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofRule = z.object({ p: z.string(), id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/alert-rules',
  summary: 'List alerts that the relay evaluates itself',
  ...only('read'),
  request: { params: ofProject, query: AlertRuleQuery },
  responses: { 200: answer(pageOf(AlertRule), 'Oldest first, each with its state.'), ...orProblem },
})

const create = createRoute({
  method: 'post',
  path: '/projects/{p}/alert-rules',
  summary: 'Raise an alert from a chart',
  description:
    'The relay asks the chart’s query every 30 seconds through its connection. A question that fails and an answer ' +
    'without data are no recovery. What fires goes the way of every other alert.',
  ...only('project.configure'),
  request: { params: ofProject, body: body(AlertRuleCreate) },
  responses: { 201: answer(AlertRule, 'Created.'), ...orProblem },
})

const preview = createRoute({
  method: 'post',
  path: '/projects/{p}/alert-rules/preview',
  summary: 'When a rule would have fired',
  description: 'A dry run over a range, one step per sample of the chart. Nothing is kept.',
  ...only('project.configure'),
  request: { params: ofProject, body: body(AlertRulePreview) },
  responses: { 200: answer(AlertRulePreviewed, 'The times, and how often.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/alert-rules/{id}',
  summary: 'One rule with its state',
  ...only('read'),
  request: { params: ofRule },
  responses: { 200: answer(AlertRule, 'The rule.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/alert-rules/{id}',
  summary: 'Change, pause or resume a rule',
  description: 'Paused, or with another query, its alerts that are out end.',
  ...only('project.configure'),
  request: { params: ofRule, body: body(AlertRuleChange) },
  responses: { 200: answer(AlertRule, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/alert-rules/{id}',
  summary: 'Delete a rule',
  description: 'Its alerts that are out end.',
  ...only('project.configure'),
  request: { params: ofRule },
  responses: { 204: noContent, ...orProblem },
})

const asPrometheus = createRoute({
  method: 'get',
  path: '/projects/{p}/alert-rules/{id}/prometheus',
  summary: 'A rule as Prometheus would have it',
  ...only('read'),
  request: { params: ofRule },
  responses: { 200: answer(PrometheusRule, 'A file for `rule_files`.'), ...orProblem },
})

export function mountAlertRules(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const { url, part, choice = null } = c.req.valid('query')
    const project = await projectOf(relay, c.req.valid('param').p)
    const rows = await listAlertRules(relay.database.read, project.id)
    const shown = url === undefined ? rows : rows.filter(row => isSameChart(row, { url, part, choice }))
    return c.json({ items: shown.map(toAlertRule), next: null }, 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    return c.json(toAlertRule(await createRule(relay, project, c.req.valid('json'))), 201)
  })

  app.openapi(preview, async c => {
    await projectOf(c.var.relay, c.req.valid('param').p)
    return c.json(await previewRule(c.var.relay, c.req.valid('json')), 200)
  })

  app.openapi(get, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    return c.json(toAlertRule(await ruleOf(findAlertRule(c.var.relay.database.read, project.id, id), id)), 200)
  })

  app.openapi(change, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    return c.json(toAlertRule(await changeRule(c.var.relay, project, id, c.req.valid('json'))), 200)
  })

  app.openapi(remove, async c => {
    const { p, id } = c.req.valid('param')
    await deleteRule(c.var.relay, await projectOf(c.var.relay, p), id)
    return c.body(null, 204)
  })

  app.openapi(asPrometheus, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const { query, ...rule } = await ruleOf(findAlertRule(c.var.relay.database.read, project.id, id), id)
    if (query === null)
      throw new Failure('unsupported', 'Only rules with a PromQL query of their own can be Prometheus’.')
    return c.json({ yaml: prometheusRule({ ...rule, query }) }, 200)
  })
}
