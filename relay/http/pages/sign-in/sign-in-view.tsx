/** @jsxImportSource hono/jsx */
import { Bell } from '../frame/bell.tsx'
import { Page } from '../frame/page.tsx'

/** Why the form is shown again. */
const reasons: Record<string, string> = {
  link: 'This sign-in link has been used or has expired. Open the page from the extension again, or use a token.',
  token: 'This token is not known here: it may be mistyped, revoked or expired.',
  wait: 'Too many wrong tokens from this address. Wait a minute, then try again.',
}

/** @param path where to go afterwards, on this relay @param why what went wrong before: `link`, `token` or `wait` */
export function SignInView({ path, why }: { path: string; why?: string }) {
  const reason = why !== undefined && Object.hasOwn(reasons, why) ? reasons[why] : undefined
  return (
    <Page title="Sign in">
      <main id="main" class="single">
        <section class="card center sign-in">
          <Bell size={28} />
          <h1>Sign in to this relay</h1>
          <form method="post" action="/sign-in">
            <input type="hidden" name="path" value={path} />
            <label>
              <span>Access token</span>
              <input
                name="token"
                type="password"
                required
                autocomplete="current-password"
                aria-describedby={reason ? 'problem' : undefined}
                aria-invalid={reason ? 'true' : undefined}
              />
            </label>
            {reason && (
              <p id="problem" class="problem" role="alert">
                {reason}
              </p>
            )}
            <button class="btn main">Sign in</button>
          </form>
          <p class="quiet">
            With the extension you need none: open an incident from its popup, and you are signed in. An admin makes
            tokens with <code>npx tocsin token create</code>.
          </p>
        </section>
      </main>
    </Page>
  )
}
