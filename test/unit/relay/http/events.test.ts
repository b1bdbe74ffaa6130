import { describe, expect, test } from 'vitest'
import { RelayEvent } from '#shared/relay-api/events.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const recovery = notification([wireAlert({ status: 'resolved', endsAt: '2026-01-01T00:00:30Z' })])

/** Reads the stream until so many events came, then leaves. */
async function listen({ app, tokens }: TempApp, count: number, headers: Record<string, string> = {}) {
  const leaving = new AbortController()
  const response = await app.request('http://127.0.0.1:8627/api/v1/events', {
    headers: { authorization: `Bearer ${tokens.viewer}`, ...headers },
    signal: leaving.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body!.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const events = () =>
    [...text.matchAll(/^event: (.+)\ndata: (.+)\nid: (\d+)\n\n/gm)].map(([, kind, data, id]) => {
      const event = RelayEvent.parse(JSON.parse(data!))
      expect([event.kind, event.id]).toEqual([kind, Number(id)])
      return event
    })
  return {
    async all() {
      while (events().length < count) {
        const chunk = await reader.read()
        if (chunk.done) break
        text += decoder.decode(chunk.value, { stream: true })
      }
      await reader.cancel()
      leaving.abort()
      return events()
    },
  }
}

describe('the event stream', () => {
  test('tells what happens from now on', async () => {
    const temp = await tempApp()
    await temp.receive(notification())
    const stream = await listen(temp, 1)
    await temp.receive(recovery)
    const [first] = await stream.all()
    expect(first).toMatchObject({ project: 'default', iid: 1 })
    expect(first?.id).toBeGreaterThan(2) // not what was there before
  })

  test('resumes after the last event that was seen, without a gap or a repeat', async () => {
    const temp = await tempApp()
    await temp.receive(notification())
    await temp.receive(recovery)
    const all = await (await listen(temp, 4, { 'last-event-id': '0' })).all()
    expect(all.length).toBeGreaterThanOrEqual(4)
    expect(all.map(({ id }) => id)).toEqual(all.map((_, index) => index + 1))
    const rest = await (await listen(temp, all.length - 2, { 'last-event-id': '2' })).all()
    expect(rest).toEqual(all.slice(2))
  })

  test.each(['999999', '-1', 'x'])('begins now after the strange id %s', async id => {
    const temp = await tempApp()
    await temp.receive(notification())
    const stream = await listen(temp, 1, { 'last-event-id': id })
    await temp.receive(recovery)
    expect((await stream.all())[0]?.id).toBeGreaterThan(2)
  })

  test('tells a token that acts as a member of their projects only', async () => {
    const temp = await tempApp()
    const as = 'admin'
    await temp.ask('POST', '/api/v1/projects', { as, json: { slug: 'shop' } })
    const member = { name: 'Jane', email: 'jane@example.net', role: 'reporter' }
    await temp.ask('POST', '/api/v1/projects/shop/members', { as, json: member })
    const json = { name: 'Jane', role: 'viewer', email: member.email }
    const { token } = (await (await temp.ask('POST', '/api/v1/tokens', { as, json })).json()) as { token: string }
    await temp.receive(notification())
    await temp.ask('POST', '/api/v1/projects/shop/incidents', { as, json: { title: 'Ours' } })
    const stream = await listen(temp, 1, { authorization: `Bearer ${token}`, 'last-event-id': '0' })
    expect((await stream.all()).map(({ project }) => project)).toEqual(['shop'])
  })

  test('wants a token', async () => {
    const { ask } = await tempApp()
    expect((await ask('GET', '/api/v1/events')).status).toBe(401)
  })
})
