/** @jsxImportSource hono/jsx */
import { Bell } from '../frame/bell.tsx'
import { Page } from '../frame/page.tsx'
import { signInWords } from './words.ts'

/** @param path where to go afterwards, on this relay @param why what went wrong before: `link`, `token` or `wait` */
export function SignInView({ path, why }: { path: string; why?: string }) {
  const words = signInWords()
  const reasons: Readonly<Record<string, string>> = words.reasons
  const reason = why !== undefined && Object.hasOwn(reasons, why) ? reasons[why] : undefined
  return (
    <Page title={words.title}>
      <main id="main" class="single">
        <section class="card center sign-in">
          <Bell size={28} />
          <h1>{words.heading}</h1>
          <form method="post" action="/sign-in">
            <input type="hidden" name="path" value={path} />
            <label>
              <span>{words.token}</span>
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
            <button class="btn main">{words.button}</button>
          </form>
          <p class="quiet">
            {words.hint} <code>npx tocsin token create</code>.
          </p>
        </section>
      </main>
    </Page>
  )
}
