import type { Context } from 'hono'
import { csrf } from 'hono/csrf'
import * as z from 'zod'
import { Failure, toFailure } from '#shared/kit/failure.ts'
import type { Role } from '#shared/model/role.ts'
import type { Writer } from '#relay/db/connect.ts'
import { hashToken } from '#relay/security/tokens.ts'
import { useCode } from '#relay/store/codes.ts'
import { findTokenById } from '#relay/store/tokens.ts'
import { adminOfEnvironment, findCaller } from '../caller.ts'
import type { App, AppEnv, Caller } from '../context.ts'
import { endSession, newSession } from '../middleware/page-session.ts'
import { remoteAddress } from '../remote-address.ts'

// Signing in to the relay's pages: by a one-use link from the extension, or with a token. The form itself is a page.

const localPath = z.string().regex(/^\/(?![/\\])/)

const SignInForm = z.object({ token: z.string().trim().min(1).max(200), path: localPath.catch('/') })

export function mountSignIn(app: App): void {
  app.get('/sign-in', async (c, next) => {
    const code = c.req.query('code')
    return code ? signInByLink(c, code) : next()
  })

  app.post('/sign-in', csrf({ origin: isOwnOrigin }), async c => {
    const form = SignInForm.safeParse(await c.req.parseBody())
    if (!form.success) return backToForm(c, 'token')
    return signInByToken(c, form.data.token, form.data.path)
  })

  app.post('/sign-out', csrf({ origin: isOwnOrigin }), async c => {
    await endSession(c)
    return c.redirect('/sign-in', 303)
  })
}

/** Whether a form was sent from the relay's own pages, by its public name or the one in use. */
export function isOwnOrigin(origin: string, c: Context): boolean {
  const { publicUrl } = (c as Context<AppEnv>).var.relay
  return origin === new URL(c.req.url).origin || origin === new URL(publicUrl).origin
}

async function signInByLink(c: Context<AppEnv>, code: string) {
  const { relay } = c.var
  try {
    const { session, path } = await relay.database.write(async tx => {
      const { role, path, tokenId } = await useCode(tx, hashToken(code), 'sign-in', relay.now())
      const session = newSession(relay, await ownerOf(tx, role, tokenId))
      await session.keep(tx)
      return { session, path }
    })
    session.give(c)
    return c.redirect(path ?? '/', 303)
  } catch (thrown) {
    if (toFailure(thrown).code === 'signed-out') return backToForm(c, 'link')
    throw thrown
  }
}

/** Who asked for the link. @throws Failure `signed-out` when their token was revoked in between */
async function ownerOf(tx: Writer, role: Role, tokenId: string | null): Promise<Caller> {
  if (tokenId === null) return adminOfEnvironment
  const row = await findTokenById(tx, tokenId)
  if (!row) throw new Failure('signed-out', 'The token that this link was made with is revoked.')
  return { tokenId, name: row.name, role, email: row.email ?? undefined, expiresAt: row.expiresAt }
}

async function signInByToken(c: Context<AppEnv>, token: string, path: string) {
  const { relay } = c.var
  const caller = await findCaller(relay, token, 'api')
  if (!caller) return backToForm(c, relay.limits.wrongToken.take(remoteAddress(c)) > 0 ? 'wait' : 'token', path)
  const session = newSession(relay, caller)
  await relay.database.write(tx => session.keep(tx))
  session.give(c)
  return c.redirect(path, 303)
}

/** The form says why: `link` used or expired, `token` unknown, `wait` too many tries. */
function backToForm(c: Context<AppEnv>, why: 'link' | 'token' | 'wait', path?: string) {
  const query = new URLSearchParams({ why, ...(path === undefined ? {} : { path }) })
  return c.redirect(`/sign-in?${query.toString()}`, 303)
}
