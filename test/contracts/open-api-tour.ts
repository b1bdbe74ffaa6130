import { saveSlackAccount } from '#relay/store/slack-accounts.ts'
import { lokiApp } from '#test/fakes/logs/loki.ts'
import type { TempApp } from '#test/factories/temp-app.ts'
import { notification } from '#test/factories/notification.ts'

// One request per operation of the API that works, in an order in which they can follow each other.

export type Step = {
  /** As the document names it: `GET /projects/{p}`. */
  operation: string
  /** What stands for the names in its path; `p` is `default` and `iid` 1 unless said. */
  at?: Record<string, string>
  query?: string
  json?: unknown
  status: number
}

const step = (operation: string, status: number, rest: Omit<Step, 'operation' | 'status'> = {}): Step => ({
  operation,
  status,
  ...rest,
})

const email = 'ana@example.net'
const matchers = [{ field: 'severity', op: '=', value: 'high' }]
const window = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-01-01T02:00:00Z' }
const mapping = {
  sample: { a: { b: 'x' } },
  fields: { title: { path: ['a', 'b'] } },
  severityWords: { red: 'high' },
  endWords: ['ok'],
}
const prometheus = 'http://127.0.0.1:1'
const stats = 'http://127.0.0.1:8627/api/v1/projects/default/stats?by=severity&from=now-6h'

/** The whole tour. `kept` holds what answers gave out for later steps: ids, a code. */
export async function* tour(temp: TempApp, kept: Map<string, string>): AsyncGenerator<Step> {
  const id = (of: string) => ({ id: kept.get(of) ?? '' })
  await temp.ask('POST', '/in/inlet2', { token: temp.key, json: notification() })

  yield step('GET /me', 200)
  yield step('POST /pairing', 201, { json: { tokenExpiresAt: '2100-01-01T00:00:00Z' } })
  yield step('POST /pair', 200, { json: { code: kept.get('POST /pairing') } })
  yield step('POST /sign-in-links', 201, { json: { path: '/default/incidents' } })
  yield step('POST /tokens', 201, { json: { name: 'T', role: 'viewer', expiresAt: '2100-01-01T00:00:00Z' } })
  yield step('GET /tokens', 200)
  yield step('DELETE /tokens/{id}', 204, { at: id('POST /tokens') })

  yield step('POST /projects', 201, { json: { slug: 'shop', name: 'Shop' } })
  yield step('GET /projects', 200)
  yield step('GET /projects/{p}', 200)
  yield step('PATCH /projects/{p}', 200, { json: { name: 'Default' } })
  yield step('DELETE /projects/{p}', 204, { at: { p: 'shop' } })
  yield step('GET /projects/{p}/settings', 200)
  yield step('PUT /projects/{p}/settings', 200, { json: { grouping: { by: 'labels', labels: ['pod'] } } })

  yield step('POST /projects/{p}/members', 201, { json: { name: 'Ana', email, role: 'developer' } })
  yield step('GET /projects/{p}/members', 200)
  yield step('PATCH /projects/{p}/members/{email}', 200, { at: { email }, json: { role: 'owner' } })
  yield* slackAccounts(temp, kept)
  yield step('DELETE /projects/{p}/members/{email}', 204, { at: { email } })

  yield step('POST /projects/{p}/labels', 201, { json: { name: 'db' } })
  yield step('GET /projects/{p}/labels', 200)
  yield step('GET /projects/{p}/labels/{name}', 200, { at: { name: 'db' } })
  yield step('PATCH /projects/{p}/labels/{name}', 200, { at: { name: 'db' }, json: { color: '#123456' } })
  yield step('DELETE /projects/{p}/labels/{name}', 204, { at: { name: 'db' } })

  const name = 'runbook'
  yield step('POST /projects/{p}/templates', 201, { json: { name, body: '{{ title }}\n/label ~x' } })
  yield step('GET /projects/{p}/templates', 200)
  yield step('GET /projects/{p}/templates/variables', 200)
  yield step('GET /projects/{p}/templates/{name}', 200, { at: { name } })
  yield step('PUT /projects/{p}/templates/{name}', 200, { at: { name }, json: { body: '{{ title }}' } })
  yield step('POST /projects/{p}/templates/{name}/preview', 200, { at: { name }, json: { alert: 1 } })
  yield step('DELETE /projects/{p}/templates/{name}', 204, { at: { name } })

  yield step('POST /projects/{p}/inlets', 201, { json: { kind: 'generic', name: 'G' } })
  const inlet = id('POST /projects/{p}/inlets')
  yield step('GET /projects/{p}/inlets', 200)
  yield step('PATCH /projects/{p}/inlets/{id}', 200, { at: inlet, json: { mapping } })
  yield step('GET /projects/{p}/inlets/{id}', 200, { at: inlet })
  yield step('POST /projects/{p}/inlets/{id}/rotate', 200, { at: inlet, json: { overlapMinutes: 5 } })
  yield step('POST /projects/{p}/inlets/{id}/preview', 200, { at: inlet, json: { payload: { a: { b: 'y' } } } })
  yield step('POST /projects/{p}/inlets/{id}/test', 200, { at: inlet, json: { payload: { a: { b: 'y' } } } })
  yield step('GET /projects/{p}/inlets/{id}/deliveries', 200, { at: inlet })
  yield step('DELETE /projects/{p}/inlets/{id}', 204, { at: inlet })

  yield step('POST /projects/{p}/rules', 201, { json: { name: 'R', matchers, action: 'keep', severity: 'low' } })
  const rule = id('POST /projects/{p}/rules')
  yield step('GET /projects/{p}/rules', 200)
  yield step('POST /projects/{p}/rules/preview', 200)
  yield step('GET /projects/{p}/rules/{id}', 200, { at: rule })
  yield step('PATCH /projects/{p}/rules/{id}', 200, { at: rule, json: { position: 0, labels: ['x'] } })
  yield step('DELETE /projects/{p}/rules/{id}', 204, { at: rule })

  yield step('POST /projects/{p}/maintenances', 201, { json: { name: 'M', matchers, ...window } })
  const maintenance = id('POST /projects/{p}/maintenances')
  yield step('GET /projects/{p}/maintenances', 200)
  yield step('GET /projects/{p}/maintenances/{id}', 200, { at: maintenance })
  yield step('PATCH /projects/{p}/maintenances/{id}', 200, { at: maintenance, json: { name: 'N' } })
  yield step('DELETE /projects/{p}/maintenances/{id}', 204, { at: maintenance })

  yield step('GET /projects/{p}/alerts', 200, { query: '?status=triggered&severity=high&q=5xx' })
  yield step('GET /projects/{p}/alerts/{iid}', 200)
  yield step('PATCH /projects/{p}/alerts/{iid}', 200, { json: { status: 'acknowledged', assignee: 'Ana' } })

  yield* destinations(kept)
  yield step('POST /projects/{p}/incidents', 201, { json: { title: 'By hand', body: 'x\n/severity awful\n/label ~a' } })
  yield step('GET /projects/{p}/incidents', 200, { query: '?state=all&sort=severity&limit=1' })
  yield step('GET /projects/{p}/incidents/{iid}', 200)
  yield step('PATCH /projects/{p}/incidents/{iid}', 200, { json: { title: 'T', labels: ['a'], assignees: ['Ana'] } })
  yield step('POST /projects/{p}/incidents/{iid}/acknowledge', 200)
  temp.relay.startMeeting = async () => 'https://zoom.us/j/1234567890'
  yield step('POST /projects/{p}/incidents/{iid}/call', 201)
  yield step('POST /projects/{p}/incidents/{iid}/notes', 201, { json: { body: 'N', kind: 'timeline' } })
  const note = { id: kept.get('POST /projects/{p}/incidents/{iid}/notes') ?? '' }
  yield step('POST /projects/{p}/incidents/{iid}/notes', 200, { json: { body: '/zoom https://zoom.us/j/1234567890' } })
  yield step('GET /projects/{p}/incidents/{iid}/notes', 200)
  yield step('PATCH /projects/{p}/incidents/{iid}/notes/{id}', 200, { at: note, json: { body: 'M' } })
  yield step('DELETE /projects/{p}/incidents/{iid}/notes/{id}', 204, { at: note })
  yield step('GET /incidents', 200)
  yield step('GET /projects/{p}/stats', 200, { query: '?by=severity' })
  yield* notices(kept)

  yield step('POST /connections', 201, { json: { kind: 'prometheus', baseUrl: prometheus, runs: 'relay' } })
  const connection = id('POST /connections')
  yield step('GET /connections', 200)
  yield step('GET /connections/{id}', 200, { at: connection })
  yield step('PATCH /connections/{id}', 200, { at: connection, json: { name: 'P' } })
  yield step('POST /connections/{id}/check', 200, { at: connection })
  yield* alertRules(temp, kept)
  yield* logs(temp, kept)
  yield step('DELETE /connections/{id}', 204, { at: connection })
  yield step('POST /panels/query', 200, { json: { url: stats } })
  yield step('GET /panels/csv', 200, { query: `?url=${encodeURIComponent(stats)}` })
  yield step('GET /projects/{p}/incidents/{iid}/export', 200)
  const frozen = '/projects/{p}/incidents/{iid}/frozen'
  yield step(`POST ${frozen}`, 201, { json: { url: stats } })
  yield step(`GET ${frozen}`, 200)
  yield step(`GET ${frozen}/{id}`, 200, { at: id(`POST ${frozen}`) })
  yield step(`DELETE ${frozen}/{id}`, 204, { at: id(`POST ${frozen}`) })
  yield step('POST /projects/{p}/images/revoke', 204)
  yield step('GET /events', 200)
  yield step('DELETE /me/token', 204) // the last: after it nobody asks any more
}

async function* slackAccounts(temp: TempApp, kept: Map<string, string>): AsyncGenerator<Step> {
  const given = { projectId: temp.project.id, teamId: 'T1', userId: 'U1', userName: 'ana', email, createdAt: 0 }
  await temp.relay.database.write(tx => saveSlackAccount(tx, { id: 'account1', ...given }))
  yield step('GET /projects/{p}/slack-accounts', 200)
  const at = { id: kept.get('GET /projects/{p}/slack-accounts') ?? '' }
  yield step('DELETE /projects/{p}/slack-accounts/{id}', 204, { at })
}

function* destinations(kept: Map<string, string>): Generator<Step> {
  const secret = { url: `${prometheus}/hook` }
  yield step('POST /projects/{p}/destinations', 201, { json: { kind: 'webhook', name: 'W', secret } })
  const at = { id: kept.get('POST /projects/{p}/destinations') ?? '' }
  yield step('GET /projects/{p}/destinations', 200)
  yield step('GET /projects/{p}/destinations/{id}', 200, { at })
  yield step('PATCH /projects/{p}/destinations/{id}', 200, { at, json: { name: 'V' } })
  yield step('POST /projects/{p}/destinations/{id}/test', 200, { at })
}

function* logs(temp: TempApp, kept: Map<string, string>): Generator<Step> {
  const { egress } = temp.relay
  const loki = lokiApp([
    { at: BigInt(temp.clock.ms - 60_000) * 1_000_000n, text: 'level=error boom', labels: { app: 'shop' } },
  ])
  temp.relay.egress = access => ({ ...egress(access), send: async request => loki.request(request) })
  yield step('POST /connections', 201, { json: { kind: 'loki', baseUrl: 'https://loki.example.net', runs: 'relay' } })
  const connection = kept.get('POST /connections') ?? ''
  yield step('POST /logs/query', 200, { json: { connection, query: '{app="shop"}', from: 'now-1h', to: 'now' } })
  const url = `${prometheus}/graph?g0.expr=${encodeURIComponent('up{app="shop"}')}&g0.tab=0`
  yield step('POST /connections/{id}/logs-preview', 200, { at: { id: connection }, json: { url, from: 'now-1h' } })
  yield step('DELETE /connections/{id}', 204, { at: { id: connection } })
  temp.relay.egress = egress
}

/** On the connection to a Prometheus, which has an answer for the preview alone. */
function* alertRules(temp: TempApp, kept: Map<string, string>): Generator<Step> {
  const url = `${prometheus}/graph?g0.expr=up%20%3E%200&g0.tab=0`
  const { egress } = temp.relay
  const result = [{ metric: { job: 'shop' }, values: [[Math.floor(temp.clock.ms / 1000) - 60, '7']] }]
  const send = async () => Response.json({ status: 'success', data: { resultType: 'matrix', result } })
  temp.relay.egress = access => ({ ...egress(access), send })
  const ends = { from: 'now-1h', to: 'now', operator: '>', threshold: 1, forSeconds: 0 }
  yield step('POST /projects/{p}/alert-rules/preview', 200, { json: { url, ...ends } })
  temp.relay.egress = egress
  yield step('POST /projects/{p}/alert-rules', 201, { json: { name: 'Up', url, operator: '==', threshold: 0 } })
  const at = { id: kept.get('POST /projects/{p}/alert-rules') ?? '' }
  yield step('GET /projects/{p}/alert-rules', 200, { query: `?url=${encodeURIComponent(url)}` })
  yield step('GET /projects/{p}/alert-rules/{id}', 200, { at })
  yield step('GET /projects/{p}/alert-rules/{id}/prometheus', 200, { at })
  yield step('PATCH /projects/{p}/alert-rules/{id}', 200, { at, json: { active: false, threshold: 1 } })
  yield step('DELETE /projects/{p}/alert-rules/{id}', 204, { at })
}

/** Of the incident that was declared when there was a destination. */
function* notices(kept: Map<string, string>): Generator<Step> {
  const list = 'GET /projects/{p}/incidents/{iid}/notices'
  const iid = kept.get('POST /projects/{p}/incidents') ?? ''
  yield step(list, 200, { at: { iid } })
  const at = { iid, id: kept.get(list) ?? '' }
  yield step('POST /projects/{p}/incidents/{iid}/notices/{id}/resend', 200, { at })
  const gone = { id: kept.get('POST /projects/{p}/destinations') ?? '' }
  yield step('DELETE /projects/{p}/destinations/{id}', 204, { at: gone })
}
