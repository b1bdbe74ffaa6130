import { describe, expect, test } from 'vitest'
import type { DestinationRule } from '#shared/model/destination.ts'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { changeIncident } from '#relay/incidents/change-incident.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { writeNote } from '#relay/incidents/write-note.ts'
import { updateDestination } from '#relay/store/destinations.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempOutbox } from '#test/factories/temp-outbox.ts'
import { addSlack, withSlack } from '#test/factories/temp-slack.ts'
import { slackChannel } from '#test/fakes/slack.ts'

/** A relay with one Slack destination, and an incident that Slack may not have heard of yet. */
async function slackRelay(rule: Partial<DestinationRule> = {}) {
  const relay = await tempOutbox()
  const slack = withSlack(relay.outbox)
  await addSlack(relay.outbox, { projectId: relay.project.id, rule })
  await relay.receive(notification([wireAlert()]))
  const act = { project: relay.project, iid: 1, by: 'Ann' }
  return { ...relay, slack, act, later: async () => ((relay.clock.ms += 2000), relay.drain()) }
}

const buttonsOf = (message: { blocks: Record<string, unknown>[] } | undefined) =>
  (message?.blocks ?? [])
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => (elements as { text: { text: string } }[]).map(({ text }) => text.text))

describe('the card of an incident', () => {
  test('is posted once, changed in place, and what happened stands in its thread', async () => {
    const { slack, act, deps, later, drain } = await slackRelay()
    await drain()
    expect(slack.messages).toHaveLength(1)
    expect(buttonsOf(slack.messages[0])).toEqual(['Acknowledge', 'Close', 'Open'])
    await acknowledgeIncident(deps, act)
    await later()
    const [card, reply] = slack.messages
    expect(card).toMatchObject({ edits: 1, text: expect.stringContaining('Acknowledged') })
    expect(buttonsOf(card)).toEqual(['Close', 'Open'])
    expect(reply).toMatchObject({ thread_ts: card?.ts, text: 'Ann acknowledged it' })
    await closeIncident(deps, act)
    await later()
    expect(buttonsOf(slack.messages[0])).toEqual(['Open'])
    expect(JSON.stringify(slack.messages[0]?.blocks)).toContain('*State*\\nClosed')
  })

  test('never shows what is no longer true, even of changes that nobody there is told of', async () => {
    const { slack, act, deps, later, drain } = await slackRelay({ changes: ['opened'] })
    await drain()
    await changeIncident(deps, { ...act, fields: { title: 'It was the cache', assignees: ['Ann'] } })
    await later()
    expect(slack.messages).toHaveLength(1)
    expect(JSON.stringify(slack.messages[0]?.blocks)).toMatch(/It was the cache.*Assigned to\*\\nAnn/)
    await writeNote(deps, { ...act, body: '/zoom https://zoom.us/j/1234567890', kind: 'comment', may: () => true })
    await later()
    expect(buttonsOf(slack.messages[0])).toContain('Join call')
    await closeIncident(deps, act)
    await later()
    expect(slack.messages[0]?.text).toContain('(Closed)')
    expect(slack.messages).toHaveLength(1)
  })

  test('is drawn anew even while what is to be told is being gathered', async () => {
    const relay = await tempOutbox()
    const slack = withSlack(relay.outbox)
    await addSlack(relay.outbox, { projectId: relay.project.id, rule: { digestMinutes: 60 } })
    await relay.receive(notification([wireAlert()]))
    await relay.drain()
    const act = { project: relay.project, iid: 1, by: 'Ann' }
    await acknowledgeIncident(relay.deps, act)
    await changeIncident(relay.deps, { ...act, fields: { title: 'New name' } })
    relay.clock.ms += 2000
    await relay.drain()
    expect(slack.messages).toHaveLength(1) // nobody was told
    expect(slack.messages[0]?.text).toMatch(/New name \(Acknowledged\)/)
  })

  test('a storm of changes is one drawing', async () => {
    const { slack, act, deps, later, drain } = await slackRelay({ changes: ['opened'] })
    await drain()
    for (let turn = 0; turn < 20; turn++) {
      await changeIncident(deps, { ...act, fields: { title: `Title ${turn}` } })
    }
    await later()
    await later()
    expect(slack.messages[0]).toMatchObject({ edits: 1, text: expect.stringContaining('Title 19') })
  })

  test('comes again when somebody deleted it', async () => {
    const { slack, act, deps, later, drain } = await slackRelay()
    await drain()
    slack.messages.length = 0
    await closeIncident(deps, act)
    await later()
    expect(slack.messages.map(({ text }) => text)).toEqual([expect.stringContaining('(Closed)'), 'Ann closed it'])
  })

  test('comes without its picture when Slack cannot fetch it', async () => {
    const relay = await tempOutbox()
    relay.outbox.chart = async () => ({ imageUrl: 'https://relay.example.net/panels/x.png' })
    const slack = withSlack(relay.outbox)
    await addSlack(relay.outbox, { projectId: relay.project.id })
    const alert = wireAlert({ generatorURL: 'https://prom.example.net/graph?g0.expr=up&g0.tab=0' })
    await relay.receive(notification([alert]))
    slack.noImages = true
    await relay.drain()
    expect(slack.calls).toEqual(['chat.postMessage', 'chat.postMessage'])
    expect(slack.messages[0]?.blocks.some(({ type }) => type === 'image')).toBe(false)
  })

  test('is not posted twice when its first thread message fails', async () => {
    const { slack, act, deps, later, drain, clock } = await slackRelay()
    await writeNote(deps, { ...act, body: 'It is <the> cache', kind: 'comment', may: () => true })
    slack.next.push(null, { status: 429, retryAfter: 30 })
    await drain()
    expect(slack.messages).toHaveLength(1)
    clock.ms += 40_000
    await later()
    expect(slack.messages.filter(({ thread_ts }) => thread_ts === undefined)).toHaveLength(1)
    expect(slack.messages.at(-1)?.text).toContain('>It is &lt;the&gt; cache')
  })

  test.each([
    ['not_in_channel', 'dead', /Invite it there/],
    ['invalid_auth', 'dead', /Install the app again/],
    ['ratelimited', 'waiting', /fewer messages/],
    ['fatal_error', 'waiting', /said fatal_error/],
  ])('%s with 200 leaves the notice %s, and says what to do', async (error, state, sentence) => {
    const { slack, drain, noticesOf } = await slackRelay()
    slack.next.push(error)
    await drain()
    expect(await noticesOf(1)).toMatchObject([{ state, lastError: expect.stringMatching(sentence) }])
  })

  test('goes to the new channel when another one is set', async () => {
    const { slack, act, deps, later, drain, outbox, project } = await slackRelay()
    await drain()
    await outbox.database.write(tx => updateDestination(tx, project.id, 'slack', { options: { channel: 'C0OTHER' } }))
    await acknowledgeIncident(deps, act)
    await later()
    expect(slack.messages.map(({ channel }) => channel)).toEqual([slackChannel]) // the fake knows no other
    expect(slack.calls.at(-1)).toBe('chat.postMessage')
  })
})
