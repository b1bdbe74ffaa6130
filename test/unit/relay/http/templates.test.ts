import { describe, expect, test } from 'vitest'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const base = '/api/v1/projects/default'
const as = 'admin'

type Notes = { items: { kind: string; author: string; body: string }[] }

async function useTemplate({ ask }: TempApp, body: string, settings = {}): Promise<void> {
  expect((await ask('PUT', `${base}/templates/Page`, { as, json: { body } })).status).toBe(200)
  const put = await ask('PUT', `${base}/settings`, { as, json: { template: 'Page', ...settings } })
  expect(put.status).toBe(200)
}

async function incidentOf({ ask }: TempApp, iid = 1) {
  const incident = (await (await ask('GET', `${base}/incidents/${iid}`, { as })).json()) as Record<string, unknown>
  const { items } = (await (await ask('GET', `${base}/incidents/${iid}/notes`, { as })).json()) as Notes
  return { ...incident, body: String(incident.body), notes: items.map(({ author, body }) => `${author}: ${body}`) }
}

/** As it reaches the webhook: settings are read from the project as it is then. */
async function fire(app: TempApp, change: Record<string, unknown> = {}) {
  const response = await app.ask('POST', '/in/inlet2', { token: app.key, json: notification([wireAlert(change)]) })
  expect(response.status).toBe(200)
}

describe('templates', () => {
  test('are written, listed, read and deleted; one that cannot be read is refused with its place', async () => {
    const { ask } = await tempApp()
    const json = { name: 'Page on call', body: 'Hi {{ title }}' }
    expect((await ask('POST', `${base}/templates`, { as, json })).status).toBe(201)
    expect((await ask('POST', `${base}/templates`, { as, json })).status).toBe(409)
    expect(await (await ask('GET', `${base}/templates/Page%20on%20call`, { as: 'viewer' })).json()).toMatchObject(json)
    const broken = await ask('PUT', `${base}/templates/x`, { as, json: { body: 'a\n{% if' } })
    expect(await broken.json()).toMatchObject({ status: 422, field: 'body', title: expect.stringContaining('line 2') })
    await expect((await ask('GET', `${base}/templates`, { as })).json()).resolves.toMatchObject({ items: [json] })
    expect((await ask('DELETE', `${base}/templates/Page%20on%20call`, { as })).status).toBe(204)
    expect((await ask('DELETE', `${base}/templates/Page%20on%20call`, { as })).status).toBe(404)
    const told = (await (await ask('GET', `${base}/templates/variables`, { as: 'viewer' })).json()) as Notes
    expect(told.items).toContainEqual(expect.objectContaining({ name: 'runbook', example: expect.anything() }))
  })

  test('are tried on a past alert, on the newest, or on made-up values; nothing is kept', async () => {
    const app = await tempApp()
    const preview = async (json: unknown) => {
      const response = await app.ask('POST', `${base}/templates/new/preview`, { as: 'viewer', json })
      return { status: response.status, ...((await response.json()) as Record<string, unknown>) }
    }
    const body =
      '{{ title }} #{{ incident }} {{ labels.pod | default: "?" }}\n\n/label ~{{ labels.pod | default: "none" }}'
    expect(await preview({ body })).toMatchObject({
      body: 'Disk almost full #1 ?',
      actions: ['/label ~none'],
      alert: null,
    })
    await fire(app)
    await fire(app, { labels: { alertname: 'Slow', pod: 'b-1' }, annotations: {}, startsAt: '2026-01-01T00:00:30Z' })
    expect(await preview({ body })).toMatchObject({ body: 'Slow #2 b\\-1', actions: ['/label ~b-1'], alert: 2 })
    expect(await preview({ body, alert: 1 })).toMatchObject({ body: '5xx above 10/s #1 a', alert: 1 })
    expect(await preview({ body, alert: 9 })).toMatchObject({ status: 422, field: 'alert' })
    expect(await preview({ body: 'a\n\n {{ nope }}' })).toMatchObject({
      status: 422,
      code: 'bad-shape',
      field: 'body',
      title: expect.stringContaining('line 3, column 5'),
    })
    expect((await preview({})).status).toBe(404)
    expect(await incidentOf(app, 2)).toMatchObject({ labels: ['incident'] })
  })

  test('follow summary and alert Markdown, and their quick actions run as the bot', async () => {
    const app = await tempApp()
    await useTemplate(
      app,
      'Page {{ labels.pod }}\n\n/severity low\n/zoom https://zoom.us/j/1234567890?pwd=a.b&zak=x\n/zoom nonsense',
    )
    const gitlab_incident_markdown = 'Do **this**\n/label ~disk ~"on call"\n/assign @jane'
    await fire(app, { annotations: { summary: '/close', gitlab_incident_markdown, description: 'a\n/close' } })
    const incident = await incidentOf(app)
    expect(incident).toMatchObject({
      state: 'opened',
      title: '/close',
      severity: 'low',
      labels: ['incident', 'disk', 'on call'],
      assignees: ['jane'],
      call: { url: 'https://zoom.us/j/1234567890?pwd=a.b' },
    })
    expect(incident.body.split('\n\n---\n\n').slice(1)).toEqual(['Do **this**', 'Page a'])
    expect(incident.notes).toEqual([
      'Alert Bot: opened this incident from alert ^alert#1',
      'Alert Bot: changed severity to **Low**',
      'Alert Bot: added a Zoom call to this issue',
      expect.stringMatching(/^Alert Bot: could not run .*zoom: Failed to add a Zoom meeting/),
      'Alert Bot: added ~disk ~"on call"',
      'Alert Bot: assigned to @jane',
    ])
  })

  test.each([
    ['broken', '{{ labels.gone }}', 'line 1, column 4: undefined variable: labels\\.gone'],
    ['endless', '{% for i in (1..9999) %}{% for j in (1..99999) %}{% endfor %}{% endfor %}', 'limit exceeded'],
  ])('a %s one never loses the incident', async (_what, body, why) => {
    const app = await tempApp()
    await useTemplate(app, body)
    await fire(app)
    const incident = await incidentOf(app)
    expect(incident.body).toMatch(/^\*\*Start time:\*\*/)
    expect(incident.body).not.toContain('---')
    expect(incident.notes[1]).toContain('Alert Bot: could not use the template **Page**: ')
    expect(incident.notes[1]?.replaceAll('\\', '')).toContain(why.replaceAll('\\', ''))
  })

  test('one that has vanished neither', async () => {
    const app = await tempApp()
    await useTemplate(app, 'x')
    await app.ask('DELETE', `${base}/templates/Page`, { as })
    await fire(app)
    expect((await incidentOf(app)).notes[1]).toContain('there is none of that name')
  })

  test('settings want one that exists, unless nothing would use it', async () => {
    const { ask } = await tempApp()
    const put = async (json: unknown) => (await ask('PUT', `${base}/settings`, { as, json })).json()
    expect(await put({ template: 'gone' })).toMatchObject({
      status: 422,
      field: 'template',
      title: 'template: not found',
    })
    expect(await put({ template: 'gone', createIncident: false })).toMatchObject({ template: 'gone' })
    expect(await put({ surprise: 1 })).toEqual({
      createIncident: true,
      template: null,
      sendEmail: false,
      emailDevelopers: false,
      autoClose: true,
      reopenMinutes: 0,
      labels: ['incident'],
      grouping: { by: 'alert' },
      closeResolvesAlerts: true,
    })
  })

  test('an alert without a title opens an incident that says its number', async () => {
    const app = await tempApp()
    const made = await app.ask('POST', `${base}/inlets`, { as, json: { kind: 'generic', name: 'G' } })
    const { id, key } = (await made.json()) as { id: string; key: string }
    expect((await app.ask('POST', `/in/${id}`, { token: key, json: { service: 'shop' } })).status).toBe(200)
    expect(await incidentOf(app)).toMatchObject({ title: 'New: Incident 1', labels: ['incident'] })
  })

  test('a person declares with one; an unknown one is refused, a broken one is not', async () => {
    const app = await tempApp()
    await app.ask('PUT', `${base}/templates/Page`, { as, json: { body: 'For {{ title }}{{ service }}\n/acknowledge' } })
    const declare = async (json: object) =>
      (await app.ask('POST', `${base}/incidents`, { as: 'responder', json: { title: 'Shop_down', ...json } })).json()
    expect(
      await declare({ template: 'Page', body: 'Help\n/label ~b\n/severity x', labels: ['a'], severity: 'high' }),
    ).toMatchObject({
      body: 'Help\n\n---\n\nFor Shop\\_down',
      labels: ['incident', 'a', 'b'],
      severity: 'high',
      acknowledgedAt: expect.any(String),
      createdBy: 'responder',
      said: [
        { action: '/acknowledge', ok: true },
        { action: '/label', ok: true },
        { action: '/severity', ok: false },
      ],
    })
    expect(await declare({ template: 'gone' })).toMatchObject({ status: 422, field: 'template' })
    await app.ask('PUT', `${base}/templates/Page`, { as, json: { body: '{{ nope }}' } })
    expect(await declare({ template: 'Page' })).toMatchObject({ iid: 2, body: '' })
  })
})
