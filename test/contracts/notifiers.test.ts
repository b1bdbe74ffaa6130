import { describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { destinationKinds, DestinationRule } from '#shared/model/destination.ts'
import type { NoticeMessage } from '#relay/notifiers/message.ts'
import { DeliveryTrouble } from '#relay/notifiers/notifier.ts'
import { notifiers } from '#relay/notifiers/registry.ts'
import { checkDestination } from '#relay/outbox/check-destination.ts'
import { deliverTo } from '#relay/outbox/deliver.ts'
import { sealSecret } from '#relay/outbox/destination-secret.ts'
import type { OutboxDeps } from '#relay/outbox/outbox-deps.ts'
import { createSecretBox } from '#relay/security/secret-box.ts'
import { noticeMessage } from '#test/factories/notice-message.ts'
import { silentLog } from '#test/factories/temp-relay.ts'
import { notifierFakes } from '#test/fakes/chat-webhooks.ts'
import type { NotifierFake } from '#test/fakes/notifier-fake.ts'

// What holds for every way to tell people: tried on each in turn, through the same door as the outbox uses.

type Sent = { body: unknown; headers: Headers }

async function deliver(
  fake: NotifierFake,
  message: NoticeMessage = noticeMessage(),
  answer: (request: Request) => Response | Promise<Response> = fake.take,
): Promise<{ sent: Sent[]; trouble?: DeliveryTrouble; posting?: Record<string, string> }> {
  const sent: Sent[] = []
  const secretBox = createSecretBox(new Uint8Array(32).fill(1))
  const given = new AbortController()
  const deps = {
    secretBox,
    now: () => Date.parse('2026-01-01T00:02:00Z'),
    log: silentLog,
    endpoints: { slack: 'https://slack.com/api' },
    mail: async () => {},
    egress: () => ({
      async send(request: Request) {
        const text = await request.clone().text()
        sent.push({ body: JSON.parse(text), headers: request.headers })
        const hang = () => given.abort(new DOMException('late', 'TimeoutError'))
        return answer === never ? (hang(), Promise.reject(request.signal.reason as Error)) : answer(request)
      },
    }),
  } as unknown as OutboxDeps
  const destination = {
    id: 'd1',
    projectId: 1,
    kind: fake.kind,
    name: 'Ops',
    active: true,
    options: fake.options,
    rule: DestinationRule.parse({}),
    sealedSecret: sealSecret(secretBox, 'd1', fake.secret),
    createdAt: 0,
    lastSentAt: null,
    lastFailedAt: null,
    lastError: null,
  }
  try {
    const told = await deliverTo(deps, { destination, key: 'key-1', message, posting: undefined, signal: given.signal })
    return { sent, posting: told.posting }
  } catch (thrown) {
    if (thrown instanceof DeliveryTrouble) return { sent, trouble: thrown }
    throw thrown
  }
}

/** Answers nothing until the caller has had enough. */
function never(): Response {
  throw new Error('is never asked')
}

const foreign = '<!channel> @everyone @all **bold** [x](javascript:alert(1)) <b>b</b> ~~gone~~ <@U1> & co'
const incident = (change: Partial<NoticeMessage['incident']>) => ({ ...noticeMessage().incident, ...change })
const note = (text: string) => ({ change: 'note', by: 'Ann', at: '2026-01-01T00:02:00.000Z', text }) as const

test('every kind that takes HTTP is in the suite', () => {
  const kinds = new Set(Object.values(notifierFakes).map(({ kind }) => kind))
  expect([...kinds, 'email'].sort()).toEqual([...destinationKinds].sort())
  expect(Object.entries(notifiers).filter(([id, notifier]) => notifier.id !== id)).toEqual([])
})

describe.each(Object.entries(notifierFakes))('%s', (_, fake) => {
  test('can be configured as it is here', () => {
    const { options, secret } = fake
    expect(checkDestination(fake.kind, { options, secret })).toEqual({ options, secret })
    expect(() => checkDestination(fake.kind, { options, secret: {} })).toThrow(Failure)
  })

  test('says what happened, and the other side takes it', async () => {
    const { sent, trouble } = await deliver(fake)
    expect(trouble).toBeUndefined()
    expect(sent).toHaveLength(fake.messages ?? 1)
    const shown = fake.display(sent[0]?.body)
    for (const text of ['Checkout answers with errors', '12', 'production']) expect(shown).toContain(text)
    expect(JSON.stringify(sent[0]?.body)).toContain('https://relay.example.net/shop/incidents/12')
    expect(shown.toLowerCase()).toContain('critical')
  })

  test('says so when it is a drill', async () => {
    const { sent } = await deliver(fake, noticeMessage({ drill: true, incident: incident({ iid: 0 }) }))
    expect(JSON.stringify(sent[0]?.body).toLowerCase()).toContain('drill')
  })

  test.each([400, 401, 403, 404])('%d is its last word, in a sentence', async status => {
    const { trouble } = await deliver(fake, noticeMessage(), () => fake.refusing(status))
    expect(trouble).toMatchObject({ final: true })
    expect(trouble?.message).toMatch(/^\S.{10,}/)
  })

  test('429 is honoured with its Retry-After', async () => {
    const limited = () => {
      const response = fake.refusing(429)
      response.headers.set('retry-after', '7')
      return response
    }
    expect((await deliver(fake, noticeMessage(), limited)).trouble).toMatchObject({ final: false, retryAfter: 7 })
  })

  test.each([500, 502, 503])('%d may pass', async status => {
    const { trouble } = await deliver(fake, noticeMessage(), () => fake.refusing(status))
    expect(trouble).toMatchObject({ final: false })
  })

  test('a slow and an unreachable one may come back', async () => {
    const slow = await deliver(fake, noticeMessage(), never)
    expect(slow.trouble).toMatchObject({ final: false, message: expect.stringContaining('in time') })
    const gone = await deliver(fake, noticeMessage(), () => {
      throw new Failure('unreachable', 'There is no host named x.')
    })
    expect(gone.trouble).toMatchObject({ final: false, message: 'There is no host named x.' })
  })

  test('foreign text stays text: nobody is called, nothing leads anywhere', async () => {
    const alerts = noticeMessage().alerts.map(alert => ({ ...alert, title: foreign, service: foreign }))
    const given = { happenings: [note(foreign)], incident: incident({ title: foreign, labels: [foreign] }), alerts }
    const { sent, trouble } = await deliver(fake, noticeMessage(given))
    expect(trouble).toBeUndefined()
    for (const { body } of sent) expect(fake.live(body)).toEqual([])
    expect(sent.map(({ body }) => fake.display(body)).join('\n')).toContain(foreign)
  })

  test('what is too long is cut to what the other side takes', async () => {
    const long = '👩‍🚒 & < ** '.repeat(500)
    const alerts = Array.from({ length: 5 }, (_, at) => {
      const [alert] = noticeMessage().alerts
      const runbook = `https://wiki.example.net/${at}/${'x'.repeat(1900)}`
      return { ...(alert as NonNullable<typeof alert>), title: long, environment: `${at}${long}`, runbook }
    })
    const given = {
      happenings: Array.from({ length: 30 }, () => note(long)),
      incident: incident({ title: long, labels: Array.from({ length: 60 }, (_, at) => `${at}${long}`) }),
      alerts,
      alertCount: 100,
      chart: {
        link: `https://grafana.example.net/d/x?${'y'.repeat(5000)}`,
        imageUrl: `https://r.example.net/${'z'.repeat(200)}`,
      },
    }
    expect((await deliver(fake, noticeMessage(given))).trouble).toBeUndefined()
  })

  test('a repeat carries the same key, where the format has a place for it', async () => {
    const keys = [await deliver(fake), await deliver(fake)].map(({ sent }) => {
      const [first] = sent
      return first && fake.keyOf?.(first.body, first.headers)
    })
    expect(keys).toEqual(fake.keyOf ? ['key-1', 'key-1'] : [undefined, undefined])
  })
})
