import type { Context } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import { mostBytes, readPayload, tooLarge } from '#relay/intake/receive-payload.ts'
import { matchesHash } from '#relay/security/tokens.ts'
import { findInlet, type InletRow } from '#relay/store/inlets.ts'
import type { App, AppEnv } from '../context.ts'
import { deliver } from '../deliver.ts'
import { readCapped } from '../middleware/read-capped.ts'

/** Longest `tocsin-rejected` header: proxies give up on longer ones. */
const longestHeader = 2000

/** Where alerts come in. Never 429: Alertmanager would drop the alert for good. */
export function mountIntake(app: App): void {
  app.use('/in/*', async (c, next) => {
    await next()
    c.var.relay.deliveries.count(c.res.status)
  })
  app.post('/in/:inletId', c => takeDelivery(c, keyOf(c.req.header('authorization'))))
  app.post('/in/:inletId/:key', c => takeDelivery(c, c.req.param('key')))
}

async function takeDelivery(c: Context<AppEnv>, key: string | undefined) {
  const { relay } = c.var
  const found = await findInlet(relay.database.read, c.req.param('inletId') ?? '')
  if (!found) throw new Failure('not-found', 'There is no inlet at this address.')
  if (key === undefined) throw new Failure('signed-out', 'Send the inlet’s key: Authorization: Bearer <key>.')
  if (!opens(found.inlet, key, relay.now())) throw new Failure('signed-out', 'This is not the inlet’s key.')
  if (!found.inlet.active) throw new Failure('forbidden', 'This inlet is switched off.')
  const payload = readPayload(await readCapped(c.req.raw, mostBytes, tooLarge))
  const { delivered, rejected } = await deliver(relay, found, payload)
  if (rejected.length > 0) c.header('Tocsin-Rejected', rejectedHeader(rejected))
  return c.json(delivered, 200)
}

/** The key of a bearer header, or the password of a basic one. */
function keyOf(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(bearer|basic) +(\S+) *$/i.exec(header ?? '') ?? []
  if (scheme.toLowerCase() !== 'basic') return value || undefined
  return Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':') || undefined
}

/** Whether the key is the inlet's, or the one before it while that is still good. Both are looked at, whatever the first says. */
function opens(inlet: InletRow, key: string, now: number): boolean {
  const isNew = matchesHash(key, inlet.keyHash)
  const isOld = matchesHash(key, inlet.oldKeyHash ?? '') && (inlet.oldKeyUntil ?? 0) > now
  return isNew || isOld
}

/** What could not be kept, as JSON in ASCII, cut to whole entries. */
function rejectedHeader(rejected: readonly unknown[]): string {
  const kept = [...rejected]
  let text = asciiJson(kept)
  while (text.length > longestHeader && kept.length > 1) {
    kept.pop()
    text = asciiJson(kept)
  }
  return text.slice(0, longestHeader)
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
