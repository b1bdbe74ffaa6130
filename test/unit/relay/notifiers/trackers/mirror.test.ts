import { describe, expect, test } from 'vitest'
import { githubNotifier } from '#relay/notifiers/github/notifier.ts'
import { gitlabNotifier } from '#relay/notifiers/gitlab/notifier.ts'
import type { NoticeMessage } from '#relay/notifiers/message.ts'
import { DeliveryTrouble, type NotifierContext } from '#relay/notifiers/notifier.ts'
import { noticeMessage } from '#test/factories/notice-message.ts'
import { githubTracker } from '#test/fakes/github-issues.ts'
import { gitlabTracker } from '#test/fakes/gitlab-issues.ts'
import { trackerToken, type TrackerFake } from '#test/fakes/tracker-fake.ts'

type Tried = { posting?: Record<string, string>; trouble?: DeliveryTrouble }
type Try = { message?: NoticeMessage; key?: string; posting?: Record<string, string>; again?: boolean }

const secret = { token: trackerToken }
const kinds = [
  {
    name: 'GitLab',
    make: gitlabTracker,
    deliver: (given: Try, context: NotifierContext) =>
      gitlabNotifier.deliver(
        { ...whole(given), options: { address: 'https://gitlab.example.net', project: 'group/shop' }, secret },
        context,
      ),
  },
  {
    name: 'GitHub',
    make: githubTracker,
    deliver: (given: Try, context: NotifierContext) =>
      githubNotifier.deliver({ ...whole(given), options: { repository: 'acme/shop' }, secret }, context),
  },
]

function whole({ message = noticeMessage(), key = 'k1', posting, again = false }: Try) {
  return { message, key, posting, again }
}

const happening = (change: 'note' | 'acknowledged', text?: string) =>
  ({ change, by: 'Ann', at: '2026-01-01T00:02:00.000Z', text }) as const

describe.each(kinds)('mirrored to $name', ({ make, deliver }) => {
  async function attempt(tracker: TrackerFake, given: Try): Promise<Tried> {
    const context = {
      send: async (request: Request) => tracker.app.fetch(request),
      now: () => 0,
      signal: new AbortController().signal,
    }
    try {
      return await deliver(given, context as unknown as NotifierContext)
    } catch (thrown) {
      if (thrown instanceof DeliveryTrouble) return { trouble: thrown }
      throw thrown
    }
  }

  test('an issue whose answer was lost is found again, not opened twice', async () => {
    const tracker = make()
    tracker.refuse.push(0)
    const first = await attempt(tracker, {})
    expect(first.trouble).toMatchObject({ final: false })
    const second = await attempt(tracker, { again: true })
    expect(second.posting).toMatchObject({ issue: '1', state: 'opened' })
    expect(tracker.issues).toHaveLength(1)
    await attempt(tracker, { again: true, key: 'another' })
    expect(tracker.issues).toHaveLength(2)
  })

  test('what was said before it broke is not said again', async () => {
    const tracker = make()
    const { posting } = await attempt(tracker, {})
    const before = tracker.issues[0]?.comments.length ?? 0
    const message = noticeMessage({ happenings: [happening('note', 'first'), happening('note', 'second')] })
    tracker.refuse.push(...([undefined, 503] as unknown as number[]))
    const broken = await attempt(tracker, { message, key: 'k2', posting })
    expect(broken.trouble).toMatchObject({ final: false, posting: { told: '1' } })
    const { posting: done } = await attempt(tracker, {
      message,
      key: 'k2',
      posting: broken.trouble?.posting,
      again: true,
    })
    const said = tracker.issues[0]?.comments.slice(before).map(({ body }) => /first|second/.exec(body)?.[0])
    expect(said).toEqual(['first', 'second'])
    expect(done).toMatchObject({ key: 'k2', told: '2' })
  })

  test('a drill leaves nothing open', async () => {
    const tracker = make()
    await attempt(tracker, { message: noticeMessage({ drill: true }) })
    expect(tracker.issues).toMatchObject([{ title: '[Drill] Checkout answers with errors', closed: true }])
  })

  test('labels come and go with the incident’s, and those of others stay', async () => {
    const tracker = make()
    const { posting } = await attempt(tracker, {})
    tracker.issues[0]?.labels.push('theirs')
    const incident = { ...noticeMessage().incident, labels: ['database'] }
    await attempt(tracker, { message: noticeMessage({ happenings: [], incident }), key: 'k3', posting })
    expect(tracker.issues[0]?.labels.toSorted()).toEqual(['database', 'theirs'])
  })

  const hourlyCount = (left: string) => ({ 'x-ratelimit-remaining': left, 'x-ratelimit-reset': '120' })
  const burst = 'You have exceeded a secondary rate limit.'
  test.each([
    ['the seconds that it names', 403, burst, { 'retry-after': '61' }, { final: false, retryAfter: 61 }],
    [
      'until its count begins anew',
      403,
      'API rate limit exceeded',
      hourlyCount('0'),
      { final: false, retryAfter: 120 },
    ],
    ['until then after 429, too', 429, 'API rate limit exceeded', hourlyCount('0'), { final: false, retryAfter: 120 }],
    ['a minute where it names none', 403, burst, hourlyCount('4000'), { final: false, retryAfter: 60 }],
    [
      'no longer than it takes to say that it may not',
      403,
      'Resource not accessible',
      hourlyCount('4000'),
      { final: true },
    ],
  ])('who is refused waits %s', async (_, status, message, headers, wanted) => {
    const tracker = make()
    const app = { fetch: async () => new Response(JSON.stringify({ message }), { status, headers }) }
    const { trouble } = await attempt({ ...tracker, app } as unknown as TrackerFake, {})
    expect(trouble).toMatchObject(wanted)
  })

  test('a title that was changed is changed there', async () => {
    const tracker = make()
    const { posting } = await attempt(tracker, {})
    const incident = { ...noticeMessage().incident, title: 'Checkout is slow' }
    await attempt(tracker, { message: noticeMessage({ happenings: [], incident }), key: 'k4', posting })
    expect(tracker.issues[0]?.title).toBe('Checkout is slow')
  })
})
