import { describe, expect, test } from 'vitest'
import { toThem, type Reply } from '#relay/chat/reply.ts'
import { inTime, respondAt } from '#relay/chat/respond.ts'
import { notification } from '#test/factories/notification.ts'
import { tempSlack, type TempSlack } from '#test/factories/slack-requests.ts'
import { slackChannel } from '#test/fakes/slack.ts'

/** Incident #1, whose card stands in Slack. */
async function withCard(): Promise<TempSlack> {
  const temp = await tempSlack()
  await temp.receive(notification())
  await temp.drain()
  expect(temp.slack.messages).toHaveLength(1)
  return temp
}

async function state({ ask }: TempSlack) {
  const incident = (await (
    await ask('GET', '/api/v1/projects/default/incidents/1', { as: 'viewer' })
  ).json()) as Record<string, unknown>
  return [incident.state, incident.acknowledgedAt !== null]
}

describe('buttons', () => {
  test('acknowledge and close as the member who presses them, and the card follows', async () => {
    const temp = await withCard()
    await temp.connect('developer')
    expect(await temp.press('ack', 'incident:default:1')).toMatchObject({ status: 200, text: '' })
    await expect.poll(() => state(temp)).toEqual(['opened', true])
    await expect
      .poll(async () => ((temp.clock.ms += 2000), await temp.drain(), temp.slack.messages[0]?.text))
      .toContain('(Acknowledged)')
    await temp.press('close', 'incident:1')
    await expect.poll(() => state(temp)).toEqual(['closed', true])
    await expect
      .poll(async () => ((temp.clock.ms += 2000), await temp.drain(), temp.slack.messages[0]?.text))
      .toContain('(Closed)')
    expect(temp.slack.responses).toEqual([])
  })

  test('somebody who is not connected gets the link, and nobody else sees it', async () => {
    const temp = await withCard()
    await temp.press('ack', 'incident:default:1')
    await expect
      .poll(() => temp.slack.responses)
      .toMatchObject([
        {
          response_type: 'ephemeral',
          replace_original: false,
          text: expect.stringContaining('connect your Tocsin account'),
        },
      ])
    expect(await state(temp)).toEqual(['opened', false])
  })

  test('a role that is not enough is told so', async () => {
    const temp = await withCard()
    await temp.connect('reporter')
    await temp.press('ack', 'incident:default:1')
    await expect.poll(() => temp.slack.responses).toMatchObject([{ text: expect.stringContaining('role developer') }])
  })

  test('what cannot be done any more is told, and the card is drawn as things are', async () => {
    const temp = await withCard()
    await temp.connect('developer')
    await temp.ask('PATCH', '/api/v1/projects/default/incidents/1', { as: 'admin', json: { state: 'closed' } })
    await temp.press('ack', 'incident:default:1')
    await expect.poll(() => temp.slack.responses).toMatchObject([{ text: expect.stringContaining('#1 is closed') }])
    temp.clock.ms += 2000
    await temp.drain()
    expect(temp.slack.messages[0]?.text).toContain('(Closed)')
  })

  test('links, other interactions and strange values are acknowledged and do nothing', async () => {
    const temp = await withCard()
    await temp.connect('owner')
    for (const [action, value] of [
      ['open', ''],
      ['join', ''],
      ['dance', 'incident:1'],
      ['__proto__', 'incident:1'],
    ] as const) {
      expect((await temp.press(action, value)).status).toBe(200)
    }
    expect((await temp.press('ack', 'x', { type: 'view_submission' })).status).toBe(200)
    await temp.press('ack', 'incident:another:1')
    await expect.poll(() => temp.slack.responses).toMatchObject([{ text: expect.stringContaining('404 not found!') }])
    expect(await state(temp)).toEqual(['opened', false])
  })
})

describe('a late answer', () => {
  const url = 'https://hooks.slack.com/commands/T0/1/x'

  test('goes to the response URL, and the command is answered in time', async () => {
    const { relay, slack } = await tempSlack()
    let finish: (reply: Reply) => void = () => undefined
    const work = new Promise<Reply>(resolve => (finish = resolve))
    expect(await inTime(relay, work, { responseUrl: url, patience: 1 })).toBeUndefined()
    finish(toThem('Here it is.'))
    await expect.poll(() => slack.responses).toMatchObject([{ text: 'Here it is.' }])
  })

  test('one in time goes nowhere else', async () => {
    const { relay, slack } = await tempSlack()
    const reply = toThem('At once.')
    expect(await inTime(relay, Promise.resolve(reply), { responseUrl: url })).toBe(reply)
    expect(slack.calls).toEqual([])
  })

  test.each(['https://evil.example.net/commands/x', 'http://hooks.slack.com/x', 'file:///etc/passwd', 'x'])(
    'never goes to %s',
    async foreign => {
      const { relay, slack } = await tempSlack()
      await respondAt(relay, foreign, toThem('secret'))
      expect(slack.calls).toEqual([])
    },
  )
})

describe('events', () => {
  const chart = 'https://prom.example.net/graph?g0.expr=up&g0.tab=0'
  const shared = (url: string, change: Record<string, unknown> = {}) => ({
    type: 'event_callback',
    event_id: 'Ev1',
    team_id: 'T0EXAMPLE1',
    event: {
      type: 'link_shared',
      channel: slackChannel,
      user: 'U0EXAMPLE1',
      message_ts: '1767225612.000200',
      unfurl_id: 'C0.17.abc',
      source: 'conversations_history',
      links: [{ domain: 'x', url }],
      ...change,
    },
  })

  test('the address is verified', async () => {
    const { tellEvent } = await tempSlack()
    expect(await tellEvent({ type: 'url_verification', challenge: 'abc' })).toMatchObject({ status: 200, text: 'abc' })
  })

  test('a chart’s link becomes its picture and title, once however often Slack tells of it', async () => {
    const { relay, slack, tellEvent } = await tempSlack()
    relay.chart = async () => ({ title: 'Targets <up>', imageUrl: 'https://relay.example.net/panels/x.png' })
    await tellEvent(shared(chart))
    await expect.poll(() => slack.unfurls).toHaveLength(1)
    const again = await tellEvent(shared(chart), { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' })
    expect([again.status, again.headers.get('x-slack-no-retry')]).toEqual([200, '1'])
    expect(slack.unfurls).toMatchObject([
      {
        channel: slackChannel,
        ts: '1767225612.000200',
        unfurls: {
          [chart]: { blocks: [{ text: { text: expect.stringContaining('|Targets &lt;up&gt;>') } }, { type: 'image' }] },
        },
      },
    ])
  })

  test('an incident’s link becomes its card', async () => {
    const { slack, tellEvent, receive } = await tempSlack()
    await receive(notification())
    const url = 'http://127.0.0.1:8627/default/incidents/1'
    await tellEvent(shared(url, { source: 'composer' }))
    await expect.poll(() => slack.unfurls).toMatchObject([{ unfurl_id: 'C0.17.abc', source: 'composer' }])
    expect(JSON.stringify(slack.unfurls)).toContain('5xx above 10/s')
  })

  test('elsewhere than in the app’s channel, one must have connected an account', async () => {
    const temp = await tempSlack()
    const { slack, tellEvent, relay } = temp
    relay.chart = async () => ({ imageUrl: 'https://relay.example.net/panels/x.png' })
    await tellEvent(shared(chart, { channel: 'C0ELSE' }))
    await expect
      .poll(() => slack.unfurls)
      .toMatchObject([
        { user_auth_required: true, user_auth_url: expect.stringContaining('/slack/link/'), unfurls: {} },
      ])
    await temp.connect('reporter')
    await tellEvent({ ...shared(chart, { channel: 'C0ELSE' }), event_id: 'Ev2' })
    await expect.poll(() => slack.unfurls).toHaveLength(2)
    expect(Object.keys((slack.unfurls[1] as { unfurls: object }).unfurls)).toEqual([chart])
  })

  test('what nobody knows is acknowledged', async () => {
    const { slack, tellEvent } = await tempSlack()
    expect(
      (await tellEvent({ type: 'event_callback', event_id: 'Ev9', event: { type: 'app_home_opened' } })).status,
    ).toBe(200)
    expect((await tellEvent(shared('https://example.net/'))).status).toBe(200)
    expect((await tellEvent({})).status).toBe(200)
    expect(slack.unfurls).toEqual([])
  })
})
