import { describe, expect, test } from 'vitest'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { changeIncident } from '#relay/incidents/change-incident.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { mostAttempts } from '#relay/outbox/backoff.ts'
import { saveSettings } from '#relay/store/projects.ts'
import { addMember } from '#relay/store/members.ts'
import { ProjectSettings } from '#shared/model/project.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempOutbox, type TempOutbox } from '#test/factories/temp-outbox.ts'

const minute = 60_000

const changesOf = (relay: TempOutbox) =>
  relay.sent.map(({ body }) =>
    (body as { data: { happenings: { change: string }[] } }).data.happenings.map(h => h.change),
  )

describe('the outbox', () => {
  test('tells a destination of a new incident once, however often its alert is repeated', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('ops')
    for (let repeat = 0; repeat < 3; repeat++) await relay.receive(notification([wireAlert()]))
    await relay.drain()
    await relay.drain()
    expect(relay.sent).toHaveLength(1)
    expect(relay.sent[0]?.url).toBe('https://hooks.example.net/ops')
    expect(relay.sent[0]?.body).toMatchObject({
      type: 'incident.opened',
      data: { incident: { iid: 1, state: 'opened' } },
    })
    const [notice] = await relay.noticesOf(1)
    expect(notice).toMatchObject({ destination: 'ops', change: 'opened', state: 'sent', attempts: 1, nextAt: null })
    expect(relay.sent[0]?.headers.get('webhook-id')).toBe(notice?.id)
  })

  test('writes nothing when the transaction of the change is undone', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('ops')
    await relay.receive(notification([wireAlert()]))
    await relay.drain()
    await expect(
      relay.deps.database.write(async tx => {
        await tx.run('insert into nowhere values (1)')
      }),
    ).rejects.toThrow()
    await closeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ann' })
    await closeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ann' }) // closed already: nothing to tell
    relay.clock.ms += 2000
    await relay.drain()
    expect(changesOf(relay)).toEqual([['opened'], ['closed']])
  })

  test('tries again later after trouble, with the same key, and says what it was', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('ops')
    relay.answers.push(() => new Response('busy', { status: 503 }))
    await relay.receive(notification([wireAlert()]))
    await relay.drain()
    const [waiting] = await relay.noticesOf(1)
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1, lastError: expect.stringContaining('503: busy') })
    await relay.drain() // not due yet
    expect(relay.sent).toHaveLength(1)
    relay.clock.ms = Date.parse(waiting?.nextAt ?? '')
    await relay.drain()
    expect(relay.sent).toHaveLength(2)
    expect(new Set(relay.sent.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1)
    expect(await relay.noticesOf(1)).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  test('honours Retry-After, for everything that waits on that destination and for no other', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('ops')
    relay.answers.push(() => new Response('', { status: 429, headers: { 'retry-after': '600' } }))
    await relay.receive(notification([wireAlert()]))
    await relay.drain()
    await relay.addWebhook('other')
    await relay.receive(notification([wireAlert({ labels: { alertname: 'Second' }, fingerprint: 'f2' })]))
    relay.clock.ms += 5 * minute
    await relay.drain()
    expect(relay.sent.map(({ url }) => new URL(url).pathname)).toEqual(['/ops', '/ops', '/other'])
    expect((await relay.noticesOf(1))[0]).toMatchObject({ state: 'waiting' })
  })

  test('gives up at once where trying cannot help, and after three days where it could', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('gone')
    relay.answers.push(() => new Response('no such hook', { status: 404 }))
    await relay.receive(notification([wireAlert()]))
    await relay.drain()
    expect(await relay.noticesOf(1)).toMatchObject([{ state: 'dead', nextAt: null, attempts: 1 }])

    const down = await tempOutbox()
    await down.addWebhook('down')
    const started = down.clock.ms
    await down.receive(notification([wireAlert()]))
    for (let tries = 0; tries < mostAttempts; tries++) {
      down.answers.push(() => new Response('', { status: 500 }))
      await down.drain()
      const [notice] = await down.noticesOf(1)
      if (notice?.nextAt) down.clock.ms = Date.parse(notice.nextAt)
    }
    expect(await down.noticesOf(1)).toMatchObject([{ state: 'dead', attempts: mostAttempts }])
    const days = (down.clock.ms - started) / (24 * 60 * minute)
    expect(days).toBeGreaterThan(2.8)
    expect(days).toBeLessThan(3.3)
  })

  test('a slow destination holds up nobody else', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('slow')
    await relay.addWebhook('quick')
    let letGo = () => {}
    const hanging = new Promise<void>(resolve => (letGo = resolve))
    const slowly = async (request: Request) => {
      if (request.url.endsWith('/slow')) await hanging
      return new Response('ok')
    }
    relay.answers.push(slowly, slowly)
    await relay.receive(notification([wireAlert()]))
    const running = relay.drain()
    await expect.poll(() => relay.sent.map(({ url }) => new URL(url).pathname)).toEqual(['/quick'])
    letGo()
    await running
    expect(relay.sent).toHaveLength(2)
  })

  test('leaves a destination a second between two messages, and never has two under way to it', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('ops')
    const fire = (name: string) =>
      relay.receive(notification([wireAlert({ labels: { alertname: name }, fingerprint: name })]))
    for (const name of ['First', 'Second', 'Third']) await fire(name)
    await relay.drain()
    expect(relay.sent).toHaveLength(1)
    relay.clock.ms += 999
    await relay.drain()
    expect(relay.sent).toHaveLength(1)

    relay.clock.ms += 1
    let letGo = () => {}
    const hanging = new Promise<void>(resolve => (letGo = resolve))
    let asked = 0
    relay.answers.push(async () => {
      asked++
      await hanging
      return new Response('ok')
    })
    const running = relay.drain()
    await expect.poll(() => asked).toBe(1)
    relay.clock.ms += 5000
    await relay.drain() // as another relay on the same database would
    expect(relay.sent).toHaveLength(1)
    letGo()
    await running
    expect(relay.sent).toHaveLength(2)
  })

  test('tells what gathered meanwhile in one message and in order', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('ops', { digestMinutes: 10 })
    await relay.receive(notification([wireAlert()]))
    await relay.drain()
    const act = { project: relay.project, iid: 1, by: 'Ann' }
    relay.clock.ms += minute
    await acknowledgeIncident(relay.deps, act)
    relay.clock.ms += minute
    await closeIncident(relay.deps, act)
    await relay.drain()
    expect(changesOf(relay)).toEqual([['opened']])
    relay.clock.ms += 10 * minute
    await relay.drain()
    expect(changesOf(relay)).toEqual([['opened'], ['acknowledged', 'closed']])
  })

  test('what waits to be tried again holds up what came after it about the same incident', async () => {
    const relay = await tempOutbox()
    await relay.addWebhook('ops')
    relay.answers.push(() => new Response('', { status: 500 }))
    await relay.receive(notification([wireAlert()]))
    await relay.drain()
    await closeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ann' })
    relay.clock.ms += 2000
    await relay.drain()
    expect(changesOf(relay)).toEqual([['opened']])
    relay.clock.ms += minute
    await relay.drain()
    expect(changesOf(relay)).toEqual([['opened'], ['opened', 'closed']])
  })

  test('a rule keeps changes, mild incidents and quiet hours away, but not what is critical', async () => {
    const relay = await tempOutbox() // at 00:01 UTC
    const quietHours = { from: '22:00', to: '07:00', zone: 'UTC' }
    await relay.addWebhook('closings', { changes: ['closed'] })
    await relay.addWebhook('critical', { minSeverity: 'critical' })
    await relay.addWebhook('asleep', { quietHours })
    await relay.receive(notification([wireAlert({ labels: { alertname: 'Mild', severity: 'low' } })]))
    await relay.drain()
    expect(relay.sent).toHaveLength(0)
    expect(await relay.noticesOf(1)).toMatchObject([{ destination: 'asleep', nextAt: '2026-01-01T07:00:00.000Z' }])
    await changeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ann', fields: { severity: 'critical' } })
    await relay.drain()
    expect(relay.sent.map(({ url }) => new URL(url).pathname)).toEqual(['/critical'])
  })

  test('mails owners and maintainers when the project wants it, developers when it wants that too', async () => {
    const relay = await tempOutbox()
    const { deps, project } = relay
    const everybody = { owner: 'olga', maintainer: 'max', developer: 'dan', reporter: 'rita' } as const
    await deps.database.write(async tx => {
      for (const role of ['owner', 'maintainer', 'developer', 'reporter'] as const) {
        await addMember(tx, project.id, { name: everybody[role], email: `${everybody[role]}@example.net`, role })
      }
    })
    await relay.receive(notification([wireAlert()]))
    await relay.drain()
    expect(relay.mails).toEqual([]) // off unless somebody switches it on

    const settings = ProjectSettings.parse({ sendEmail: true, emailDevelopers: true })
    await deps.database.write(tx => saveSettings(tx, project.id, settings))
    relay.project.settings = settings
    await relay.receive(notification([wireAlert({ labels: { alertname: 'Other' }, fingerprint: 'f2' })]))
    await relay.drain()
    expect(relay.mails.map(({ to }) => to).sort()).toEqual(['dan@example.net', 'max@example.net', 'olga@example.net'])
  })
})
