import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { DestinationRule, type DestinationKind } from '#shared/model/destination.ts'
import { check } from '#relay/cli/commands/check.ts'
import { drill } from '#relay/cli/commands/drill.ts'
import { slack } from '#relay/cli/commands/slack.ts'
import { sealSecret } from '#relay/outbox/destination-secret.ts'
import { createSecretBox } from '#relay/security/secret-box.ts'
import { readSecretKey } from '#relay/security/secret-key.ts'
import { insertDestination } from '#relay/store/destinations.ts'
import { addMember } from '#relay/store/members.ts'
import { createProject, saveSettings } from '#relay/store/projects.ts'
import { ProjectSettings } from '#shared/model/project.ts'
import { tempDatabase, tempDatabaseUrl } from '#test/factories/temp-db.ts'
import { slackChannel, slackFake, slackToken } from '#test/fakes/slack.ts'
import { serveHono } from '#test/servers/serve-hono.ts'
import { startSmtp } from '#test/servers/smtp.ts'

let out = ''

beforeEach(() => {
  out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

type Given = {
  kind: DestinationKind
  options?: Record<string, unknown>
  secret?: Record<string, string>
  active?: boolean
}

/** A relay's database with a project, a Slack behind a real socket, and a real mail server. */
async function withDestinations(given: Record<string, Given>) {
  const url = tempDatabaseUrl()
  const fake = slackFake()
  const served = await serveHono(fake.app)
  const smtp = await startSmtp()
  onTestFinished(served.stop)
  onTestFinished(smtp.stop)
  vi.stubEnv('TOCSIN_DATABASE_URL', url)
  vi.stubEnv('TOCSIN_SLACK_API_URL', `${served.url}/api`)
  vi.stubEnv('TOCSIN_SMTP_URL', smtp.url)
  vi.stubEnv('TOCSIN_PUBLIC_URL', 'https://relay.example.net')
  const database = await tempDatabase(url)
  const box = createSecretBox(await readSecretKey(undefined, dirname(url.slice('file:'.length))))
  const project = await database.write(async tx => {
    const project = await createProject(tx, { slug: 'shop' }, 0)
    for (const [name, { kind, options = {}, secret = {}, active = true }] of Object.entries(given)) {
      const row = { id: name, projectId: project.id, kind, name, active, options, createdAt: 0 }
      const sealedSecret = sealSecret(box, name, secret)
      await insertDestination(tx, { ...row, rule: DestinationRule.parse({}), sealedSecret })
    }
    return project
  })
  return { fake, smtp, url: served.url, database, project }
}

const good: Record<string, Given> = {
  chat: { kind: 'slack', options: { channel: slackChannel }, secret: { token: slackToken } },
  mail: { kind: 'email', options: { to: ['ops@example.net'] } },
  off: { kind: 'ntfy', secret: { url: 'https://ntfy.sh/x' }, active: false },
}

describe('the drill', () => {
  test('sends a marked incident through every destination, and says how it went', async () => {
    const { fake, smtp } = await withDestinations(good)
    expect(await drill({ words: [] })).toBe(0)
    expect(out).toMatch(/^PROJECT +DESTINATION +KIND +MS +RESULT\n/)
    expect(out).toMatch(/shop +chat +slack +\d+ +ok\n/)
    expect(out).toMatch(/shop +mail +email +\d+ +ok\n/)
    expect(out).toMatch(/shop +off +ntfy +- +switched off\n/)
    expect(fake.messages[0]?.text).toMatch(/^\[Drill\]/)
    expect(smtp.mails()[0]?.subject).toMatch(/^\[Drill\]/)
  })

  test('mails the members whom a real incident would be mailed to, and nobody else', async () => {
    const { smtp, database, project } = await withDestinations({})
    await database.write(async tx => {
      await saveSettings(tx, project.id, ProjectSettings.parse({ sendEmail: true }))
      for (const role of ['owner', 'developer'] as const) {
        await addMember(tx, project.id, { name: role, email: `${role}@example.net`, role })
      }
    })
    expect(await drill({ words: [] })).toBe(0)
    expect(out).toMatch(/shop +owner@example\.net +member +\d+ +ok\n/)
    expect(smtp.mails().map(mail => mail.subject)).toEqual([expect.stringMatching(/^\[Drill\]/)])
  })

  test('names what failed, and ends with 1', async () => {
    await withDestinations({
      ...good,
      wrong: { kind: 'slack', options: { channel: 'C0NONE' }, secret: { token: slackToken } },
    })
    expect(await drill({ words: [] })).toBe(1)
    expect(out).toMatch(/shop +wrong +slack +\d+ +FAILED: Slack knows no such channel/)
    expect(out).toMatch(/shop +chat +slack +\d+ +ok\n/)
    expect(out).not.toContain(slackToken)
  })

  test('says so when nobody would be told', async () => {
    await withDestinations({})
    expect(await drill({ words: [] })).toBe(0)
    expect(out).toBe('There are no destinations and no members to mail yet: nobody would be told.\n')
  })
})

describe('the check', () => {
  test('asks destinations and the mail server without sending anything', async () => {
    const { fake, smtp } = await withDestinations(good)
    expect(await check({ words: [] })).toBe(0)
    expect(out).toContain('ok   Mail server: It lets us in.')
    expect(out).toContain('ok   Destination chat (slack, shop): It takes our credentials.')
    expect(out).toContain('ok   Destination off (ntfy, shop): It is switched off.')
    expect([fake.messages.length, smtp.mails().length]).toEqual([0, 0])
  })

  test('names the token that Slack does not take, and the mail server that is not there', async () => {
    const wrong: Given = { kind: 'slack', options: { channel: slackChannel }, secret: { token: 'xoxb-wrong' } }
    const { smtp } = await withDestinations({ chat: wrong })
    await smtp.stop()
    expect(await check({ words: [] })).toBe(1)
    expect(out).toContain('BAD  Mail server: The mail server cannot be reached.')
    expect(out).toContain('BAD  Destination chat (slack, shop): Slack does not accept the bot token.')
  })
})

test('the manifest has every address that Slack calls, and the scopes', async () => {
  await withDestinations({})
  expect(await slack({ words: ['manifest'] })).toBe(0)
  const manifest = JSON.parse(out) as Record<string, unknown>
  expect(manifest).toMatchObject({
    features: {
      slash_commands: [{ command: '/incident', url: 'https://relay.example.net/slack/commands' }],
      unfurl_domains: ['relay.example.net'],
    },
    oauth_config: { scopes: { bot: ['chat:write', 'commands', 'links:read', 'links:write'] } },
    settings: {
      event_subscriptions: { request_url: 'https://relay.example.net/slack/events', bot_events: ['link_shared'] },
      interactivity: { is_enabled: true, request_url: 'https://relay.example.net/slack/interactions' },
    },
  })
  await expect(slack({ words: [] })).rejects.toThrow('Say: slack manifest.')
})
