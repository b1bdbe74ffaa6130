import { expect, test } from 'vitest'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { readPage } from '#test/factories/page-visitor.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const start = '/default/incidents'

/** Titles in the order in which the page has them. */
function titles(html: string): string[] {
  return [...html.matchAll(/<span class="title">([^<]*)<\/span>/g)].map(([, title]) => title ?? '')
}

function linkWith(html: string, words: string): string {
  const [, href] = new RegExp(`href="([^"]*)"[^>]*>(?:<[^>]*>)*${words}`).exec(html) ?? []
  return href?.replaceAll('&amp;', '&') ?? `no link ${words}`
}

/** An hour between each two, the first the oldest. */
async function withIncidents(): Promise<TempApp> {
  const temp = await tempApp()
  const declare = async (json: Record<string, unknown>) => {
    const response = await temp.ask('POST', '/api/v1/projects/default/incidents', { as: 'responder', json })
    expect(response.status).toBe(201)
    temp.clock.ms += 3_600_000
  }
  await declare({ title: 'Disk full', severity: 'low', labels: ['db'], assignees: ['Ana'] })
  await declare({ title: 'Login down', severity: 'critical', body: 'nobody gets past 100%' })
  await declare({ title: 'Slow search', severity: 'medium', labels: ['db', 'needs care'] })
  await declare({ title: 'Old trouble', severity: 'high', labels: ['db'] })
  await temp.ask('PATCH', '/api/v1/projects/default/incidents/4', { as: 'responder', json: { state: 'closed' } })
  return temp
}

test.each([
  ['', ['Slow search', 'Login down', 'Disk full'], [3, 1, 4]],
  ['?sort=oldest', ['Disk full', 'Login down', 'Slow search'], [3, 1, 4]],
  ['?sort=severity&state=all', ['Login down', 'Old trouble', 'Slow search', 'Disk full'], [3, 1, 4]],
  ['?label=db', ['Slow search', 'Disk full'], [2, 1, 3]],
  ['?label=needs+care', ['Slow search'], [1, 0, 1]],
  ['?label=d%25', [], [0, 0, 0]],
  ['?assignee=Ana', ['Disk full'], [1, 0, 1]],
  ['?assignee=none', ['Slow search', 'Login down'], [2, 1, 3]],
  ['?q=100%25', ['Login down'], [1, 0, 1]],
  ['?q=%232', ['Login down'], [1, 0, 1]],
  ['?age=over-day', [], [0, 0, 0]],
  ['?severity=critical&label=db', [], [0, 0, 0]],
  [
    '?severity=nonsense&sort=nonsense&state=nonsense&age=constructor',
    ['Slow search', 'Login down', 'Disk full'],
    [3, 1, 4],
  ],
  ['?severity=&label=&assignee=&q=&age=', ['Slow search', 'Login down', 'Disk full'], [3, 1, 4]],
])('the list %s, and counts of what it lets through', async (query, expected, [open, closed, all]) => {
  const { status, html } = await readPage(await withIncidents(), start + query)
  expect([status, titles(html)]).toEqual([200, expected])
  for (const words of [`Open <b>${open}<`, `Closed <b>${closed}<`, `All <b>${all}<`]) expect(html).toContain(words)
})

test('age counts from now', async () => {
  const temp = await withIncidents()
  temp.clock.ms += 22 * 3_600_000
  expect(titles((await readPage(temp, `${start}?age=over-day`)).html)).toEqual(['Login down', 'Disk full'])
  expect(titles((await readPage(temp, `${start}?age=day&state=all`)).html)).toEqual(['Old trouble', 'Slow search'])
})

test('tabs keep the filters, the form shows them, and clearing leaves the order', async () => {
  const temp = await withIncidents()
  const { html } = await readPage(temp, `${start}?q=trouble&label=gone&sort=severity`)
  expect(linkWith(html, 'Closed')).toBe(`${start}?state=closed&label=gone&q=trouble&sort=severity`)
  expect(linkWith(html, 'Clear the filters')).toBe(`${start}?sort=severity`)
  expect(html).toMatch(/<option value="gone" selected="">/)
  expect(html).toContain('No open incident fits these filters.')
  const only = (await readPage(temp, `${start}?q=trouble`)).html
  expect(titles((await readPage(temp, linkWith(only, '1 closed one does'))).html)).toEqual(['Old trouble'])
})

test.each(['newest', 'oldest', 'severity'])('pages of %s follow one another without a gap', async sort => {
  const temp = await tempApp()
  const severities = ['critical', 'warning', 'info']
  for (let index = 0; index < 120; index++) {
    if (index % 3 === 0) temp.clock.ms += 1000 // several at the same moment
    const labels = { alertname: 'A', severity: severities[index % 3] }
    await temp.receive(
      notification([wireAlert({ fingerprint: `f${index}`, labels, annotations: { title: `No ${index}` } })]),
    )
  }
  const seen: string[] = []
  let path: string | undefined = `${start}?sort=${sort}&severity=`
  while (path !== undefined) {
    const { html } = await readPage(temp, path)
    seen.push(...titles(html))
    path = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  if (sort === 'oldest') expect(seen[0]).toMatch(/^No [012]$/)
  if (sort === 'severity') expect(Number(seen[0]?.slice(3)) % 3).toBe(0)
})

test('a cursor of another order is refused, and the page says so', async () => {
  const temp = await withIncidents()
  const cursor = Buffer.from('[1,2]').toString('base64url')
  expect((await readPage(temp, `${start}?sort=severity&cursor=${cursor}`)).status).toBe(400)
})

test('who may not declare is not offered to', async () => {
  const temp = await tempApp({ TOCSIN_PUBLIC_URL: 'https://ops.example.net' })
  expect((await readPage(temp, start, { as: 'viewer' })).html).not.toContain('incidents/new')
  expect((await readPage(temp, start, { as: 'responder' })).html).toContain('incidents/new')
})
