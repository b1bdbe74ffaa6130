/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { languageOf } from '../language/language.ts'
import { PageLanguage } from '../language/spoken.ts'
import { documentOf } from './page.tsx'

type View<Props> = (props: Props) => Child

/** Answers with a page, drawn in the language that its reader asked for. */
export function showPage<Props>(
  c: Context,
  view: View<Props>,
  props: Props,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  c.header('Vary', 'Accept-Language', { append: true })
  const page = (
    <PageLanguage.Provider value={languageOf(c)}>
      <Drawn draw={() => view(props)} />
    </PageLanguage.Provider>
  )
  return c.html(documentOf(page), status)
}

/** A view that is called before its page is begun would not know the language yet. */
function Drawn({ draw }: { draw: () => Child }) {
  return <>{draw()}</>
}
