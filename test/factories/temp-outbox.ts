import type { DestinationRule } from '#shared/model/destination.ts'
import { DestinationRule as Rule } from '#shared/model/destination.ts'
import { loadIncident } from '#relay/incidents/load-incident.ts'
import type { Mail } from '#relay/notifiers/notifier.ts'
import type { OutboxDeps } from '#relay/outbox/outbox-deps.ts'
import { sealSecret } from '#relay/outbox/destination-secret.ts'
import { drainOutbox } from '#relay/outbox/serve-outbox.ts'
import { createSecretBox } from '#relay/security/secret-box.ts'
import { insertDestination } from '#relay/store/destinations.ts'
import { listNotices } from '#relay/store/notices.ts'
import { tempRelay, type TempRelay } from './temp-relay.ts'

export type Sent = { url: string; headers: Headers; body: unknown }

export type TempOutbox = TempRelay & {
  outbox: OutboxDeps
  /** What went out to webhooks and by mail. */
  sent: Sent[]
  mails: Mail[]
  /** What the other side answers to the next messages; 200 when nothing is set. May throw. */
  answers: ((request: Request) => Response | Promise<Response>)[]
  addWebhook: (id: string, rule?: Partial<DestinationRule>) => Promise<void>
  /** Tells what is due now. */
  drain: () => Promise<void>
  noticesOf: (iid: number) => ReturnType<typeof listNotices>
}

/** A relay's core with an outbox whose other sides are the test's. */
export async function tempOutbox(database?: Parameters<typeof tempRelay>[0]): Promise<TempOutbox> {
  const relay = await tempRelay(database)
  const { deps, project, clock } = relay
  const sent: Sent[] = []
  const mails: Mail[] = []
  const answers: TempOutbox['answers'] = []
  async function send(request: Request): Promise<Response> {
    const text = await request.clone().text()
    const answer = (await answers.shift()?.(request)) ?? new Response('ok')
    sent.push({ url: request.url, headers: request.headers, body: JSON.parse(text) })
    return answer
  }
  const outbox: OutboxDeps = {
    ...deps,
    secretBox: createSecretBox(new Uint8Array(32).fill(1)),
    egress: () => ({ send, redirectOf: async request => request.url }),
    mail: async mail => void mails.push(mail),
    chart: async () => null,
    endpoints: { slack: 'https://slack.com/api' },
    random: () => 0.5,
  }

  async function addWebhook(id: string, rule: Partial<DestinationRule> = {}): Promise<void> {
    const sealedSecret = sealSecret(outbox.secretBox, id, { url: `https://hooks.example.net/${id}` })
    const row = { id, projectId: project.id, kind: 'webhook', name: id, active: true, options: {} } as const
    const whole = { ...row, rule: Rule.parse(rule), sealedSecret, createdAt: clock.ms }
    await deps.database.write(tx => insertDestination(tx, whole))
  }

  return {
    ...relay,
    outbox,
    sent,
    mails,
    answers,
    addWebhook,
    drain: () => drainOutbox(outbox, new AbortController().signal),
    async noticesOf(iid) {
      const incident = await loadIncident(deps.database.read, { project, iid })
      return listNotices(deps.database.read, incident.id)
    },
  }
}
