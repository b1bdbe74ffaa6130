import { describe, expect, test } from 'vitest'
import { hashToken, newToken } from '#relay/security/tokens.ts'
import { addMember } from '#relay/store/members.ts'
import { createToken } from '#relay/store/tokens.ts'
import { readPage, sendForm } from '#test/factories/page-visitor.ts'
import { tempSlack, type TempSlack } from '#test/factories/slack-requests.ts'

const email = 'ann@example.net'

/** A member and her own token. */
async function member({ relay, project, clock }: TempSlack): Promise<string> {
  const token = newToken()
  await relay.database.write(async tx => {
    await addMember(tx, project.id, { name: 'Ann', email, role: 'developer' })
    const times = { createdAt: clock.ms, expiresAt: null }
    await createToken(tx, {
      id: 'ann',
      name: 'Ann',
      purpose: 'api',
      role: 'viewer',
      email,
      hash: hashToken(token),
      ...times,
    })
  })
  return token
}

/** The path of the link that Slack shows to somebody who is not connected. */
async function linkOf(temp: TempSlack): Promise<string> {
  const { body } = await temp.say('issue show 1')
  expect(body.response_type).toBe('ephemeral')
  const [, path] =
    /^:wave: Hi there! Before I do anything for you, please <http:\/\/127\.0\.0\.1:8627(\/slack\/link\/\S+)\|connect/.exec(
      String(body.text),
    ) ?? []
  if (path === undefined) throw new Error(`no link in ${String(body.text)}`)
  return path
}

describe('connecting an account', () => {
  test('asks who one is, connects that member, and works once', async () => {
    const temp = await tempSlack()
    const token = await member(temp)
    const path = await linkOf(temp)
    const page = await readPage(temp, path, { token })
    expect(page.html).toMatch(/@ann[\s\S]*of shop[\s\S]*Ann \(ann@example\.net\)[\s\S]*developer/)
    const done = await sendForm(temp, path, { do: 'connect' }, { token })
    expect(done.html).toContain('Connected as Ann')
    expect((await temp.say('list')).body.text).toBe('There are no open incidents.')
    expect((await sendForm(temp, path, { do: 'connect' }, { token })).status).toBe(404)
    expect((await readPage(temp, path, { token })).status).toBe(404)
    const { items } = (await (await temp.ask('GET', '/api/v1/projects/default/slack-accounts', { token })).json()) as {
      items: { id: string }[]
    }
    expect(items).toMatchObject([{ team: 'T0EXAMPLE1', user: 'U0EXAMPLE1', name: 'ann', email }])
    const gone = await temp.ask('DELETE', `/api/v1/projects/default/slack-accounts/${items[0]?.id}`, { token })
    expect(gone.status).toBe(204)
    expect((await temp.say('list')).body.text).toMatch(/^:wave:/)
  })

  test('is good for ten minutes', async () => {
    const temp = await tempSlack()
    const token = await member(temp)
    const path = await linkOf(temp)
    temp.clock.ms += 10 * 60_000 + 1
    expect((await sendForm(temp, path, { do: 'connect' }, { token })).status).toBe(404)
  })

  test('can be denied: then nobody is connected, and the link is used up', async () => {
    const temp = await tempSlack()
    const token = await member(temp)
    const path = await linkOf(temp)
    expect((await sendForm(temp, path, { do: 'deny' }, { token })).html).toContain('Nothing was connected')
    expect((await sendForm(temp, path, { do: 'connect' }, { token })).status).toBe(404)
    expect((await temp.say('list')).body.text).toMatch(/^:wave:/)
  })

  test('wants somebody who is signed in as a member, and a form of our own', async () => {
    const temp = await tempSlack()
    const token = await member(temp)
    const path = await linkOf(temp)
    const nobody = await readPage(temp, path, { headers: { 'x-forwarded-for': '203.0.113.7' } })
    expect([nobody.status, nobody.headers.get('location')]).toEqual([303, `/sign-in?path=${encodeURIComponent(path)}`])
    expect((await readPage(temp, path, { as: 'admin' })).html).toContain('not as a member of')
    await sendForm(temp, path, { do: 'connect' }, { as: 'admin' })
    expect((await temp.say('list')).body.text).toMatch(/^:wave:/)
    const second = await linkOf(temp)
    const foreign = await sendForm(
      temp,
      second,
      { do: 'connect' },
      { token, headers: { origin: 'https://evil.example.net' } },
    )
    expect(foreign.status).toBe(403)
  })

  test('leaves no link in the log', async () => {
    const temp = await tempSlack()
    const path = await linkOf(temp)
    await readPage(temp, path, { as: 'viewer' })
    expect(temp.logged()).not.toContain(path.slice(-20))
  })

  test('somebody else’s connection is a maintainer’s to end', async () => {
    const temp = await tempSlack()
    await temp.connect('developer')
    const path = '/api/v1/projects/default/slack-accounts/a1'
    expect((await temp.ask('DELETE', path, { as: 'viewer' })).status).toBe(403)
    expect((await temp.ask('DELETE', path, { as: 'admin' })).status).toBe(204)
    expect((await temp.ask('DELETE', path, { as: 'admin' })).status).toBe(404)
  })
})
