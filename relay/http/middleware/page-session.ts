import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Role } from '#shared/model/role.ts'
import { isLoopback } from '#relay/config.ts'
import { hashToken, newToken } from '#relay/security/tokens.ts'
import { createToken, deleteExpiredTokens, deleteSession, sessionId } from '#relay/store/tokens.ts'
import { findCaller } from '../caller.ts'
import type { AppEnv, Caller, Relay } from '../context.ts'
import { bearerOf } from './auth.ts'

const sessionCookie = 'tocsin_session'

const sessionLife = 7 * 86_400_000

/** Headers that a proxy adds. Behind one, the loopback address in `Host` says nothing about where people are. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** What the person in front of a page may do; null: nobody is signed in. */
export async function pageRole(c: Context<AppEnv>): Promise<Role | null> {
  return (await pageCaller(c))?.role ?? null
}

/** Who is in front of a page: by session cookie, by bearer token, or the one at this very machine. */
export async function pageCaller(c: Context<AppEnv>): Promise<Caller | null> {
  const { relay } = c.var
  const session = getCookie(c, sessionCookie)
  const signedIn = session ? await findCaller(relay, session, 'session') : undefined
  if (signedIn) return signedIn
  const bearer = bearerOf(c.req.header('authorization'))
  if (bearer) return (await findCaller(relay, bearer, 'api')) ?? null
  return isLocal(c) ? { name: 'Admin', role: 'admin', expiresAt: null } : null
}

/**
 * Local mode: a relay that only this machine can reach needs no sign-in. The Host must be a loopback name with our port,
 * so that a foreign page whose name was pointed at 127.0.0.1 stays outside.
 */
function isLocal(c: Context<AppEnv>): boolean {
  const { config, port } = c.var.relay
  if (!isLoopback(config.host) || config.publicUrl !== undefined) return false
  if (proxyHeaders.some(name => c.req.header(name) !== undefined)) return false
  const url = new URL(c.req.url)
  return isLoopback(url.hostname) && Number(url.port || 80) === port
}

/** Signs the browser in with what this caller may do. The row is written with the transaction of the reason for it. */
export function newSession(relay: Relay, caller: Caller) {
  const session = newToken()
  const now = relay.now()
  const expiresAt = Math.min(now + sessionLife, caller.expiresAt ?? Infinity)
  return {
    async keep(tx: Parameters<typeof createToken>[0]): Promise<void> {
      await deleteExpiredTokens(tx, now)
      const id = sessionId(caller.tokenId, relay.newId())
      const { name, role, email } = caller
      const hash = hashToken(session)
      await createToken(tx, { id, name, role, email, purpose: 'session', hash, createdAt: now, expiresAt })
    },
    give(c: Context<AppEnv>): void {
      setCookie(c, sessionCookie, session, {
        httpOnly: true,
        sameSite: 'Lax',
        secure: relay.publicUrl.startsWith('https:'),
        path: '/',
        maxAge: Math.floor((expiresAt - now) / 1000),
      })
    },
  }
}

/** Signs the browser out, here and in the database. */
export async function endSession(c: Context<AppEnv>): Promise<void> {
  const session = getCookie(c, sessionCookie)
  if (session) await c.var.relay.database.write(tx => deleteSession(tx, hashToken(session)))
  deleteCookie(c, sessionCookie, { path: '/' })
}
