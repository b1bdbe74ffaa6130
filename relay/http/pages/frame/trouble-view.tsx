/** @jsxImportSource hono/jsx */
import type { FailureValue } from '#shared/kit/failure.ts'
import { troubleIn } from '../language/trouble.ts'
import { Page } from './page.tsx'
import { frameWords } from './words.ts'

/** A page that says what happened, to what, and the next step. */
export function TroubleView({ failure, back }: { failure: FailureValue; back?: { href: string; label: string } }) {
  const say = troubleIn()
  const message = say(failure.message)
  const { href, label } = back ?? { href: '/', label: frameWords().firstPage }
  return (
    <Page title={message}>
      <main id="main" class="single">
        <section class="card center">
          <h1>{message}</h1>
          {failure.detail && <p class="quiet">{say(failure.detail)}</p>}
          <a class="btn main" href={href}>
            {label}
          </a>
        </section>
      </main>
    </Page>
  )
}
