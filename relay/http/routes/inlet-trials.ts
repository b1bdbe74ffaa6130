import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Delivered, InletDelivery, InletPreview, InletPreviewed, InletTest } from '#shared/relay-api/inlets.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { statusOf } from '#shared/relay-api/problem.ts'
import type { IncomingAlert } from '#relay/intake/intake.ts'
import { brokenFields, mapPayload } from '#relay/intake/map-payload.ts'
import { intakes } from '#relay/intake/registry.ts'
import { listDeliveries, toDelivery } from '#relay/store/inlet-deliveries.ts'
import { iso, isoOrNull } from '#relay/store/iso.ts'
import type { App } from '../context.ts'
import { deliverNoted } from '../deliver-noted.ts'
import type { Arrival } from '../delivery-log.ts'
import { answer, createRoute, only, optionalBody, orEmpty, orProblem } from '../describe.ts'
import { inletOf, ofInlet } from '../inlet-of.ts'
import { asFailure } from '../middleware/problems.ts'

const test = createRoute({
  method: 'post',
  path: '/projects/{p}/inlets/{id}/test',
  summary: 'Take in a payload as if it had come from outside',
  ...only('responder'),
  request: { params: ofInlet, body: optionalBody(InletTest) },
  responses: { 200: answer(z.array(Delivered), 'The alerts that were kept.'), ...orProblem },
})

const preview = createRoute({
  method: 'post',
  path: '/projects/{p}/inlets/{id}/preview',
  summary: 'Show what a payload would become',
  description: 'Nothing is kept. Without a payload, a sample is shown.',
  ...only('viewer'),
  request: { params: ofInlet, body: optionalBody(InletPreview) },
  responses: { 200: answer(InletPreviewed, 'The alerts that would result.'), ...orProblem },
})

const deliveries = createRoute({
  method: 'get',
  path: '/projects/{p}/inlets/{id}/deliveries',
  summary: 'What an inlet got lately, and how it was answered',
  description: 'The newest 50. Payloads are cut, and what gives access to anything is left out of them.',
  ...only('project.configure'),
  request: { params: ofInlet },
  responses: { 200: answer(pageOf(InletDelivery), 'Newest first.'), ...orProblem },
})

/** Trying an inlet: for real, or to look only; and what came of what others sent. */
export function mountInletTrials(app: App): void {
  app.openapi(test, async c => {
    const { relay } = c.var
    const found = await inletOf(relay, c.req.valid('param'))
    const { payload } = orEmpty(InletTest, c.req.valid('json'))
    const sample = () => intakes[found.inlet.kind].sample(relay.now(), relay.newId())
    const arrival: Arrival = { isTest: true }
    c.set('arrival', arrival)
    try {
      const { delivered } = await deliverNoted(c, found, payload ?? sample())
      relay.deliveryLog.note(arrival, 200)
      return c.json(delivered, 200)
    } catch (thrown) {
      const { code, message } = asFailure(thrown)
      relay.deliveryLog.note({ ...arrival, refusal: message }, statusOf[code])
      throw thrown
    }
  })

  app.openapi(deliveries, async c => {
    const { relay } = c.var
    const { inlet } = await inletOf(relay, c.req.valid('param'))
    await relay.deliveryLog.flush()
    const rows = await listDeliveries(relay.database.read, inlet.id)
    return c.json({ items: rows.map(toDelivery), next: null }, 200)
  })

  app.openapi(preview, async c => {
    const { relay } = c.var
    const { inlet } = await inletOf(relay, c.req.valid('param'))
    const given = orEmpty(InletPreview, c.req.valid('json'))
    const mapping = given.mapping === undefined ? inlet.mapping : given.mapping
    if (mapping && inlet.kind !== 'generic') {
      throw new Failure('bad-shape', `Only generic inlets have a mapping; this one reads ${inlet.kind}.`, {
        field: 'mapping',
      })
    }
    const payload = given.payload ?? mapping?.sample ?? intakes[inlet.kind].sample(relay.now(), relay.newId())
    const mapped = mapping ? mapPayload(payload, mapping) : payload
    const { alerts, rejected } = intakes[inlet.kind].read(mapped, { now: relay.now(), newId: relay.newId })
    const remap = mapping ? brokenFields(payload, mapping) : []
    return c.json({ payload, alerts: alerts.map(previewOf), rejected, remap }, 200)
  })
}

function previewOf(alert: IncomingAlert) {
  const { chartUrl: _, groupKey: __, expiresAt: ___, incidentMarkdown: ____, startedAt, endedAt, ...rest } = alert
  return { ...rest, startedAt: iso(startedAt), endedAt: isoOrNull(endedAt) }
}
