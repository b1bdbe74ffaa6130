import { expect, test } from 'vitest'
import { readPage, sendForm } from '#test/factories/page-visitor.ts'
import { tempApp } from '#test/factories/temp-app.ts'

const english = 'All quiet.'
const german = 'Alles ruhig.'

test.each<[asked: string | undefined, language: 'en' | 'de']>([
  [undefined, 'en'],
  ['en', 'en'],
  ['de', 'de'],
  ['de-DE,de;q=0.9,en;q=0.5', 'de'],
  ['de-AT', 'de'],
  ['DE-ch', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['en;q=0.2, de;q=0.8', 'de'],
  ['fr, en;q=0.1', 'en'],
  ['fr, de;q=0.2, en;q=0.1', 'de'],
  ['fr', 'en'],
  ['*', 'en'],
  ['de;q=0, en;q=0.1', 'en'],
  ['de;q=0', 'en'],
  ['den, deu', 'en'],
  ['', 'en'],
  [';;,=;q=x,,', 'en'],
  ['de;q=', 'de'],
  [`${'x,'.repeat(2000)}de`, 'de'],
])('for %j the pages speak %s', async (asked, language) => {
  const headers: Record<string, string> = asked === undefined ? {} : { 'accept-language': asked }
  const page = await readPage(await tempApp(), '/default/incidents', { headers })
  expect(page.html).toContain(`<html lang="${language}">`)
  expect(page.html).toContain(language === 'de' ? german : english)
  expect(page.html).not.toContain(language === 'de' ? english : german)
  expect(page.headers.get('vary')?.toLowerCase()).toContain('accept-language')
})

test('pages that are drawn at the same time each speak their own language', async () => {
  const temp = await tempApp()
  const asked = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 'de' : 'en'))
  const pages = await Promise.all(
    asked.map(language => readPage(temp, '/default/incidents', { headers: { 'accept-language': language } })),
  )
  expect(pages.map(({ html }) => (html.includes(german) ? 'de' : 'en'))).toEqual(asked)
  expect(pages.map(({ html }) => /<html lang="(\w+)"/.exec(html)?.[1])).toEqual(asked)
})

test('trouble, refusals and the way back are told in the reader’s language; what the API says stays', async () => {
  const temp = await tempApp()
  const headers = { 'accept-language': 'de' }
  const nowhere = await readPage(temp, '/no/such/page', { headers })
  expect([nowhere.status, nowhere.headers.get('vary')?.toLowerCase()]).toEqual([404, 'accept-language'])
  expect(nowhere.html).toMatch(/Diese Seite gibt es auf diesem Relay nicht\.[^]*Zur ersten Seite/)
  const noAlert = await readPage(temp, '/default/alerts/7', { headers })
  expect(noAlert.html).toMatch(/Einen Alarm 7 gibt es in „default“ nicht\.[^]*Alarme von default/)
  const foreign = await sendForm(
    temp,
    '/default/incidents/1/close',
    {},
    {
      headers: { ...headers, origin: 'https://evil.example.net' },
    },
  )
  expect([foreign.status, foreign.html]).toEqual([403, expect.stringContaining('Dieses Formular kam nicht')])
  const refused = await sendForm(temp, '/default/incidents/new', { title: '' }, { headers })
  expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('Titel: darf nicht leer sein.')])
  const long = await sendForm(temp, '/default/incidents/new', { title: 'a'.repeat(1200) }, { headers })
  expect(long.html).toContain('Titel: höchstens 255 Zeichen.')
  const mail = await readPage(temp, '/unsubscribe/none', { headers })
  expect(mail.html).toContain('<h1>Dieser Link stammt nicht aus einer Mail dieses Relays.</h1>')
  const template = await sendForm(temp, '/default/templates/save', { name: 'x', body: '{% if %}' }, { headers })
  expect(template.html).toMatch(/Text: Zeile 1, Spalte \d+: /)
  const filled = { kind: 'github', name: 'x', 'options.repository': 'x', 'secret.token': 't', minSeverity: 'unknown' }
  const place = await sendForm(temp, '/default/destinations/new', filled, { headers })
  expect(place.html).toContain('Repository: muss wie owner/name aussehen.')
  const api = await temp.ask('GET', '/api/v1/projects/default/incidents/7', { as: 'viewer', headers })
  expect(await api.json()).toMatchObject({ title: expect.stringMatching(/^There is no incident/) })
})

test('times are the same moments, written as the language does, and ages count the same', async () => {
  const temp = await tempApp()
  await temp.ask('POST', '/api/v1/projects/default/incidents', { as: 'responder', json: { title: 'Slow' } })
  temp.clock.ms += 2 * 3_600_000
  const times = async (language: string) =>
    [
      ...(await readPage(temp, '/default/incidents', { headers: { 'accept-language': language } })).html.matchAll(
        /<time datetime="([^"]*)" title="([^"]*)">([^<]*)</g,
      ),
    ].map(([, at, title, age]) => [at, title, age])
  expect(await times('en')).toEqual([['2026-01-01T00:01:00.000Z', '1 Jan 2026, 00:01:00 UTC', '2 h']])
  expect(await times('de')).toEqual([['2026-01-01T00:01:00.000Z', '1. Jan. 2026, 00:01:00 UTC', '2 Std.']])
})
