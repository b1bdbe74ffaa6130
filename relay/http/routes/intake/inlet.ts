import type { Context } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import type { IntakeKind } from '#shared/model/inlet.ts'
import { mostBytes, readPayload, tooLarge } from '#relay/intake/receive-payload.ts'
import { findInlet, type InletRow } from '#relay/store/inlets.ts'
import type { App, AppEnv } from '../../context.ts'
import { deliverNoted } from '../../deliver-noted.ts'
import { readCapped } from '../../middleware/read-capped.ts'
import { checkSignature, keyOf, opens, signatureHeader } from './inlet-key.ts'
import { rejectedHeader } from './rejected-header.ts'

/** Where alerts come in. Never 429: Alertmanager would drop the alert for good. */
export function mountInletIntake(app: App): void {
  // Grafana's contact point can be set to PUT.
  app.on(['POST', 'PUT'], '/in/:inletId', c => takeDelivery(c, keyOf(c.req.header('authorization'))))
  app.on(['POST', 'PUT'], '/in/:inletId/:key', c => takeDelivery(c, c.req.param('key')))
  // What Prometheus asks of an Alertmanager, below the `path_prefix` that it is given.
  app.post('/in/:inletId/api/v2/alerts', c => takeDelivery(c, keyOf(c.req.header('authorization')), 'prometheus'))
}

async function takeDelivery(c: Context<AppEnv>, key: string | undefined, kind?: IntakeKind) {
  const { relay } = c.var
  const found = await findInlet(relay.database.read, c.req.param('inletId') ?? '')
  if (!found) throw new Failure('not-found', 'There is no inlet at this address.')
  c.var.arrival.inletId = found.inlet.id
  const bytes = await checkSender(c, found.inlet, key)
  if (!found.inlet.active) throw new Failure('forbidden', 'This inlet is switched off.')
  const payload = readPayload(bytes ?? (await readBody(c)))
  const { delivered, rejected } = await deliverNoted(c, found, payload, kind)
  if (rejected.length > 0) c.header('Tocsin-Rejected', rejectedHeader(rejected))
  return c.json(delivered, 200)
}

/** The body, where a signature had to be checked over it. A key is looked at before a byte of the body is read. */
async function checkSender(c: Context<AppEnv>, inlet: InletRow, key: string | undefined): Promise<Uint8Array | null> {
  const { relay } = c.var
  const signature = c.req.header(signatureHeader)
  if (key === undefined && signature !== undefined) {
    const bytes = await readBody(c)
    checkSignature(inlet, relay.secretBox, { signature, header: name => c.req.header(name), bytes, now: relay.now() })
    return bytes
  }
  if (key === undefined) throw new Failure('signed-out', 'Send the inlet’s key: Authorization: Bearer <key>.')
  if (!opens(inlet, key, relay.now())) throw new Failure('signed-out', 'This is not the inlet’s key.')
  return null
}

function readBody(c: Context<AppEnv>): Promise<Uint8Array> {
  return readCapped(c.req.raw, mostBytes, tooLarge)
}
