import type { Context } from 'hono'
import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { mostBytes, readPayload, tooLarge } from '#relay/intake/receive-payload.ts'
import { hashToken } from '#relay/security/tokens.ts'
import { findInletByKey } from '#relay/store/inlets.ts'
import type { App, AppEnv } from '../../context.ts'
import { deliverNoted } from '../../deliver-noted.ts'
import { asFailure } from '../../middleware/problems.ts'
import { readCapped } from '../../middleware/read-capped.ts'

const Keyed = z.looseObject({ routing_key: z.string().min(1), dedup_key: z.string().optional().catch(undefined) })

/** PagerDuty's own address, and its own answers: 202 with the key, 400 with what is wrong. */
export function mountPagerdutyIntake(app: App): void {
  app.post('/v2/enqueue', async c => {
    try {
      return await enqueue(c)
    } catch (thrown) {
      const { code, value } = asFailure(thrown)
      c.var.arrival.refusal = value.message
      if (code === 'unavailable' || code === 'internal') throw thrown
      const status = code === 'signed-out' ? 401 : code === 'forbidden' ? 403 : 400
      return c.json({ status: 'invalid event', message: 'Event object is invalid', errors: [value.message] }, status)
    }
  })
}

async function enqueue(c: Context<AppEnv>): Promise<Response> {
  const { relay } = c.var
  const given = Keyed.safeParse(readPayload(await readCapped(c.req.raw, mostBytes, tooLarge)))
  if (!given.success) throw new Failure('bad-shape', "'routing_key' is missing or blank", { field: 'routing_key' })
  const now = relay.now()
  const found = await findInletByKey(relay.database.read, 'pagerduty', hashToken(given.data.routing_key), now)
  if (!found) throw new Failure('signed-out', "'routing_key' is not the key of an inlet")
  c.var.arrival.inletId = found.inlet.id
  if (!found.inlet.active) throw new Failure('forbidden', 'This inlet is switched off')
  // Made up here and not by the reader, because the sender is told of it.
  const dedup_key = given.data.dedup_key ?? relay.newId()
  await deliverNoted(c, found, { ...given.data, dedup_key })
  return c.json({ status: 'success', message: 'Event processed', dedup_key }, 202)
}
