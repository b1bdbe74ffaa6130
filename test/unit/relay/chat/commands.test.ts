import { describe, expect, test } from 'vitest'
import type { MemberRole } from '#shared/model/member.ts'
import { findIncident } from '#relay/store/incidents.ts'
import { addMember } from '#relay/store/members.ts'
import { listNotes } from '#relay/store/notes.ts'
import { createProject } from '#relay/store/projects.ts'
import { notification } from '#test/factories/notification.ts'
import { addSlack } from '#test/factories/temp-slack.ts'
import { tempSlack, type TempSlack } from '#test/factories/slack-requests.ts'

/** Ann is connected, and incident #1 is open. */
async function connected(role: MemberRole = 'developer'): Promise<TempSlack> {
  const temp = await tempSlack()
  await temp.connect(role)
  await temp.receive(notification())
  return temp
}

async function incident({ relay }: TempSlack, iid: number, project = 'default') {
  const found = await findIncident(relay.database.read, project, iid, relay.publicUrl)
  if (!found) throw new Error(`no incident ${iid}`)
  return { ...found.incident, notes: (await listNotes(relay.database.read, found.row.id)).map(({ body }) => body) }
}

describe('slash commands', () => {
  test('help, and what is not understood, list the commands to the one who asked', async () => {
    const temp = await connected()
    const help = await temp.say('help')
    expect(help.body).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^Available commands/) })
    for (const usage of ['issue show &lt;id&gt;', 'declare', 'ack', 'severity', 'zoom', 'issue move']) {
      expect(help.body.text).toContain(usage)
    }
    expect((await temp.say('')).body.text).toMatch(/^Available commands/)
    const unknown = await temp.say('dance')
    expect(unknown.body.text).toMatch(/^Unknown command, these commands are available/)
  })

  test('issue show answers in the channel, as GitLab shows an issue', async () => {
    const temp = await connected()
    for (const text of ['issue show 1', 'issue  show #1', 'incident show 1', 'show 1']) {
      const { body } = await temp.say(text)
      expect(body).toMatchObject({ response_type: 'in_channel', status: 200 })
      expect(body.attachments).toMatchObject([
        {
          title: '5xx above 10/s · #1',
          title_link: 'http://127.0.0.1:8627/default/incidents/1',
          color: '#38ae67',
          text: '*Open* · 1 alert',
          fields: [
            { title: 'Assignee', value: '_None_', short: true },
            { title: 'Severity', value: 'High', short: true },
            { title: 'Labels', value: 'incident', short: true },
          ],
        },
      ])
    }
    expect((await temp.say('issue show 99')).body).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('404 not found!'),
    })
  })

  test('issue new takes the first line as title, and runs quick actions', async () => {
    const temp = await connected()
    const { body } = await temp.say('issue new Checkout <is> down\nSince ten.\n/severity high')
    expect(body).toMatchObject({ response_type: 'in_channel' })
    const pretext =
      "I created an issue on <@U0EXAMPLE1>'s behalf: *<http://127.0.0.1:8627/default/incidents/2|#2>* in Default"
    expect(body.attachments).toMatchObject([{ pretext, title: 'Checkout &lt;is&gt; down · #2' }])
    expect(await incident(temp, 2)).toMatchObject({
      title: 'Checkout <is> down',
      body: 'Since ten.',
      severity: 'high',
      createdBy: 'Ann',
    })
    const declared = await temp.say('declare checkout 5xx')
    expect(JSON.stringify(declared.body)).toContain('I created an incident on')
    expect((await temp.say(`issue new ${'x'.repeat(256)}`)).body.text).toMatch(
      /^The action was not successful, because:\n• Title is too long/,
    )
  })

  test('issue search finds five at most, and says how many', async () => {
    const temp = await connected()
    expect((await temp.say('issue search 5xx')).body).toMatchObject({
      response_type: 'ephemeral',
      text: 'Here is the only issue I found:',
      attachments: [{ text: '<http://127.0.0.1:8627/default/incidents/1|#1> · 5xx above 10/s (Open)' }],
    })
    for (let turn = 0; turn < 6; turn++) await temp.say(`issue new Disk ${turn}`)
    const { body } = await temp.say('incident search Disk')
    expect(body.text).toBe('Here are the first 5 incidents I found:')
    expect(body.attachments).toHaveLength(5)
    await temp.say('issue new Two 5xx')
    expect((await temp.say('issue search 5xx')).body.text).toBe('Here are the 2 issues I found:')
    expect((await temp.say('issue search nothing')).body.text).toContain('404 not found!')
  })

  test('issue close closes, once', async () => {
    const temp = await connected()
    const closed = await temp.say('issue close 1')
    expect(closed.body).toMatchObject({ response_type: 'in_channel', attachments: [{ color: '#d22852' }] })
    expect((await incident(temp, 1)).state).toBe('closed')
    expect((await temp.say('issue close 1')).body).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('is already closed'),
    })
  })

  test('issue comment writes a note, in which quick actions run', async () => {
    const temp = await connected()
    const { body } = await temp.say('issue comment 1\nIt is the cache.\n/label ~cache')
    expect(body).toMatchObject({ response_type: 'in_channel' })
    expect(JSON.stringify(body)).toContain('I commented on an issue on <@U0EXAMPLE1>')
    const now = await incident(temp, 1)
    expect(now.notes).toContain('It is the cache.')
    expect(now.labels).toContain('cache')
  })

  test('ack, severity, list', async () => {
    const temp = await connected()
    expect((await temp.say('ack 1')).body).toMatchObject({ response_type: 'in_channel' })
    expect((await incident(temp, 1)).acknowledgedAt).not.toBeNull()
    expect((await temp.say('ack #1')).body).toMatchObject({ response_type: 'ephemeral' })
    await temp.say('severity 1 P1')
    expect((await incident(temp, 1)).severity).toBe('critical')
    expect((await temp.say('severity 1 awful')).body.text).toContain('There is no severity “awful”')
    expect((await temp.say('list')).body).toMatchObject({ text: 'There is 1 open incident:', attachments: [{}] })
    await temp.say('close 1')
    expect((await temp.say('ack 1')).body.text).toMatch(/not successful, because:\n• Incident #1 is closed/)
    expect((await temp.say('list')).body.text).toBe('There are no open incidents.')
  })

  test('zoom adds a call by GitLab’s rules, and tells of it', async () => {
    const temp = await connected()
    expect((await temp.say('zoom 1')).body.text).toContain('has no call yet')
    const link = 'https://zoom.us/j/1234567890?pwd=a&amp;zak=secret'
    expect((await temp.say(`zoom 1 <${link}|zoom.us>`)).body).toMatchObject({ response_type: 'in_channel' })
    expect((await incident(temp, 1)).call).toEqual({ url: 'https://zoom.us/j/1234567890?pwd=a' })
    expect((await temp.say('zoom 1')).body.text).toContain('<https://zoom.us/j/1234567890?pwd=a|Join the call>')
    expect((await temp.say(`zoom 1 ${link}`)).body.text).toContain('Failed to add a Zoom meeting')
  })

  test('issue move takes everything along, to a project that is theirs', async () => {
    const temp = await connected()
    const { relay, clock } = temp
    await temp.say('issue comment 1\nIt is the cache.')
    const shop = await relay.database.write(tx => createProject(tx, { slug: 'shop', name: 'Shop' }, clock.ms))
    expect((await temp.say('issue move 1 to shop')).body.text).toContain('404 not found!')
    const email = 'ann@example.net'
    await relay.database.write(tx => addMember(tx, shop.id, { name: 'Ann', email, role: 'reporter' }))
    const { body } = await temp.say('issue move 1 to shop')
    expect(body).toMatchObject({
      response_type: 'in_channel',
      text: expect.stringMatching(/^Moved issue \*.*#1.*\* to \*.*#1.*\*$/),
    })
    expect((await incident(temp, 1)).state).toBe('closed')
    expect(await incident(temp, 1, 'shop')).toMatchObject({ state: 'opened', severity: 'high' })
    expect((await incident(temp, 1, 'shop')).notes).toContain('It is the cache.')
  })

  test('run and deploy belong to CI', async () => {
    const temp = await connected()
    for (const text of ['run cleanup all', 'deploy staging to production', 'run']) {
      expect((await temp.say(text)).body).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringContaining('CI'),
      })
    }
  })

  test('a member’s role counts, as it is now', async () => {
    const temp = await connected('reporter')
    expect((await temp.say('ack 1')).body).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(/^Whoops! This action is not allowed\. .*xkcd.*\n.*role developer/),
    })
    expect((await temp.say('issue comment 1\n/acknowledge')).body.text).toContain('not successful')
    expect((await incident(temp, 1)).acknowledgedAt).toBeNull()
    await temp.ask('DELETE', '/api/v1/projects/default/members/ann@example.net', { as: 'admin' })
    expect((await temp.say('show 1')).body.text).toMatch(/^:wave: Hi there!/)
  })

  test('of several projects with one app, the channel’s or the named one is meant', async () => {
    const temp = await connected()
    const { relay, clock } = temp
    const shop = await relay.database.write(tx => createProject(tx, { slug: 'shop', name: 'Shop' }, clock.ms))
    await addSlack(relay, { id: 'shop', projectId: shop.id, options: { channel: 'C0SHOP' } })
    const elsewhere = { channel_id: 'C0ELSE', channel_name: 'random' }
    expect((await temp.say('show 1')).body).toMatchObject({ response_type: 'in_channel' })
    expect((await temp.say('show 1', elsewhere)).body.text).toMatch(/^Which project\?.*shop/)
    expect((await temp.say('default show 1', elsewhere)).body).toMatchObject({ response_type: 'in_channel' })
    expect((await temp.say('show 1', { channel_id: 'C0SHOP' })).body.text).toMatch(/^:wave:/) // nobody there
  })

  test('Slack’s check of the certificate is answered, and strange fields break nothing', async () => {
    const temp = await connected()
    expect(await temp.say('', { ssl_check: '1' })).toMatchObject({ status: 200, text: '' })
    expect((await temp.say('show 1', { user_id: '<@U1>' })).body.text).toContain("Couldn't identify you")
    expect((await temp.say(`show ${'9'.repeat(400)}`)).body.text).toContain('404 not found!')
  })
})
