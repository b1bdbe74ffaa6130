import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Notice } from '#shared/model/notice.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { pngPixels } from '#test/factories/png-pixels.ts'
import { slackChannel, slackFake, slackToken } from '#test/fakes/slack.ts'
import { startPrometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { serveHono } from '#test/servers/serve-hono.ts'
import { startSmtp, type TestSmtp } from '#test/servers/smtp.ts'
import { waitFor } from '#test/servers/wait-for.ts'

/** A thousand by `TOCSIN_TEST_CRASHES=1000`; fewer in every run, because each start takes its half second. */
const crashes = Number(process.env.TOCSIN_TEST_CRASHES ?? 24)

/**
 * Milliseconds: what a fallen relay had in hand is taken up when its lease of a minute has run out, and a destination is
 * told of what has piled up by then at its own pace, one message a second at most.
 */
const patience = 150_000 + crashes * 3000

let smtp: TestSmtp
let relay: TestRelay
let hook: Awaited<ReturnType<typeof startHook>>
let slackServer: Awaited<ReturnType<typeof serveHono>>
const slack = slackFake()

beforeAll(async () => {
  ;[smtp, hook, slackServer] = await Promise.all([startSmtp(), startHook(), serveHono(slack.app)])
  relay = await startRelay({
    TOCSIN_SMTP_URL: smtp.url,
    TOCSIN_MAIL_FROM: 'Tocsin <tocsin@relay.example.net>',
    TOCSIN_SLACK_API_URL: `${slackServer.url}/api`,
  })
  await relay.api('PUT', '/projects/default/settings', { sendEmail: true })
  await relay.api('POST', '/projects/default/members', { name: 'Olga', email: 'olga@example.net', role: 'owner' })
  await relay.api('POST', '/projects/default/destinations', {
    kind: 'webhook',
    name: 'Hook',
    secret: { url: hook.url },
  })
  await relay.api('POST', '/projects/default/destinations', {
    kind: 'slack',
    name: 'Slack',
    options: { channel: slackChannel },
    secret: { token: slackToken },
  })
})

afterAll(async () => {
  await relay?.stop()
  await Promise.all([smtp?.stop(), hook?.stop(), slackServer?.stop()])
})

/** The cards that Slack was given, with the key that each came with. What is said below one is no card. */
function cardsInSlack(): { key: string; incident: string }[] {
  const cards = slack.messages.filter(({ thread_ts: thread }) => thread === undefined)
  return cards.map(({ metadata }) => ({
    key: metadata?.event_payload.key ?? '',
    incident: metadata?.event_payload.incident ?? '',
  }))
}

/** Fires one alert of its own, and answers once the relay has it on disk. */
async function fire(name: string, more: Record<string, unknown> = {}): Promise<void> {
  const annotations = { summary: name }
  const alert = wireAlert({ labels: { alertname: name }, annotations, fingerprint: name, ...more })
  const headers = { authorization: `Bearer ${relay.webhook.key}`, 'content-type': 'application/json' }
  const response = await fetch(relay.webhook.url, {
    method: 'POST',
    headers,
    body: JSON.stringify(notification([alert])),
  })
  if (!response.ok) throw new Error(`the relay answered ${response.status}: ${await response.text()}`)
}

describe('the outbox', () => {
  test('mails an owner, and says on the incident that it did', async () => {
    await fire('First')
    await waitFor('the mail', () => smtp.mails()[0], { ms: 15_000, also: relay.log })
    const notices = await waitFor(
      'the receipts',
      async () => {
        const { items } = await relay.api<{ items: Notice[] }>('GET', '/projects/default/incidents/1/notices')
        return items.length === 3 && items.every(({ state }) => state === 'sent') ? items : undefined
      },
      { ms: 15_000, also: relay.log },
    )
    expect(notices.map(({ to }) => to).sort()).toEqual(['Hook', 'Slack', 'olga@example.net'])
    expect(smtp.mails()[0]?.subject).toMatch(/^\[default #1\] /)
  })

  test(
    `loses nothing in ${crashes} power cuts, and repeats only with the key of before`,
    async () => {
      const { openCount: before } = await relay.api<{ openCount: number }>('GET', '/incidents')
      for (let turn = 0; turn < crashes; turn++) {
        await fire(`Crash${turn}`)
        // Somewhere before, in or after sending: where it falls is left to chance, as a power cut does. No condition to wait for.
        await pause(Math.random() * 700)
        await relay.kill()
        await relay.start()
      }
      const wanted = before + crashes
      const told = (keys: string[]) => new Set(keys).size
      await waitFor(
        'everybody to be told of everything',
        () =>
          told(hook.keys()) >= wanted &&
          told(cardsInSlack().map(({ incident }) => incident)) >= wanted &&
          told(smtp.mails().map(mail => mail.messageId ?? '')) >= wanted,
        { ms: patience, also: relay.log },
      )
      expect(told(hook.keys())).toBe(wanted)
      expect(told(smtp.mails().map(mail => mail.messageId ?? ''))).toBe(wanted)
      expect(hook.keys().length - wanted).toBeLessThanOrEqual(crashes)
      // Slack has no key of its own: a repeat is a second card, and carries the key of the first.
      const cards = cardsInSlack()
      expect(told(cards.map(({ incident }) => incident))).toBe(wanted)
      expect(told(cards.map(({ key }) => key))).toBe(wanted)
      expect(cards.length - wanted).toBeLessThanOrEqual(crashes)
    },
    patience * 2 + crashes * 3000,
  )

  test('a mail shows its chart, and everybody else gets an address of it', async () => {
    const prometheus = await startPrometheus()
    onTestFinished(() => prometheus.stop())
    await relay.api('POST', '/connections', { kind: 'prometheus', baseUrl: prometheus.address, runs: 'relay' })
    const expr = encodeURIComponent('rate(prometheus_http_requests_total[10s]) > 0')
    const generatorURL = `${prometheus.address}/graph?g0.expr=${expr}&g0.tab=0&g0.range_input=5m`
    // A message does not wait for a picture that is late, as it can be on a busy machine: the next one has its own.
    let tries = 0
    const mail = await waitFor(
      'a mail with its chart',
      async () => {
        const name = `Charted${tries++}`
        await fire(name, { startsAt: new Date().toISOString(), generatorURL })
        const told = () => smtp.mails().find(({ subject }) => subject?.includes(name))
        const mail = await waitFor('the mail', told, { ms: 15_000, also: relay.log })
        return mail.attachments.length > 0 && mail
      },
      { ms: 60_000, also: relay.log },
    )
    const [picture] = mail.attachments
    expect(picture).toMatchObject({ contentType: 'image/png', related: true })
    expect(pngPixels(picture?.content ?? new Uint8Array()).width).toBe(1104)
    const url = await waitFor('the hook', () => hook.imageUrls().at(-1), { ms: 15_000, also: relay.log })
    const answer = await fetch(`${url}?theme=dark&width=600`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    await relay.api('POST', '/projects/default/images/revoke')
    expect((await fetch(url)).status).toBe(410)
  }, 120_000)

  test('no secret stands in a log line, not even of senders that can only put it into the address', async () => {
    const before = relay.log().length
    const answer = await fetch(`${relay.webhook.url}/${relay.webhook.key}`, { method: 'POST', body: '{' })
    expect(answer.status).toBe(400)
    await waitFor('the line about it', () => relay.log().slice(before).includes('400'))
    expect(relay.log()).not.toContain(hook.secretPath)
    expect(relay.log()).not.toContain(relay.webhook.key)
    expect(relay.log()).not.toContain(slackToken)
  })
})

async function bodyOf(request: IncomingMessage) {
  return (await json(request)) as { data: { chart: { imageUrl: string | null } | null } }
}

/** Counts what comes, by the key that it came with. */
async function startHook() {
  const keys: string[] = []
  const imageUrls: string[] = []
  const secretPath = '/T0/B0/very-secret-hook'
  async function take(request: IncomingMessage): Promise<string> {
    const { data } = await bodyOf(request)
    keys.push(String(request.headers['webhook-id']))
    if (data.chart?.imageUrl) imageUrls.push(data.chart.imageUrl)
    return 'ok'
  }
  const server = createServer((request, response) => {
    void take(request)
      .then(answer => response.end(answer))
      .catch(() => response.destroy()) // the relay fell in the middle of it
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${secretPath}`,
    secretPath,
    keys: () => [...keys],
    imageUrls: () => [...imageUrls],
    stop: () => new Promise<void>(resolve => void server.close(() => resolve()).closeAllConnections()),
  }
}
