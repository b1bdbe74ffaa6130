/** @jsxImportSource hono/jsx */
import type { FailureValue } from '#shared/kit/failure.ts'
import { Page } from './page.tsx'
import { frameWords } from './words.ts'

/** A page that says what happened, to what, and the next step. */
export function TroubleView({ failure, back }: { failure: FailureValue; back?: { href: string; label: string } }) {
  const { href, label } = back ?? { href: '/', label: frameWords().firstPage }
  return (
    <Page title={failure.message}>
      <main id="main" class="single">
        <section class="card center">
          <h1>{failure.message}</h1>
          {failure.detail && <p class="quiet">{failure.detail}</p>}
          <a class="btn main" href={href}>
            {label}
          </a>
        </section>
      </main>
    </Page>
  )
}
