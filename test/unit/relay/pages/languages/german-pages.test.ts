import { beforeAll, describe, expect, test } from 'vitest'
import { destinationKinds } from '#shared/model/destination.ts'
import { freezeDue } from '#relay/frozen/freeze-due.ts'
import { fieldsOfKind } from '#relay/outbox/destination-fields.ts'
import { unsubscribeUrl } from '#relay/outbox/unsubscribe.ts'
import { quickActions } from '#relay/quick-actions/registry.ts'
import { templateVariables } from '#relay/templates/template-variables.ts'
import { destinationWords } from '#relay/http/pages/destinations/words.ts'
import { partWords } from '#relay/http/pages/parts/words.ts'
import { templateWords } from '#relay/http/pages/templates/words.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { readPage, sendForm } from '#test/factories/page-visitor.ts'
import { pageWords, type PageWord } from '#test/factories/page-words.ts'
import { ruledApp } from '#test/factories/ruled-app.ts'
import { tempSlack } from '#test/factories/slack-requests.ts'
import { appOrigin } from '#test/factories/temp-app.ts'

const headers = { 'accept-language': 'de-DE,de;q=0.9,en;q=0.5' }
let words: PageWord[] = []
beforeAll(async () => {
  words = await pageWords()
})

/** What a page says, between its tags and in them: without what stands in fields and in the text of an incident, which the team reads. */
function saidIn(html: string): string[] {
  const shown = html
    .replaceAll(/<div class="prose">[^]*?<\/dl>/g, '')
    .replaceAll(/<(svg|code|kbd)[^]*?<\/\1>|<textarea([^>]*)>[^<]*/g, ' $2 ')
  const between = [...shown.matchAll(/>([^<]+)</g)].map(([, text]) => text)
  const carried = [...shown.matchAll(/ (?:aria-label|title|placeholder|data-[a-z-]+)="([^"]*)"/g)].map(
    ([, text]) => text,
  )
  return [...between, ...carried].flatMap(text => (text?.trim() ? [text.replaceAll(/\s+/g, ' ').trim()] : []))
}

/** The label of every incident, and what else is data. */
const data = new Set(['incident'])

/** English words that a page should have said in German: short ones where they stand alone, sentences anywhere. */
function englishIn(html: string): string[] {
  const said = saidIn(html)
  return words.flatMap(({ at, english }) => {
    const plain = english.trim()
    if (!/[A-Za-z]{2}/.test(plain) || data.has(plain)) return []
    const isSentence = plain.split(/\s+/).length > 3
    const found = said.find(text => text === plain || (isSentence && text.includes(plain)))
    return found === undefined ? [] : [`${at}: ${found}`]
  })
}

describe('a page in German has no English word of ours left', () => {
  test('lists, incidents, alerts, rules, templates, destinations, and their forms', async () => {
    const app = await ruledApp()
    const api = '/api/v1/projects/default'
    const post = (path: string, json: object) => app.ask('POST', path, { as: 'admin', json })
    const list = '/default/incidents'
    const quiet = [list, `${list}?state=closed`, `${list}?q=xyzzy`, `${list}?cursor=zz`, '/default/alerts']
    const before = ['/', ...quiet, '/default/alert-rules', '/default/templates', '/default/destinations', '/sign-in']
    const asked = async (paths: readonly string[]) => {
      for (const path of paths) {
        const { html, status } = await readPage(app, path, { headers })
        expect([path, status < 500]).toEqual([path, true])
        expect([path, html]).toEqual([path, expect.stringContaining('<html lang="de">')])
        expect([path, ...englishIn(html)]).toEqual([path])
      }
    }
    await asked(before)

    app.says({ a: 9 })
    const rule = await app.create({ forSeconds: 0, name: 'Fehler', runbook: 'https://wiki.example.net/x' })
    await app.receive(
      notification([wireAlert({ annotations: { summary: 'Kaputt', runbook_url: 'https://w.example' } })]),
    )
    await app.receive(notification([wireAlert({ status: 'resolved', endsAt: '2026-01-01T00:00:40Z' })]))
    await post(`${api}/templates`, { name: 'Anleitung 1', body: 'Text' })
    await post(`${api}/members`, { name: 'Ann', email: 'ann@example.net', role: 'owner' })
    await post(`${api}/destinations`, { kind: 'webhook', name: 'Ops', secret: { url: 'https://h.example.net/x' } })
    await post(`${api}/incidents`, { title: 'Langsam', body: `[Diagramm](${app.link})`, assignees: ['Ann'] })
    await freezeDue(app.relay)
    app.clock.ms += 3 * 86_400_000
    const { items } = (await (await app.ask('GET', `${api}/destinations`, { as: 'admin' })).json()) as {
      items: { id: string }[]
    }
    const [incident] = await app.incidents()
    const path = `${list}/${incident?.iid}`
    await post(`${api}/incidents/${incident?.iid}/notes`, { body: 'Ein Kommentar' })
    await asked([
      '/',
      ...quiet,
      ...[1, 2].map(iid => `/default/alerts/${iid}`),
      ...['acknowledged', 'resolved', 'ignored', 'all'].map(status => `/default/alerts?status=${status}&q=zz`),
      ...[1, 2, incident?.iid].flatMap(iid => [`${list}/${iid}`, `${list}/${iid}?charts=frozen`]),
      `${list}/new`,
      '/default/alert-rules',
      `/default/alert-rules/${rule.id}`,
      '/default/templates',
      '/default/templates/edit',
      '/default/templates/edit?name=Anleitung+1',
      '/default/destinations',
      `/default/destinations/${items[0]?.id}`,
      ...destinationKinds.map(kind => `/default/destinations/new?kind=${kind}`),
      ...['link', 'token', 'wait'].map(why => `/sign-in?why=${why}`),
      unsubscribeUrl(app.relay, { projectId: app.project.id, email: 'ann@example.net' }).slice(appOrigin.length),
      '/default/templates/edit?name=none',
      `${list}/0`,
    ])

    const forms: [path: string, fields: Record<string, string>][] = [
      ['/setup/key', {}],
      ['/setup/pairing-code', {}],
      ['/setup/pairing-code', { role: 'x' }],
      [`${path}/edit`, { title: '', was: '' }],
      [`${path}/notes`, { body: '/severity nothing' }],
      [`${path}/notes`, { body: ' ' }],
      [`${path}/notes`, { body: 'x', kind: 'timeline', at: 'never' }],
      [`/default/alert-rules/${rule.id}`, { threshold: 'x' }],
      [`/default/alert-rules/${rule.id}`, { threshold: '1', for: 'x' }],
      ['/default/templates/preview', { body: '/close', alert: '' }],
      ['/default/templates/save', { name: '', body: 'x' }],
      ['/default/destinations/new', { kind: 'email', name: '' }],
      ['/default/destinations/new', { kind: 'email', name: 'x', 'options.to': '' }],
      ['/default/destinations/new', { kind: 'email', name: 'x', 'options.to': 'a@example.net', digest: 'x' }],
    ]
    for (const [path, fields] of forms) {
      const { html } = await sendForm(app, path, fields, { headers })
      expect([path, fields, ...englishIn(html)]).toEqual([path, fields])
    }
  }, 60_000)

  test('the page that connects a person of Slack', async () => {
    const temp = await tempSlack()
    const said = String((await temp.say('issue show 1')).body.text)
    const path = /(\/slack\/link\/[^\s|]+)/.exec(said)?.[1] ?? ''
    const { html, status } = await readPage(temp, path, { headers, token: temp.tokens.viewer })
    expect([status, ...englishIn(html)]).toEqual([200])
    expect(html).toContain('Slack verbinden')
    const denied = await sendForm(temp, path, { do: 'deny' }, { headers, token: temp.tokens.viewer })
    expect([denied.status, ...englishIn(denied.html)]).toEqual([200])
    const gone = await readPage(temp, path, { headers, token: temp.tokens.viewer })
    expect([gone.status, ...englishIn(gone.html)]).toEqual([404])
  })
})

describe('what other rooms describe is told in German by the pages', () => {
  test.each(quickActions.map(({ name, description }) => [name, description]))('%s', (name, description) => {
    expect(partWords('de').quickAction(name, description)).not.toBe(description)
    expect(partWords('en').quickAction(name, description)).toBe(description)
  })

  test.each(templateVariables.map(({ name, description }) => [name, description]))('{{ %s }}', (name, description) => {
    expect(templateWords('de').variable(name, description)).not.toBe('')
    if (description.includes(' or ')) return // values that stand for themselves
    expect(templateWords('de').variable(name, description)).not.toBe(description)
  })

  test.each(destinationKinds.flatMap(kind => fieldsOfKind(kind).map(field => [kind, field.name, field] as const)))(
    'the field of %s named %s',
    (kind, name, own) => {
      const translated = destinationWords('de').field(kind, name, own)
      if (own.label !== 'Repository') expect(translated.label).not.toBe(own.label)
      if (own.hint !== undefined) expect(translated.hint).not.toBe(own.hint)
      expect(destinationWords('en').field(kind, name, own)).toBe(own)
    },
  )
})
