import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import type { AppEnv } from '../../../context.ts'

const cookie = 'tocsin_said'

/** Browsers keep 4 kB per cookie; a third of it goes into its writing. */
const mostCharacters = 2400

const JustSaid = z
  .array(z.object({ action: z.string(), ok: z.boolean(), message: z.string(), why: z.string().optional() }))
  .max(60)
/** What came of quick actions, for their author. */
export type JustSaid = z.infer<typeof JustSaid>

/**
 * Takes it over the redirect after a form, to the one page of that path: in a cookie, because an address that carries words
 * would put anybody's words on our page.
 */
export function sayNext(c: Context<AppEnv>, path: string, said: JustSaid): void {
  if (said.length === 0) return
  const short = said.map(({ action, ok, message, why }) => ({
    action,
    ok,
    message: message.slice(0, 300),
    ...(why === undefined ? {} : { why: why.slice(0, 300) }),
  }))
  // Refusals first, should there be too much to carry.
  const kept = short.toSorted((a, b) => Number(a.ok) - Number(b.ok))
  while (JSON.stringify(kept).length > mostCharacters) kept.pop()
  setCookie(c, cookie, Buffer.from(JSON.stringify(kept)).toString('base64url'), {
    path,
    httpOnly: true,
    sameSite: 'Strict',
    secure: c.var.relay.publicUrl.startsWith('https:'),
    maxAge: 60,
  })
}

/** What the last form had to say, once. */
export function takeSaid(c: Context<AppEnv>, path: string): JustSaid {
  const kept = getCookie(c, cookie)
  if (kept === undefined) return []
  deleteCookie(c, cookie, { path })
  try {
    return JustSaid.parse(JSON.parse(Buffer.from(kept, 'base64url').toString('utf8')))
  } catch {
    return [] // not written by us
  }
}
