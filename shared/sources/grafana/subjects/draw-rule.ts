import * as z from 'zod'
import { Failure } from '../../../kit/failure.ts'
import { looseArray } from '../../../kit/loose.ts'
import type { GrafanaTarget } from '../../../links/grafana/target.ts'
import { refusal, type Grafana } from '../ask.ts'
import type { PanelModel, PanelQueryModel } from '../model.ts'
import { builtInOf } from '../queries/datasource.ts'
import { drawLoose, looseModel } from './draw-explore.ts'
import type { Drawing, Wish } from './drawing.ts'

type Rule = Extract<GrafanaTarget['subject'], { is: 'rule' }>

const record = z.record(z.string(), z.unknown())
const Query = z.object({ refId: z.string(), datasourceUid: z.string(), model: record })

/** GET /api/ruler/grafana/api/v1/rule/<uid>, since Grafana 10. */
const Ruler = z.object({ grafana_alert: z.object({ title: z.string().catch(''), data: looseArray(Query) }) })

/** GET /api/prometheus/<grafana or a datasource>/api/v1/rules. */
const Group = z.object({
  name: z.string().catch(''),
  file: z.string().catch(''),
  rules: looseArray(
    z.object({
      name: z.string(),
      query: z.string(),
      uid: z.string().optional().catch(undefined),
      queriedDatasourceUIDs: z.array(z.string()).catch([]),
    }),
  ),
})
const Rules = z.object({ data: z.object({ groups: looseArray(Group) }) })

/** The query of an alert rule, with the line that it must not cross. @throws Failure */
export async function drawRule(wish: Wish, rule: Rule): Promise<Drawing> {
  return drawLoose(wish, 'uid' in rule ? await ownRule(wish.grafana, rule.uid) : await foreignRule(wish.grafana, rule))
}

async function ownRule(grafana: Grafana, uid: string): Promise<PanelModel> {
  const answer = await grafana.get(`/api/ruler/grafana/api/v1/rule/${uid}`)
  const parsed = Ruler.safeParse(answer.body)
  if (parsed.success && answer.status < 300) {
    const { title, data } = parsed.data.grafana_alert
    return ruleModel(title, data)
  }
  if (answer.status === 401) throw refusal(answer, grafana, 'this alert rule')
  const groups = await readGroups(grafana, 'grafana')
  const found = groups.flatMap(({ rules }) => rules).find(one => one.uid === uid)
  if (!found) throw unknownRule(grafana)
  return ruleModel(found.name, dataOf(found.query) ?? [plainQuery(found.query, found.queriedDatasourceUIDs[0])])
}

async function foreignRule(grafana: Grafana, rule: Exclude<Rule, { uid: string }>): Promise<PanelModel> {
  const { datasources } = await grafana.settings()
  const place =
    datasources.find(({ uid }) => uid === rule.datasource) ?? datasources.find(({ name }) => name === rule.datasource)
  const uid = place?.uid ?? rule.datasource
  const groups = await readGroups(grafana, uid)
  const found = groups
    .filter(
      ({ name, file }) => (!rule.group || name === rule.group) && (!rule.namespace || file.endsWith(rule.namespace)),
    )
    .flatMap(({ rules }) => rules)
    .find(({ name }) => name === rule.name)
  if (!found) throw unknownRule(grafana)
  return ruleModel(found.name, [plainQuery(found.query, uid)])
}

async function readGroups(grafana: Grafana, place: string) {
  const answer = await grafana.get(`/api/prometheus/${encodeURIComponent(place)}/api/v1/rules`)
  const parsed = Rules.safeParse(answer.body)
  if (!parsed.success || answer.status >= 300) throw refusal(answer, grafana, 'its alert rules')
  return parsed.data.data.groups
}

function unknownRule(grafana: Grafana): Failure {
  return new Failure('not-found', 'Grafana does not have this alert rule any more, or does not show it here.', {
    next: { do: 'open', url: grafana.openUrl, label: 'Open in Grafana' },
  })
}

/** Grafana writes the query of a rule as its expression, or, where it is none, as the whole list in JSON. */
function dataOf(query: string): z.infer<typeof Query>[] | null {
  try {
    const read = looseArray(Query).parse(JSON.parse(query))
    return read.length > 0 ? read : null
  } catch {
    return null // an expression
  }
}

function plainQuery(expr: string, datasourceUid = ''): z.infer<typeof Query> {
  return { refId: 'A', datasourceUid, model: { expr, legendFormat: '__auto' } }
}

function ruleModel(title: string, data: readonly z.infer<typeof Query>[]): PanelModel {
  const asked = data.filter(({ datasourceUid }) => builtInOf({ uid: datasourceUid }) !== 'expression')
  const limits = data.filter(one => !asked.includes(one)).flatMap(({ model }) => limitsOf(model))
  const split = asked.map(splitLimit)
  const all = [...limits, ...split.flatMap(({ limit }) => (limit === undefined ? [] : [limit]))].sort((a, b) => a - b)
  return {
    ...looseModel(title, 'timeseries'),
    queries: split.map(({ query }) => query),
    fieldConfig: { defaults: all.length > 0 ? thresholds(all) : {}, overrides: [] },
  }
}

const Condition = z.object({ evaluator: z.object({ params: z.array(z.number()).catch([]) }) })
const Expression = z.object({ type: z.string().catch(''), conditions: looseArray(Condition) })

function limitsOf(model: Record<string, unknown>): number[] {
  const { type, conditions } = Expression.parse(model)
  if (type !== 'threshold' && type !== 'classic_conditions') return []
  return conditions.flatMap(({ evaluator }) => evaluator.params.slice(0, 1))
}

/** `sum(rate(x[5m])) > 10`: drawn whole, with a line at 10, and not only where it is above. */
function splitLimit({ refId, datasourceUid, model }: z.infer<typeof Query>): {
  query: PanelQueryModel
  limit?: number
} {
  const expr = typeof model.expr === 'string' ? model.expr : ''
  const found = /^(.*\S)\s*(?:>=|<=|>|<)\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*$/is.exec(expr)
  const whole = found?.[1] !== undefined && !/\b(?:and|or|unless|bool)\b/i.test(found[1])
  const fields = {
    legendFormat: '__auto',
    ...model,
    ...(expr ? { expr: whole ? found[1] : expr, range: true, instant: false } : {}),
  }
  const query = { refId, hidden: false, datasource: datasourceUid ? { uid: datasourceUid } : null, fields }
  return whole ? { query, limit: Number(found[2]) } : { query }
}

function thresholds(limits: readonly number[]): Record<string, unknown> {
  const steps = [{ color: 'green', value: null }, ...limits.map(value => ({ color: 'red', value }))]
  return { thresholds: { mode: 'absolute', steps }, custom: { thresholdsStyle: { mode: 'line' } } }
}
