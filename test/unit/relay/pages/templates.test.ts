import { describe, expect, test } from 'vitest'
import { templateVariables } from '#relay/templates/template-variables.ts'
import { notification } from '#test/factories/notification.ts'
import { readPage, sendForm } from '#test/factories/page-visitor.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const path = '/default/templates'
const shut = { TOCSIN_PUBLIC_URL: 'https://ops.example.net' }
const body = '## {{ title }}\r\n/label ~runbook\r\n'

async function withTemplate(environment?: Record<string, string>): Promise<TempApp> {
  const temp = await tempApp(environment)
  await temp.receive(notification())
  await sendForm(temp, `${path}/save`, { name: 'a/b & "c"', body, was: '' }, { as: 'admin' })
  return temp
}

const was = (html: string) => /name="was" value="([^"]*)"/.exec(html)?.[1] ?? ''
const editor = `${path}/edit?name=${encodeURIComponent('a/b & "c"')}`
const name = 'a/b & "c"'

describe('the editor of a template', () => {
  test('lists every variable beside it, and the alerts to try it on', async () => {
    const { html } = await readPage(await withTemplate(), `${path}/edit`)
    for (const { name: variable } of templateVariables) expect(html).toContain(`<code>{{ ${variable} }}</code>`)
    expect(html).toContain('Alert 1: 5xx above 10/s')
  })

  test('saves what is new and what has changed, whatever its name', async () => {
    const temp = await withTemplate()
    expect((await readPage(temp, path)).html).toContain('a/b &amp; &quot;c&quot;')
    const { html } = await readPage(temp, editor)
    expect(html).toContain('## {{ title }}\n/label ~runbook')
    const sent = await sendForm(temp, `${path}/save`, { name, body: 'Better', was: was(html) })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, editor.replaceAll('%20', '+')])
    expect((await readPage(temp, editor)).html).toContain('>Better</textarea>')
  })

  test('previews it on a past alert without keeping anything', async () => {
    const temp = await withTemplate()
    const { status, html } = await sendForm(temp, `${path}/preview`, { name, body, was: 'x', alert: '1' })
    expect(status).toBe(200)
    expect(html).toMatch(/Preview, with alert 1[^]*<h4>5xx above 10\/s<\/h4>|Preview, with alert 1[^]*5xx above 10\/s/)
    expect(html).toContain('<code>/label ~runbook</code>')
    const unsaved = await sendForm(temp, `${path}/preview`, {
      name: '',
      body: 'Only {{ severity }}',
      was: '',
      alert: '',
    })
    expect(unsaved.html).toContain('Only high')
    const kept = await temp.ask('GET', '/api/v1/projects/default/templates', { as: 'viewer' })
    expect(((await kept.json()) as { items: unknown[] }).items).toHaveLength(1)
  })

  test.each([
    ['preview', { body: '{{ nonsense }}' }, 'Text: line 1, column'],
    ['save', { body: '{% if %}' }, 'Text: line 1, column'],
    ['save', { name: '', was: '' }, 'it cannot be empty'],
    ['save', { was: '' }, 'There is a template'],
    ['save', { was: '2020-01-01T00:00:00.000Z', body: 'Mine' }, 'Somebody changed this template meanwhile'],
    ['preview', { alert: '99' }, 'there is no alert 99'],
  ])('%s of %j says what is wrong and keeps what was typed', async (what, change, problem) => {
    const temp = await withTemplate()
    const fields = { name, body, was: was((await readPage(temp, editor)).html), alert: '', ...change }
    const { status, html } = await sendForm(temp, `${path}/${what}`, fields)
    expect(status).toBe(422)
    expect(html).toMatch(/role="alert"/)
    expect(html).toContain(problem)
    expect(html).toContain(fields.body.replaceAll('\r\n', '\n'))
    expect((await readPage(temp, editor)).html).toContain('## {{ title }}')
  })

  test('deletes it', async () => {
    const temp = await withTemplate()
    expect((await sendForm(temp, `${path}/delete`, { name })).headers.get('location')).toBe(path)
    expect((await readPage(temp, editor)).status).toBe(404)
    expect((await readPage(temp, path)).html).toContain('There is none yet')
  })

  test('is for maintainers; others read and try', async () => {
    const temp = await withTemplate(shut)
    const as = 'viewer'
    const { html } = await readPage(temp, editor, { as })
    expect(html).toMatch(/<textarea[^>]* readonly/)
    expect(html).not.toContain('>Save<')
    expect((await sendForm(temp, `${path}/preview`, { name, body, was: '', alert: '' }, { as })).status).toBe(200)
    for (const what of ['save', 'delete']) {
      expect((await sendForm(temp, `${path}/${what}`, { name, body, was: '' }, { as: 'responder' })).status).toBe(403)
    }
    expect((await readPage(temp, path)).status).toBe(303) // not signed in
  })

  test('is not a door for other sites', async () => {
    const temp = await withTemplate()
    const headers = { origin: 'https://evil.example.net', 'sec-fetch-site': 'cross-site' }
    expect((await sendForm(temp, `${path}/delete`, { name }, { headers })).status).toBe(403)
  })
})
