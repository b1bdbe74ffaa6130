/** @jsxImportSource hono/jsx */
import { Bell } from '../frame/bell.tsx'
import { Page } from '../frame/page.tsx'
import { unsubscribeWords } from './words.ts'

type UnsubscribeProps = {
  token: string
  email: string
  /** Undefined for one that is gone. */
  project: string | undefined
  refused: boolean
}

export function UnsubscribeView({ token, email, project: name, refused }: UnsubscribeProps) {
  const words = unsubscribeWords()
  const project = name ?? words.goneProject
  const sentence = refused ? words.getsNone(email, project) : words.gets(email, project)
  return (
    <Page title={words.title}>
      <main id="main" class="single">
        <section class="card center sign-in">
          <Bell size={28} />
          <h1>{words.title}</h1>
          <p>{sentence}</p>
          <form method="post" action={`/unsubscribe/${token}`}>
            {refused && <input type="hidden" name="again" value="yes" />}
            <button class="btn main">{refused ? words.again : words.stop}</button>
          </form>
        </section>
      </main>
    </Page>
  )
}
