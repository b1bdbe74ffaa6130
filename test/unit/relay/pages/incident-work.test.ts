import { describe, expect, test } from 'vitest'
import type { Incident } from '#shared/model/incident.ts'
import { notification } from '#test/factories/notification.ts'
import { follow, readPage, sendForm } from '#test/factories/page-visitor.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const path = '/default/incidents/1'
const shut = { TOCSIN_PUBLIC_URL: 'https://ops.example.net' }

async function withIncident(environment?: Record<string, string>): Promise<TempApp> {
  const temp = await tempApp(environment)
  await temp.receive(notification())
  return temp
}

async function incidentOf(temp: TempApp): Promise<Incident> {
  const response = await temp.ask('GET', '/api/v1/projects/default/incidents/1', { as: 'admin' })
  return (await response.json()) as Incident
}

/** What the edit form says at first, as a browser would send it back. */
function editFields(html: string) {
  const field = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
  const characters: Record<string, string> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' }
  const decode = (text: string) => text.replaceAll(/&([^;]+);/g, (whole, name: string) => characters[name] ?? whole)
  const form = html.slice(html.indexOf('/edit"'), html.indexOf('</form>', html.indexOf('/edit"')))
  const body = /<textarea name="body"[^>]*>([^<]*)</.exec(form)?.[1] ?? ''
  return {
    was: decode(field('was')),
    title: decode(field('title')),
    severity: /<option value="(\w+)" selected/.exec(form)?.[1] ?? '',
    labels: [...form.matchAll(/name="labels" value="([^"]*)" checked/g)].map(([, value]) => value ?? ''),
    assignees: [...form.matchAll(/name="assignees" value="([^"]*)" checked/g)].map(([, value]) => value ?? ''),
    body: decode(body).replaceAll('\n', '\r\n'),
  }
}

describe('quick actions in a note', () => {
  test('run, and their author hears once what came of them', async () => {
    const temp = await withIncident()
    const sent = await sendForm(temp, `${path}/notes`, { body: 'On it.\r\n/label ~db\r\n/severity nonsense\r\n/dance' })
    const { html } = await follow(temp, sent)
    expect(html).toMatch(/role="alert"[^]*<code>\/severity<\/code> was not done\. “nonsense” is no severity/)
    expect(html).toContain('Added “db”.')
    expect(html).toContain('/dance') // unknown ones stay text
    expect((await readPage(temp, path)).html).not.toContain('was not done')
    expect((await incidentOf(temp)).labels).toContain('db')
  })

  test('a refusal says why, not only that', async () => {
    const temp = await withIncident()
    const sent = await sendForm(temp, `${path}/notes`, { body: '/zoom https://zoom.us.example.net/j/1234567890' })
    const { html } = await follow(temp, sent)
    expect(html).toMatch(/Failed to add a Zoom meeting[^]*not the https address of a Zoom meeting/)
  })

  test('what a cookie says that we did not write is not shown', async () => {
    const temp = await withIncident()
    for (const value of ['x', Buffer.from('{"a":1}').toString('base64url'), '']) {
      const { status, html } = await readPage(temp, path, { headers: { cookie: `tocsin_said=${value}` } })
      expect([status, /class="(problem|good) told"/.test(html)]).toEqual([200, false])
    }
  })

  test('are offered by role, and a plain field remains', async () => {
    const temp = await withIncident(shut)
    const { html } = await readPage(temp, path, { as: 'responder' })
    expect(html).toContain('data-name="/acknowledge"')
    expect(html).toMatch(/<ul id="quick-actions" class="offers" hidden/)
    expect((await readPage(temp, path, { as: 'viewer' })).html).not.toContain('<textarea')
  })
})

describe('notes', () => {
  test('one that is refused keeps what was typed', async () => {
    const temp = await withIncident()
    const future = { body: 'Still <b>here', kind: 'timeline', at: '2999-01-01T00:00' }
    const { status, html } = await sendForm(temp, `${path}/notes`, future)
    expect(status).toBe(422)
    expect(html).toContain('>Still &lt;b&gt;here</textarea>')
    expect(html).toContain('value="2999-01-01T00:00"')
    expect(html).toContain('Time: it lies ahead')
    const wrong = await sendForm(temp, `${path}/notes`, { ...future, at: 'yesterday' })
    expect(wrong.html).toContain('Time: it is not a date and a time.')
  })

  test('an event stands at its own time, before what was written earlier', async () => {
    const temp = await withIncident()
    await sendForm(temp, `${path}/notes`, { body: 'Deploy of pay', kind: 'timeline', at: '2026-01-01T00:00:30' })
    const { html } = await readPage(temp, path)
    expect(html.indexOf('Deploy of pay')).toBeLessThan(html.indexOf('opened this incident'))
    expect(html).toContain('datetime="2026-01-01T00:00:30.000Z"')
  })

  test('own ones are changed and deleted, others’ are not', async () => {
    const temp = await withIncident(shut)
    const write = (as: 'responder' | 'admin', body: string) => sendForm(temp, `${path}/notes`, { body }, { as })
    const noteOf = ({ headers }: { headers: Headers }) => headers.get('location')?.split('#note-')[1] ?? ''
    const mine = noteOf(await write('responder', 'Mine'))
    const other = noteOf(await write('admin', 'Of the admin'))
    const { html } = await readPage(temp, path, { as: 'responder' })
    expect(html).toContain(`action="${path}/notes/${mine}"`)
    expect(html).not.toContain(`action="${path}/notes/${other}"`)
    temp.clock.ms += 1000
    await sendForm(temp, `${path}/notes/${mine}`, { body: 'Mine, better' }, { as: 'responder' })
    expect((await readPage(temp, path, { as: 'viewer' })).html).toMatch(/edited[^]*Mine, better/)
    expect((await sendForm(temp, `${path}/notes/${other}`, { body: 'x' }, { as: 'responder' })).status).toBe(403)
    expect((await sendForm(temp, `${path}/notes/${other}/delete`, {}, { as: 'responder' })).status).toBe(403)
    await sendForm(temp, `${path}/notes/${mine}/delete`, {}, { as: 'responder' })
    expect((await readPage(temp, path, { as: 'viewer' })).html).not.toContain('Mine')
  })
})

describe('a note that is changed', () => {
  async function withNote(): Promise<{ temp: TempApp; own: string; id: string }> {
    const temp = await withIncident()
    const { headers } = await sendForm(temp, `${path}/notes`, { body: 'Before' })
    const id = headers.get('location')?.split('#note-')[1] ?? ''
    return { temp, own: `${path}/notes/${id}`, id }
  }

  test('and refused stays open in its place, with what was typed and why', async () => {
    const { temp, own, id } = await withNote()
    const change = { body: 'Half an hour of <b>typing', kind: 'timeline', at: '2999-01-01T00:00' }
    const { status, html } = await sendForm(temp, own, change)
    expect(status).toBe(422)
    const note = html.slice(html.indexOf(`id="note-${id}"`))
    expect(note).toMatch(/<details class="note-tools" open=""/)
    expect(note).toMatch(/role="alert"[^>]*>Time: it lies ahead/)
    expect(note).toContain('>Half an hour of &lt;b&gt;typing</textarea>')
    expect(note).toContain('value="2999-01-01T00:00"')
    expect(note).toMatch(/name="kind" value="timeline" checked/)
    expect(html).not.toMatch(/id="write"[^]*role="alert"/) // the form for a new note has nothing to do with it
  })

  test('to nothing is refused in its place, and what it said is kept', async () => {
    const { temp, own, id } = await withNote()
    const { status, html } = await sendForm(temp, own, { body: ' ' })
    expect([status, html.includes('A note needs a text.')]).toEqual([422, true])
    expect((await readPage(temp, path)).html).toMatch(new RegExp(`id="note-${id}"[^]*Before`))
  })

  test('when somebody has deleted it meanwhile, its text is not lost: it is a new note to be sent', async () => {
    const { temp, own } = await withNote()
    await sendForm(temp, `${own}/delete`, {})
    const { status, html } = await sendForm(temp, own, { body: 'Still wanted' })
    expect(status).toBe(422)
    expect(html).toMatch(/id="write"[^]*role="alert"[^]*deleted[^]*>Still wanted<\/textarea>/)
  })
})

describe('labels', () => {
  test('have the project’s colour, on the incident and on the list', async () => {
    const temp = await withIncident()
    await temp.ask('POST', '/api/v1/projects/default/labels', { as: 'admin', json: { name: 'db', color: '#12ab34' } })
    await sendForm(temp, `${path}/notes`, { body: '/label ~db' })
    const { html } = await readPage(temp, path)
    expect(html).toMatch(/fill="#12ab34"[^]*?db<\/span>/)
    expect(html).toMatch(/fill="#CC0033"[^]*?incident<\/span>/)
    expect((await readPage(temp, '/default/incidents')).html).toMatch(/fill="#12ab34"[^]*?db<\/span>/)
  })
})

describe('editing', () => {
  test('what was not touched stays, what was is a line each', async () => {
    const temp = await withIncident()
    const fields = editFields((await readPage(temp, path)).html)
    const before = await incidentOf(temp)
    await sendForm(temp, `${path}/edit`, fields)
    expect(await incidentOf(temp)).toEqual(before)
    const change = { title: 'Better', severity: 'low', 'more-labels': 'db, needs care', 'more-assignees': 'Ana' }
    await sendForm(temp, `${path}/edit`, { ...fields, ...change })
    expect(await incidentOf(temp)).toMatchObject({
      title: 'Better',
      severity: 'low',
      body: before.body,
      assignees: ['Ana'],
      labels: [...before.labels, 'db', 'needs care'],
    })
  })

  test('a form that was open for an hour does not undo that hour', async () => {
    const temp = await withIncident()
    const fields = editFields((await readPage(temp, path)).html)
    await sendForm(temp, `${path}/notes`, { body: '/severity low\n/label ~db\n/unlabel ~incident\n/title Meanwhile' })
    await sendForm(temp, `${path}/edit`, { ...fields, 'more-labels': 'mine' })
    expect(await incidentOf(temp)).toMatchObject({ severity: 'low', labels: ['db', 'mine'], title: 'Meanwhile' })
  })

  test('two descriptions at once: the second is refused with its text', async () => {
    const temp = await withIncident()
    const fields = editFields((await readPage(temp, path)).html)
    await sendForm(temp, `${path}/edit`, { ...fields, body: 'First' })
    const { status, html } = await sendForm(temp, `${path}/edit`, { ...fields, body: 'Second' })
    expect([status, (await incidentOf(temp)).body]).toEqual([422, 'First'])
    expect(html).toContain('>Second</textarea>')
    expect(html).toContain('Somebody changed the description meanwhile')
  })

  test('a refused one opens again as it was filled in', async () => {
    const temp = await withIncident()
    const fields = editFields((await readPage(temp, path)).html)
    const { status, html } = await sendForm(temp, `${path}/edit`, { ...fields, title: ' ', 'more-labels': 'kept' })
    expect(status).toBe(422)
    expect(html).toContain('Title: it cannot be empty.')
    expect(html).toMatch(/<details class="edit" open=""/)
    expect(html).toContain('value="kept"')
  })
})

test('the call is a link only where it leads to the web', async () => {
  const temp = await withIncident()
  expect((await readPage(temp, path)).html).not.toContain('Join call')
  await sendForm(temp, `${path}/notes`, { body: '/zoom https://zoom.us/j/1234567890' })
  expect((await readPage(temp, path)).html).toMatch(
    /href="https:\/\/zoom\.us\/j\/1234567890" rel="noreferrer">Join call/,
  )
})

test('a member sees and does what the project’s role allows', async () => {
  const temp = await withIncident(shut)
  const json = { name: 'Ana', email: 'ana@example.net', role: 'reporter' }
  await temp.ask('POST', '/api/v1/projects/default/members', { as: 'admin', json })
  const made = await temp.ask('POST', '/api/v1/tokens', {
    as: 'admin',
    json: { name: 'Ana’s', role: 'responder', email: 'ana@example.net' },
  })
  const { token } = (await made.json()) as { token: string }
  const { html } = await readPage(temp, path, { token })
  expect(html).toContain('Add note')
  expect(html).not.toContain('/acknowledge')
  expect(html).not.toContain('Timeline event')
  expect((await sendForm(temp, `${path}/acknowledge`, {}, { token })).status).toBe(403)
  await sendForm(temp, `${path}/notes`, { body: 'Hello' }, { token })
  expect((await readPage(temp, path, { token })).html).toContain('<b>Ana</b>')
})
