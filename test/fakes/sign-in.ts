import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

export type Door = {
  /** Below which everything lies: `/grafana`. */
  root: string
  /** Paths below it that want to know who asks; the others are open. */
  guarded: RegExp
  by: { cookie: string } | { token: string }
  /** The answer to nobody, as the system words it. */
  refusal: (c: Context) => Response
}

const session = 'f00dcafe'

/** A system behind a sign-in: with a session cookie, got on its sign-in page, or with a token. */
export function behindSignIn(app: Hono, { root, guarded, by, refusal }: Door): Hono {
  const site = new Hono()
  const guard: MiddlewareHandler = async (c, next) => {
    const path = new URL(c.req.url).pathname.slice(root.length)
    const known =
      'cookie' in by ? getCookie(c, by.cookie) === session : c.req.header('authorization') === `Bearer ${by.token}`
    if (known || !guarded.test(path)) return next()
    return path.startsWith('/goto/') ? c.redirect(`${root}/login`) : refusal(c)
  }
  site.get(root, c => c.redirect(`${root}/login`))
  site.get(`${root}/login`, c =>
    c.html(`<!doctype html><title>Sign in</title><form method="post"><button>Log in</button></form>`),
  )
  site.post(`${root}/login`, c => {
    if ('cookie' in by) setCookie(c, by.cookie, session, { path: '/', httpOnly: true, sameSite: 'Lax' })
    return c.html('<!doctype html><title>Home</title>Welcome back.')
  })
  site.use('*', guard)
  site.route('/', app)
  return site
}
