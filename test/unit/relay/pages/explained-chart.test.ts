import { expect, test } from 'vitest'
import { chartedApp } from '#test/factories/charted-app.ts'
import { readPage } from '#test/factories/page-visitor.ts'

async function pageWith(more: string) {
  const app = await chartedApp()
  const link = new URL(app.link)
  link.searchParams.set('g0.expr', `${link.searchParams.get('g0.expr') ?? ''}${more}`)
  const json = { title: 'Errors', body: `See <${link.href}>` }
  await app.ask('POST', '/api/v1/projects/default/incidents', { as: 'admin', json })
  app.asked.length = 0
  const { html } = await readPage(app, '/default/incidents/1')
  const queries = app.asked.flatMap(url => url.searchParams.get('query') ?? [])
  return { html, queries, expr: new URL(app.link).searchParams.get('g0.expr') }
}

test('an incident’s page draws an alert’s expression with all of its values, its threshold and a sentence', async () => {
  const { html, queries, expr } = await pageWith(' > 200')
  expect(queries).toContain(expr)
  expect(html).toMatch(/>&gt; 200<\/text>/)
  expect(html).toMatch(/<figcaption[^>]*>&gt; 200 since \d\d:\d\d:\d\d, now 240\./)
})

test('of an expression without a comparison nothing is said', async () => {
  const { html, queries, expr } = await pageWith('')
  expect(queries).toContain(expr)
  expect(html).not.toContain('<figcaption')
})
