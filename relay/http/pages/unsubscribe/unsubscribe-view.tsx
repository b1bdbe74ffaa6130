/** @jsxImportSource hono/jsx */
import { Bell } from '../frame/bell.tsx'
import { Page } from '../frame/page.tsx'

type UnsubscribeProps = { token: string; email: string; project: string; refused: boolean }

export function UnsubscribeView({ token, email, project, refused }: UnsubscribeProps) {
  const sentence = refused
    ? `${email} gets no more mails about incidents of ${project}.`
    : `${email} gets mails about incidents of ${project}.`
  return (
    <Page title="Mails about incidents">
      <main id="main" class="single">
        <section class="card center sign-in">
          <Bell size={28} />
          <h1>Mails about incidents</h1>
          <p>{sentence}</p>
          <form method="post" action={`/unsubscribe/${token}`}>
            {refused && <input type="hidden" name="again" value="yes" />}
            <button class="btn main">{refused ? 'Get them again' : 'Stop these mails'}</button>
          </form>
        </section>
      </main>
    </Page>
  )
}
