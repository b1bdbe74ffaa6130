import { expect, test } from 'vitest'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { freezeDue } from '#relay/frozen/freeze-due.ts'
import { chartedApp, type ChartedApp } from '#test/factories/charted-app.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { ordinaryPanel } from '#test/factories/ordinary-panel.ts'
import { readPage } from '#test/factories/page-visitor.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'

const base = '/api/v1/projects/default/incidents/1'
const hostile = '</title><script>alert(1)</script>'

/** An incident with all there is, whose source is gone by now. */
async function closedIncident(): Promise<ChartedApp> {
  const app = await chartedApp()
  const { ask } = app
  const generatorURL = `${prometheusFake.baseUrl}/graph?g0.expr=up&g0.tab=1`
  await app.receive(notification([wireAlert({ annotations: { summary: `Slow ${hostile}` }, generatorURL })]))
  const note = `Found it: <img src=x onerror=alert(1)> [chart](${app.link})\n\n- one\n- two`
  await ask('POST', `${base}/notes`, { as: 'responder', json: { body: note } })
  const panel = ordinaryPanel({ title: `By hand ${hostile}` })
  await ask('POST', `${base}/frozen`, { as: 'responder', json: { url: app.link, panel } })
  await freezeDue(app.relay)
  app.clock.ms += 65_000
  await ask('PATCH', base, { as: 'responder', json: { state: 'closed' } })
  await freezeDue(app.relay)
  app.answer(() => new Response('gone', { status: 502 }))
  app.clock.ms += 86_400_000
  return app
}

test('an incident is one HTML file with its charts, that loads nothing and runs nothing', async () => {
  const app = await closedIncident()
  const response = await app.ask('GET', `${base}/export`, { as: 'viewer' })
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': 'attachment; filename="incident-default-1.html"',
  })
  const html = await response.text()
  expect(html.match(/<svg xmlns/g)).toHaveLength(3) // of the alert, of the note, by hand
  expect(html).toContain('Frozen 1 Jan 2026, 00:02:05 UTC when the incident closed')
  expect(html).toMatch(/Lasted<\/dt><dd>1m5s/)
  for (const word of ['a:9090', 'Found it: &lt;img', 'By hand &lt;/title', 'closed this incident']) {
    expect(html).toContain(word)
  }
  expect(html).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|<[^>]*\son\w+=/)
  expect(html.match(/<(?!a |\/|svg)[^>]*\s(?:src|href|xlink:href)=/g)).toBeNull()
  expect(html).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"`)
})

test('an incident is one Markdown file with its charts as pictures and as figures', async () => {
  const app = await closedIncident()
  const response = await app.ask('GET', `${base}/export?as=markdown`, { as: 'viewer' })
  expect(response.headers.get('content-disposition')).toContain('incident-default-1.md')
  const text = await response.text()
  const references = [...text.matchAll(/^\[(chart-\d)\]: data:image\/png;base64,(\S+)$/gm)]
  expect(references.map(([, name]) => name)).toEqual(['chart-1', 'chart-2', 'chart-3'])
  for (const [, name, data = ''] of references) {
    expect(text).toContain(`][${name}]`)
    expect(Buffer.from(data, 'base64').subarray(1, 4).toString()).toBe('PNG')
  }
  const tables = parseMarkdown(text.slice(0, references[0]?.index)).flatMap(block =>
    block.kind === 'table' ? [JSON.stringify(block)] : [],
  )
  expect(tables).toHaveLength(4) // facts, alerts, and one for each chart; the note's stands in its quote
  expect(text.match(/^(> )?\| a:9090 \|/gm)).toEqual(['| a:9090 |', '> | a:9090 |'])
  // HTML in foreign text is escaped, whoever reads the file.
  expect(text).toContain('Found it: \\<img')
  expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(/(?<![\\(])<(?:script|img|\/title)/)
  expect(text).toMatch(/^\*\*1 Jan 2026, 00:02:05 UTC\*\* responder closed this incident$/m)
})

test('the files are on the incident’s page, and for those alone who may read it', async () => {
  const app = await closedIncident()
  const { html } = await readPage(app, '/default/incidents/1')
  for (const [, path = ''] of html.matchAll(/href="([^"]*\/export\.\w+)"/g)) {
    expect((await readPage(app, path)).headers.get('content-disposition')).toContain('attachment')
  }
  expect(html.match(/\/export\.\w+"/g)).toEqual(['/export.html"', '/export.md"'])
  expect((await app.ask('GET', `${base}/export`)).status).toBe(401)
  expect((await app.ask('GET', '/api/v1/projects/default/incidents/9/export', { as: 'viewer' })).status).toBe(404)
  expect((await app.ask('GET', `${base}/export?as=pdf`, { as: 'viewer' })).status).toBe(422)
})
