import { describe, expect, test } from 'vitest'
import type { Incident } from '#shared/model/incident.ts'
import { createZoomStarter } from '#relay/calls/start-zoom-meeting.ts'
import { readPage, sendForm } from '#test/factories/page-visitor.ts'
import { tempApp } from '#test/factories/temp-app.ts'
import { zoomAccount, zoomFake, zoomStartSecret } from '#test/fakes/zoom.ts'

const api = '/api/v1/projects/default/incidents'
const page = '/default/incidents/1'
const shut = { TOCSIN_PUBLIC_URL: 'https://ops.example.net' }

async function declared(environment?: Record<string, string>) {
  const temp = await tempApp(environment)
  const fake = zoomFake()
  temp.relay.startMeeting = createZoomStarter({
    account: { ...zoomAccount, oauthUrl: 'https://zoom.us/oauth/token' },
    wayTo: () => async request => fake.app.request(request),
    now: temp.relay.now,
  })
  await temp.ask('POST', api, { as: 'admin', json: { title: 'Checkout fails' } })
  const read = async () => (await (await temp.ask('GET', `${api}/1`, { as: 'viewer' })).json()) as Incident
  const write = async (body: string) => {
    const response = await temp.ask('POST', `${api}/1/notes`, { as: 'responder', json: { body } })
    return ((await response.json()) as { said: unknown[] }).said
  }
  const timeline = async () => {
    const response = await temp.ask('GET', `${api}/1/notes`, { as: 'viewer' })
    return ((await response.json()) as { items: { body: string }[] }).items.map(({ body }) => body)
  }
  return { temp, fake, read, write, timeline }
}

describe('starting a call', () => {
  test('attaches a meeting that is about the incident, and its host’s secret is nowhere', async () => {
    const { temp, fake, read, timeline } = await declared()
    const started = await temp.ask('POST', `${api}/1/call`, { as: 'responder' })
    const text = await started.text()
    expect([started.status, text]).toEqual([201, expect.stringContaining('zoom.us/j/81234567001?pwd=abc.1')])
    expect(await read()).toMatchObject({ call: { url: 'https://us02web.zoom.us/j/81234567001?pwd=abc.1' } })
    expect(fake.meetings[0]).toMatchObject({
      topic: 'Incident 1: Checkout fails',
      agenda: 'http://127.0.0.1:8627/default/incidents/1',
    })
    expect(await timeline()).toContain('added a Zoom call to this issue')
    expect(text + temp.logged()).not.toContain(zoomStartSecret)
    expect(temp.logged()).not.toContain(zoomAccount.clientSecret)
    expect((await temp.ask('POST', `${api}/1/call`, { as: 'responder' })).status).toBe(409)
    expect(fake.meetings).toHaveLength(1)
  })

  test('two at once: the first is kept', async () => {
    const { temp, read } = await declared()
    const both = [1, 2].map(() => temp.ask('POST', `${api}/1/call`, { as: 'responder' }))
    const answers = await Promise.all(both)
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await read()).call).not.toBeNull()
  })

  test('what it refuses', async () => {
    const { temp, fake, read } = await declared()
    expect((await temp.ask('POST', `${api}/1/call`, { as: 'viewer' })).status).toBe(403)
    expect((await temp.ask('POST', `${api}/7/call`, { as: 'responder' })).status).toBe(404)
    fake.left = 0
    const full = await temp.ask('POST', `${api}/1/call`, { as: 'responder' })
    expect([full.status, await full.json()]).toMatchObject([429, { title: expect.stringContaining('100 meetings') }])
    temp.relay.startMeeting = undefined
    const none = await temp.ask('POST', `${api}/1/call`, { as: 'responder' })
    expect(await none.json()).toMatchObject({ code: 'unsupported', detail: expect.stringContaining('TOCSIN_ZOOM') })
    expect(await read()).toMatchObject({ call: null })
  })

  test('has its button where it can be pressed', async () => {
    const { temp } = await declared(shut)
    const action = `action="${page}/call"`
    expect((await readPage(temp, page, { as: 'responder' })).html).toContain(action)
    expect((await readPage(temp, page, { as: 'viewer' })).html).not.toContain(action)
    const foreign = { as: 'responder', headers: { origin: 'https://evil.example.net' } } as const
    expect((await sendForm(temp, `${page}/call`, {}, foreign)).status).toBe(403)
    expect((await sendForm(temp, `${page}/call`, {}, { as: 'responder' })).headers.get('location')).toBe(page)
    const { html } = await readPage(temp, page, { as: 'responder' })
    expect(html).not.toContain(action)
    expect(html).toMatch(/href="https:\/\/us02web\.zoom\.us\/j\/81234567001\?pwd=abc\.1"[^>]*>\s*Join call/)
    const again = await sendForm(temp, `${page}/call`, {}, { as: 'responder' })
    expect([again.status, again.html]).toEqual([409, expect.stringContaining(`href="${page}"`)])
    temp.relay.startMeeting = undefined
    await temp.ask('POST', `${api}/1/notes`, { as: 'responder', json: { body: '/remove_call' } })
    expect((await readPage(temp, page, { as: 'responder' })).html).not.toContain(action)
  })
})

test('/call keeps one call of any service, and both ways to remove it remove it', async () => {
  const { read, write, timeline } = await declared()
  const failed = { action: '/call', ok: false, message: 'Failed to add a call', why: expect.any(String) }
  expect(await write('/call https://example.net/room')).toEqual([failed])
  expect(await write('/call')).toEqual([failed])
  expect(await write('/call https://meet.jit.si/Incident1?jwt=secret')).toMatchObject([
    { ok: true, message: 'Call added' },
  ])
  expect(await read()).toMatchObject({ call: { url: 'https://meet.jit.si/Incident1' } })
  expect(await write('/call https://zoom.us/j/1111111111')).toEqual([failed])
  expect(await write('/zoom https://zoom.us/j/1111111111')).toMatchObject([{ ok: false }])
  expect(await write('/remove_zoom')).toMatchObject([{ ok: true }])
  expect(await write('/call https://zoom.us/j/1111111111\n/remove_call\n/remove_call')).toMatchObject([
    { ok: true },
    { ok: true, message: 'Call removed' },
    { ok: false, why: 'There is none.' },
  ])
  expect((await timeline()).filter(line => /call/.test(line)).sort()).toEqual([
    'added a Jitsi call to this incident',
    'added a Zoom call to this issue',
    'removed a Jitsi call from this incident',
    'removed a Zoom call from this issue',
  ])
})
