/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import { intakes } from '#relay/intake/registry.ts'
import { newPairingCode, pairingCodeLife } from '#relay/security/pairing-code.ts'
import { hashToken, newToken } from '#relay/security/tokens.ts'
import { checkConnection } from '#relay/sources/check-connection.ts'
import { findAlert } from '#relay/store/alerts.ts'
import { createCode } from '#relay/store/codes.ts'
import { findConnectionRow } from '#relay/store/connections.ts'
import { findInlet, listInlets, rotateInletKey } from '#relay/store/inlets.ts'
import type { AppEnv } from '../../context.ts'
import { deliver } from '../../deliver.ts'
import { projectOf } from '../../project-of.ts'
import { showPage } from '../frame/show-page.tsx'
import { languageOf } from '../language/language.ts'
import { formNeeds, visitorNeeds } from '../visitor.ts'
import { endOf, PairingChoice } from './pairing-choice.ts'
import { firstProject, readSetup, type JustNow } from './read-setup.ts'
import { SetupView } from './setup-view.tsx'
import { setupWords } from './words.ts'

/** How long the key before a new one still opens: long enough to change every sender without a gap. */
const overlap = 24 * 3_600_000

export function mountSetupPages(app: Hono<AppEnv>): void {
  app.get('/', visitorNeeds('viewer'), c => page(c))

  // Secrets stand in the answer to the form, never in an address.
  app.post('/setup/key', ...formNeeds('admin'), async c => {
    const { relay } = c.var
    const { inlet } = await firstInlet(c)
    const key = newToken()
    const keys = { keyHash: hashToken(key), oldKeyUntil: relay.now() + overlap }
    await relay.database.write(tx => rotateInletKey(tx, inlet.id, keys))
    return page(c, { newKey: key })
  })

  app.post('/setup/test-alert', ...formNeeds('admin'), async c => {
    const { relay } = c.var
    const found = await firstInlet(c)
    const { slug } = found.project
    const chart = `${relay.publicUrl}/api/v1/projects/${slug}/stats?by=severity&from=now-1h&to=now`
    const sample = intakes[found.inlet.kind].sample(relay.now(), relay.newId(), chart)
    const [kept] = (await deliver(relay, found, sample)).delivered
    const alert = kept && (await findAlert(relay.database.read, found.project.id, kept.iid))
    return c.redirect(alert?.incident ? `/${slug}/incidents/${alert.incident}` : `/${slug}/incidents`, 303)
  })

  app.post('/setup/pairing-code', ...formNeeds('admin'), async c => {
    const { relay } = c.var
    const chosen = PairingChoice.safeParse(await c.req.parseBody())
    if (!chosen.success) throw new Failure('bad-input', setupWords(languageOf(c)).noSuchPairing)
    const { role, life } = chosen.data
    const code = newPairingCode()
    const now = relay.now()
    const ends = { tokenExpiresAt: endOf(life, now), expiresAt: now + pairingCodeLife }
    const kept = { hash: hashToken(code), purpose: 'pair', role, ...ends } as const
    await relay.database.write(tx => createCode(tx, kept, now))
    return page(c, { pairing: { code, minutes: Math.round(pairingCodeLife / 60_000), role, life } })
  })

  app.post('/setup/connections/:id/check', ...formNeeds('viewer'), async c => {
    const { relay } = c.var
    const row = await findConnectionRow(relay.database.read, c.req.param('id'))
    if (!row) throw new Failure('not-found', setupWords(languageOf(c)).noConnection)
    return page(c, { checks: new Map([[row.id, await checkConnection(relay, row)]]) })
  })
}

async function page(c: Context<AppEnv>, justNow?: JustNow) {
  return showPage(c, SetupView, await readSetup(c, justNow))
}

async function firstInlet(c: Context<AppEnv>) {
  const { relay } = c.var
  const project = await projectOf(relay, firstProject)
  const [inlet] = await listInlets(relay.database.read, project.id)
  const found = inlet && (await findInlet(relay.database.read, inlet.id))
  if (found) return found
  throw new Failure('not-found', setupWords(languageOf(c)).noInlet(firstProject))
}
