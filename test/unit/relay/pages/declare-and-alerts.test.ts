import { describe, expect, test } from 'vitest'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { follow, readPage, sendForm } from '#test/factories/page-visitor.ts'
import { tempApp } from '#test/factories/temp-app.ts'

const form = '/default/incidents/new'
const shut = { TOCSIN_PUBLIC_URL: 'https://ops.example.net' }

describe('declaring', () => {
  test('opens an incident from what was filled in, its template and its quick actions', async () => {
    const temp = await tempApp()
    const template = { name: 'outage', body: 'Who is affected?' }
    expect((await temp.ask('POST', '/api/v1/projects/default/templates', { as: 'admin', json: template })).status).toBe(
      201,
    )
    expect((await readPage(temp, form)).html).toContain('<option value="outage">')
    const body = 'It is <b>down</b>.\r\n/severity nonsense\r\n/label ~web'
    const sent = await sendForm(temp, form, { title: 'Shop down', severity: 'high', body, template: 'outage' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/default/incidents/1'])
    const { html } = await follow(temp, sent)
    for (const words of ['Shop down', 'High · Triggered', 'Who is affected?', 'web', '/severity</code> was not done']) {
      expect(html).toContain(words)
    }
    expect(html).not.toContain('<b>down')
  })

  test.each([
    [{ title: ' ' }, 'Title: it cannot be empty.'],
    [{ title: 'x'.repeat(256) }, 'Title: it can have at most 255 characters.'],
    [{ severity: 'purple' }, 'Severity:'],
    [{ template: 'gone' }, 'Template: not found.'],
  ])('%j is refused, and what was typed is kept', async (wrong, why) => {
    const temp = await tempApp()
    const { status, html } = await sendForm(temp, form, {
      title: 'T"',
      severity: 'low',
      body: '</textarea>x',
      ...wrong,
    })
    expect(status).toBe(422)
    expect(html).toContain(why)
    expect(html).toContain('&lt;/textarea&gt;x</textarea>')
    expect((await readPage(temp, '/default/incidents')).html).toContain('Open <b>0<')
  })

  test('is for those who may, from our own pages', async () => {
    const temp = await tempApp(shut)
    expect((await readPage(temp, form, { as: 'viewer' })).status).toBe(403)
    expect((await sendForm(temp, form, { title: 'x' }, { as: 'viewer' })).status).toBe(403)
    const headers = { origin: 'https://evil.example' }
    expect((await sendForm(temp, form, { title: 'x' }, { as: 'responder', headers })).status).toBe(403)
    expect((await readPage(temp, form)).headers.get('location')).toBe('/sign-in?path=%2Fdefault%2Fincidents%2Fnew')
  })
})

describe('alerts', () => {
  test('without an incident are seen, and handled here', async () => {
    const temp = await tempApp()
    await temp.ask('PUT', '/api/v1/projects/default/settings', { as: 'admin', json: { createIncident: false } })
    await temp.ask('POST', '/in/inlet2', { token: temp.key, json: notification() })
    const { html } = await readPage(temp, '/default/alerts')
    expect(html).toContain('Triggered <b>1<')
    expect(html).toContain('No incident')
    const sent = await sendForm(temp, '/default/alerts/1/status', { status: 'ignored' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/default/alerts/1'])
    expect((await follow(temp, sent)).html).toContain('High · Ignored')
    expect((await readPage(temp, '/default/alerts')).html).toContain('Nothing is firing.')
    expect((await readPage(temp, '/default/alerts?status=ignored')).html).toContain('5xx above 10/s')
    expect((await sendForm(temp, '/default/alerts/1/status', { status: 'gone' })).status).toBe(422)
  })

  test('are found by text and severity, with counts of what is found', async () => {
    const temp = await tempApp()
    const named = (title: string, severity: string) =>
      wireAlert({ fingerprint: title, labels: { alertname: title, severity }, annotations: { title } })
    await temp.receive(notification([named('Disk', 'low'), named('Login', 'critical'), named('Login slow', 'low')]))
    const { html } = await readPage(temp, '/default/alerts?q=login&severity=low')
    expect(html).toContain('Triggered <b>1<')
    expect(html).toContain('Login slow')
    expect(html).not.toContain('Disk')
    expect((await readPage(temp, '/default/alerts?q=nothing')).html).toContain('No alert fits this search.')
  })

  test('foreign text is text, and foreign addresses lead nowhere odd', async () => {
    const temp = await tempApp()
    const attack = '"><script>alert(1)</script>'
    const texts = { summary: attack, description: attack, runbook_url: 'javascript:alert(1)' }
    await temp.receive(
      notification([wireAlert({ labels: { alertname: attack, [attack]: attack }, annotations: texts })]),
    )
    for (const path of ['/default/alerts', '/default/alerts/1']) {
      expect((await readPage(temp, path)).html).not.toMatch(/<script>|href="javascript:/i)
    }
  })

  test('a viewer looks; what is not there is a page that says so', async () => {
    const temp = await tempApp(shut)
    await temp.receive(notification())
    const as = 'viewer'
    expect((await readPage(temp, '/default/alerts/1', { as })).html).not.toContain('method="post"')
    expect((await sendForm(temp, '/default/alerts/1/status', { status: 'resolved' }, { as })).status).toBe(403)
    for (const path of ['/default/alerts/9', '/default/alerts/x', '/nobody/alerts']) {
      expect((await readPage(temp, path, { as })).status).toBe(404)
    }
  })
})
