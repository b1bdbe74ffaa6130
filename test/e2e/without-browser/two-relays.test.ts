import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Notice } from '#shared/model/notice.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { slackChannel, slackFake, slackToken } from '#test/fakes/slack.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { serveHono } from '#test/servers/serve-hono.ts'
import { startSmtp, type TestSmtp } from '#test/servers/smtp.ts'
import { temporaryFolder } from '#test/servers/temporary-folder.ts'
import { waitFor } from '#test/servers/wait-for.ts'

const alertCount = 12

let smtp: TestSmtp
let relays: TestRelay[] = []
let hooks: Awaited<ReturnType<typeof serveHono>>[] = []
const folder = temporaryFolder('two-relays')
const told: string[][] = [[], []]
const slack = slackFake()
let slackServer: Awaited<ReturnType<typeof serveHono>>

/** Counts what comes by the key that it came with. */
function counting(keys: string[]): Hono {
  const app = new Hono()
  app.post('/hook', async c => {
    keys.push(c.req.header('webhook-id') ?? '')
    const { data } = await c.req.json<{ data: { incident: { title: string } } }>()
    return c.json({ heard: data.incident.title })
  })
  return app
}

beforeAll(async () => {
  smtp = await startSmtp()
  hooks = await Promise.all(told.map(keys => serveHono(counting(keys))))
  slackServer = await serveHono(slack.app)
  const env = {
    TOCSIN_DATABASE_URL: `file:${join(folder.path, 'shared.db')}`,
    TOCSIN_SECRET_KEY: 'a-key-that-both-of-them-are-given',
    TOCSIN_SMTP_URL: smtp.url,
    TOCSIN_SLACK_API_URL: `${slackServer.url}/api`,
  }
  for (let at = 0; at < 2; at++) relays.push(await startRelay(env)) // the first one makes the tables
  const [first] = relays
  await first?.api('PUT', '/projects/default/settings', { sendEmail: true })
  await first?.api('POST', '/projects/default/members', { name: 'Olga', email: 'olga@example.net', role: 'owner' })
  for (const [at, { url }] of hooks.entries()) {
    const secret = { url: `${url}/hook` }
    await first?.api('POST', '/projects/default/destinations', { kind: 'webhook', name: `Hook ${at}`, secret })
  }
  await first?.api('POST', '/projects/default/destinations', {
    kind: 'slack',
    name: 'Slack',
    options: { channel: slackChannel },
    secret: { token: slackToken },
  })
})

afterAll(async () => {
  await Promise.all(relays.map(relay => relay.stop()))
  await Promise.all([smtp?.stop(), slackServer?.stop(), ...hooks.map(hook => hook.stop())])
  folder.remove()
  relays = []
})

test('two relays on one database tell everybody once of what came to either', async () => {
  await Promise.all(
    Array.from({ length: alertCount }, async (_, at) => {
      const { webhook } = relays[at % 2] as TestRelay
      const name = `Storm${at}`
      const alert = wireAlert({ labels: { alertname: name }, fingerprint: name, annotations: { summary: name } })
      const headers = { authorization: `Bearer ${webhook.key}`, 'content-type': 'application/json' }
      const answer = await fetch(webhook.url, { method: 'POST', headers, body: JSON.stringify(notification([alert])) })
      expect(answer.status).toBe(200)
    }),
  )
  const states = async () => {
    const all: Notice[] = []
    for (let iid = 1; iid <= alertCount; iid++) {
      const { items } = await (relays[0] as TestRelay).api<{ items: Notice[] }>(
        'GET',
        `/projects/default/incidents/${iid}/notices`,
      )
      all.push(...items)
    }
    return all.length === alertCount * 4 && all.every(({ state }) => state === 'sent') ? all : undefined
  }
  const notices = await waitFor('everything to be sent', states, { ms: 80_000, also: () => relays[1]?.log() ?? '' })
  expect(notices.filter(({ attempts }) => attempts !== 1)).toEqual([])
  for (const keys of told) {
    expect(keys).toHaveLength(alertCount)
    expect(new Set(keys).size).toBe(alertCount)
  }
  const cards = slack.messages.map(({ metadata }) => metadata?.event_payload.incident ?? '')
  expect(cards).toHaveLength(alertCount)
  expect(new Set(cards).size).toBe(alertCount)
  const mails = smtp.mails().map(({ messageId }) => messageId)
  expect(mails).toHaveLength(alertCount)
  expect(new Set(mails).size).toBe(alertCount)
}, 120_000)
