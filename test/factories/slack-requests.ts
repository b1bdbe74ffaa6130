import { createHmac } from 'node:crypto'
import type { MemberRole } from '#shared/model/member.ts'
import { drainOutbox } from '#relay/outbox/serve-outbox.ts'
import { addMember } from '#relay/store/members.ts'
import { saveSlackAccount } from '#relay/store/slack-accounts.ts'
import type { SlackFake } from '#test/fakes/slack.ts'
import { slackChannel } from '#test/fakes/slack.ts'
import { tempApp, type TempApp } from './temp-app.ts'
import { addSlack, signingSecret, withSlack } from './temp-slack.ts'

export type Told = { status: number; body: Record<string, unknown>; text: string; headers: Headers }

export type TempSlack = TempApp & {
  slack: SlackFake
  /** A slash command of Ann's, or of whoever the fields name. */
  say: (text: string, fields?: Record<string, string>) => Promise<Told>
  press: (action: string, value: string, change?: Record<string, unknown>) => Promise<Told>
  tellEvent: (body: Record<string, unknown>, headers?: Record<string, string>) => Promise<Told>
  /** Makes Ann a member and connects her. */
  connect: (role: MemberRole) => Promise<void>
  drain: () => Promise<void>
}

export const ann = { team_id: 'T0EXAMPLE1', team_domain: 'shop', user_id: 'U0EXAMPLE1', user_name: 'ann' }

/** The headers with which Slack signs a body. @param at UNIX milliseconds */
export function signed(raw: string, at: number, secret = signingSecret): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${raw}`).digest('hex')
  return { 'x-slack-signature': `v0=${hmac}`, 'x-slack-request-timestamp': timestamp }
}

/** The HTTP side with a Slack app in its project, and the Slack of that app. */
export async function tempSlack(): Promise<TempSlack> {
  const temp = await tempApp()
  const { relay, project, clock } = temp
  const slack = withSlack(relay)
  await addSlack(relay, { projectId: project.id })

  async function post(path: string, raw: string, type: string, headers: Record<string, string> = {}): Promise<Told> {
    const all = { 'content-type': type, ...signed(raw, clock.ms), ...headers }
    const response = await temp.ask('POST', path, { raw, headers: all })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      text,
      body: isJson ? (JSON.parse(text) as Told['body']) : {},
      headers: response.headers,
    }
  }

  const form = 'application/x-www-form-urlencoded'
  return {
    ...temp,
    slack,
    drain: () => drainOutbox(relay, new AbortController().signal),
    say(text, fields = {}) {
      const place = { channel_id: slackChannel, channel_name: 'ops', command: '/incident' }
      const answer = { response_url: 'https://hooks.slack.com/commands/T0/1/x', trigger_id: '13.98.abc' }
      return post(
        '/slack/commands',
        new URLSearchParams({ ...ann, ...place, ...answer, text, ...fields }).toString(),
        form,
      )
    },
    press(action, value, change = {}) {
      const payload = {
        type: 'block_actions',
        team: { id: ann.team_id, domain: 'shop' },
        user: { id: ann.user_id, username: 'ann', name: 'ann', team_id: ann.team_id },
        channel: { id: slackChannel, name: 'ops' },
        response_url: 'https://hooks.slack.com/actions/T0/1/x',
        actions: [{ action_id: action, block_id: 'incident', type: 'button', value }],
        ...change,
      }
      return post('/slack/interactions', new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form)
    },
    tellEvent: (body, headers) => post('/slack/events', JSON.stringify(body), 'application/json', headers),
    async connect(role) {
      const email = 'ann@example.net'
      await relay.database.write(async tx => {
        await addMember(tx, project.id, { name: 'Ann', email, role })
        const person = { teamId: ann.team_id, userId: ann.user_id, userName: 'ann' }
        await saveSlackAccount(tx, { id: 'a1', projectId: project.id, ...person, email, createdAt: clock.ms })
      })
    },
  }
}
