import { describe, expect, test } from 'vitest'
import { isSignedBySlack } from '#relay/chat/slack-signature.ts'
import { addSlack } from '#test/factories/temp-slack.ts'
import { ann, signed, tempSlack } from '#test/factories/slack-requests.ts'
import { slackToken } from '#test/fakes/slack.ts'

const secret = 'test_signing_secret_0001'
const body = 'command=%2Fincident&text=declare+checkout+5xx&user_id=U0EXAMPLE1&team_id=T0EXAMPLE1&channel_id=C0EXAMPLE1'
const signature = 'v0=795a8f6d9f40532a7e7b2c397fb02d135ce7299605d8ae7625ed70520c8eaa0f'
const at = 1_767_225_600

const proof = (change: Partial<Parameters<typeof isSignedBySlack>[1]> = {}) => ({
  signature,
  timestamp: String(at),
  bytes: Buffer.from(body),
  now: at * 1000,
  ...change,
})

describe('a signature of Slack’s', () => {
  test('fits the vector, for five minutes either way', () => {
    expect(isSignedBySlack(secret, proof())).toBe(true)
    for (const away of [-300, 300]) expect(isSignedBySlack(secret, proof({ now: (at + away) * 1000 }))).toBe(true)
    for (const away of [-301, 301]) expect(isSignedBySlack(secret, proof({ now: (at + away) * 1000 }))).toBe(false)
  })

  test.each([
    ['another body', { bytes: Buffer.from(`${body}x`) }],
    ['another time', { timestamp: String(at + 1) }],
    ['no time', { timestamp: undefined }],
    ['a time that is none', { timestamp: '1e9' }],
    ['no signature', { signature: undefined }],
    ['half a signature', { signature: signature.slice(0, 20) }],
    ['a longer one', { signature: `${signature}00` }],
  ])('does not fit %s', (_, change) => {
    expect(isSignedBySlack(secret, proof(change))).toBe(false)
  })

  test('does not fit another secret', () => {
    expect(isSignedBySlack('test_signing_secret_0002', proof())).toBe(false)
  })
})

describe('who may call', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const raw = new URLSearchParams({ ...ann, text: 'help' }).toString()

  test.each(['/slack/commands', '/slack/interactions', '/slack/events'])(
    '%s: nobody without a signature',
    async path => {
      const { ask, clock } = await tempSlack()
      expect((await ask('POST', path, { raw, headers: form })).status).toBe(401)
      const old = signed(raw, clock.ms - 301_000)
      expect((await ask('POST', path, { raw, headers: { ...form, ...old } })).status).toBe(401)
      const foreign = signed(raw, clock.ms, 'another_signing_secret')
      expect((await ask('POST', path, { raw, headers: { ...form, ...foreign } })).status).toBe(401)
      expect((await ask('POST', path, { raw, headers: { ...form, ...signed(raw, clock.ms) } })).status).toBe(200)
    },
  )

  test('an app that is switched off is nobody’s', async () => {
    const { relay, project, ask, clock } = await tempSlack()
    const off = { token: slackToken, signingSecret: 'secret_of_one_that_is_off' }
    await addSlack(relay, { id: 'off', projectId: project.id, active: false, secret: off })
    const headers = { ...form, ...signed(raw, clock.ms, off.signingSecret) }
    expect((await ask('POST', '/slack/commands', { raw, headers })).status).toBe(401)
  })

  test('the old verification token counts where no signing secret is set, and nowhere else', async () => {
    const { relay, project, ask } = await tempSlack()
    const verificationToken = 'gIkuvaNzQIHg97ATvDxqgjtO'
    const url = 'https://hooks.slack.com/services/T1/B1/x'
    await addSlack(relay, { id: 'old', projectId: project.id, options: {}, secret: { url, verificationToken } })
    const withToken = (token: string) => ({ raw: `${raw}&token=${token}`, headers: form })
    expect((await ask('POST', '/slack/commands', withToken(verificationToken))).status).toBe(200)
    expect((await ask('POST', '/slack/commands', withToken(`${verificationToken}x`))).status).toBe(401)
    const both = { url, verificationToken: 'anotherVerificationToken', signingSecret: 'secret_of_the_third_app' }
    await addSlack(relay, { id: 'both', projectId: project.id, options: {}, secret: both })
    expect((await ask('POST', '/slack/commands', withToken(both.verificationToken))).status).toBe(401)
  })
})
