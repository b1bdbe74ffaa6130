import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Incident } from '#shared/model/incident.ts'
import type { Note } from '#shared/model/note.ts'
import type { Notice } from '#shared/model/notice.ts'
import { githubTracker } from '#test/fakes/github-issues.ts'
import { gitlabTracker } from '#test/fakes/gitlab-issues.ts'
import { trackerToken, type TrackerFake } from '#test/fakes/tracker-fake.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { serveHono } from '#test/servers/serve-hono.ts'
import { waitFor } from '#test/servers/wait-for.ts'

const hookSecret = 'a-secret-of-the-webhook'

/** What each kind is set up with, and how its webhook tells things. */
const kinds = [
  {
    kind: 'gitlab',
    title: 'GitLab',
    tracker: () => gitlabTracker(),
    options: (url: string) => ({ address: url, project: 'group/shop' }),
    note: (issue: number, id: number, text: string) => ({
      event: 'Note Hook',
      body: {
        object_kind: 'note',
        event_type: 'note',
        user: { name: 'Mira', username: 'mira' },
        object_attributes: { id, note: text, noteable_type: 'Issue', action: 'create', system: false },
        issue: { iid: issue },
      },
    }),
    state: (issue: number, closed: boolean, minute = 0) => ({
      event: 'Issue Hook',
      body: {
        object_kind: 'issue',
        user: { name: 'Mira', username: 'mira' },
        object_attributes: {
          iid: issue,
          action: closed ? 'close' : 'reopen',
          state: closed ? 'closed' : 'opened',
          updated_at: `2026-01-01 00:0${minute}:00 UTC`,
        },
      },
    }),
  },
  {
    kind: 'github',
    title: 'GitHub',
    tracker: () => githubTracker(),
    options: (url: string) => ({ api: url, repository: 'acme/shop' }),
    note: (issue: number, id: number, text: string) => ({
      event: 'issue_comment',
      body: { action: 'created', issue: { number: issue }, comment: { id, body: text }, sender: { login: 'Mira' } },
    }),
    state: (issue: number, closed: boolean, minute = 0) => ({
      event: 'issues',
      body: {
        action: closed ? 'closed' : 'reopened',
        issue: { number: issue, updated_at: `2026-01-01T00:0${minute}:00Z` },
        sender: { login: 'Mira' },
      },
    }),
  },
]

describe.each(kinds)('an incident in $title', ({ kind, title, tracker: make, options, note, state }) => {
  let relay: TestRelay
  let tracker: TrackerFake
  let server: Awaited<ReturnType<typeof serveHono>>
  let hookUrl = ''

  beforeAll(async () => {
    tracker = make()
    ;[relay, server] = await Promise.all([startRelay(), serveHono(tracker.app)])
    const secret = { token: trackerToken, hookSecret }
    const given = { kind, name: title, options: options(server.url), secret }
    const { id } = await relay.api<{ id: string }>('POST', '/projects/default/destinations', given)
    hookUrl = `${relay.address}/trackers/${id}`
  })
  afterAll(async () => {
    await relay?.stop()
    await server?.stop()
  })
  afterEach(() => expect(relay.log()).not.toContain(trackerToken))

  const incidents = '/projects/default/incidents'
  const declare = async (given: object) => (await relay.api<Incident>('POST', incidents, given)).iid
  const wait = <T>(what: string, look: () => T | undefined | Promise<T | undefined>) =>
    waitFor(what, async () => look(), { ms: 15_000, also: relay.log })
  const issueOf = (name: string) => wait(`an issue “${name}”`, () => tracker.issues.find(issue => issue.title === name))
  const notes = async (iid: number) => (await relay.api<{ items: Note[] }>('GET', `${incidents}/${iid}/notes`)).items
  const settled = (iid: number) =>
    wait('everything to be sent', async () => {
      const { items } = await relay.api<{ items: Notice[] }>('GET', `${incidents}/${iid}/notices`)
      return items.length > 0 && items.every(one => one.state === 'sent') ? items : undefined
    })
  async function call({ event, body }: { event: string; body: unknown }, secret = hookSecret) {
    const response = await fetch(hookUrl, { method: 'POST', ...tracker.hook(secret, event, body) })
    return { status: response.status, body: (await response.json()) as { changed?: boolean } }
  }

  test('opens as an issue that says how bad it is, and what is said here is said there', async () => {
    const text = 'Look at /close\n/close\n@all'
    const iid = await declare({ title: 'Checkout is down', severity: 'critical', body: 'It answers 500.' })
    const issue = await issueOf('Checkout is down')
    expect(issue.body).toContain('Critical')
    expect(issue.body).toContain(`${relay.address}/default/incidents/${iid}`)
    expect(issue.incident).toBe(kind === 'gitlab')
    await relay.api('POST', `${incidents}/${iid}/notes`, { body: text.replace('\n/close', '\n\\/close') })
    const said = await wait('the note', () => issue.comments.find(({ body }) => body.includes('Look at')))
    expect(said.body).not.toMatch(/^\/close/m)
    expect(said.body).not.toContain('@all')
    await relay.api('POST', `${incidents}/${iid}/notes`, { body: '/zoom https://acme.zoom.us/j/81234567890' })
    await relay.api('PATCH', `${incidents}/${iid}`, { title: 'Checkout is slow' })
    await wait('the new title', () => issue.title === 'Checkout is slow' || undefined)
    await settled(iid)
    const ran = issue.comments.map(({ body }) => body).filter(body => body.startsWith('/'))
    expect(ran).toEqual(kind === 'gitlab' ? ['/severity critical', '/zoom https://acme.zoom.us/j/81234567890'] : [])
  })

  test('closes and opens with the incident', async () => {
    const iid = await declare({ title: 'Disk is full' })
    const issue = await issueOf('Disk is full')
    await relay.api('PATCH', `${incidents}/${iid}`, { state: 'closed' })
    await wait('the issue to be closed', () => issue.closed || undefined)
    await relay.api('PATCH', `${incidents}/${iid}`, { state: 'opened' })
    await wait('the issue to be open', () => !issue.closed || undefined)
  })

  test('hears what is written there: once, as text, and does not say it back', async () => {
    const iid = await declare({ title: 'Queue is long' })
    const issue = await issueOf('Queue is long')
    await settled(iid)
    const before = issue.comments.length
    const told = note(issue.number, 7001, 'It is the **importer**.\n/close')
    expect(await call(told)).toEqual({ status: 200, body: { changed: true } })
    expect(await call(told)).toEqual({ status: 200, body: { changed: false } })
    const comments = (await notes(iid)).filter(one => one.kind === 'comment')
    expect(comments).toMatchObject([{ author: `Mira (${title})`, body: 'It is the **importer**.\n/close' }])
    expect((await relay.api<Incident>('GET', `${incidents}/${iid}`)).state).toBe('opened')
    const ours = issue.comments.at(-1)?.body ?? issue.body
    expect((await call(note(issue.number, 7002, ours))).body.changed).toBe(false)
    await settled(iid)
    expect(issue.comments).toHaveLength(before)
  })

  test('is closed and opened from there, without an echo', async () => {
    const iid = await declare({ title: 'Cache is cold' })
    const issue = await issueOf('Cache is cold')
    await settled(iid)
    const before = issue.comments.length
    const current = () => relay.api<Incident>('GET', `${incidents}/${iid}`)
    expect((await call(state(issue.number, true))).body.changed).toBe(true)
    expect((await current()).state).toBe('closed')
    expect((await notes(iid)).at(-1)).toMatchObject({ author: `Mira (${title})`, body: 'closed this incident' })
    expect((await call(state(issue.number, true))).body.changed).toBe(false)
    expect((await call(state(issue.number, false))).body.changed).toBe(true)
    expect((await current()).state).toBe('opened')
    await settled(iid)
    expect(issue.comments).toHaveLength(before)
  })

  test('takes no notice of an old word that is told anew', async () => {
    const iid = await declare({ title: 'Index is stale' })
    const issue = await issueOf('Index is stale')
    await settled(iid)
    const current = async () => (await relay.api<Incident>('GET', `${incidents}/${iid}`)).state
    expect((await call(state(issue.number, true, 1))).body.changed).toBe(true)
    await relay.api('PATCH', `${incidents}/${iid}`, { state: 'opened' })
    await settled(iid)
    expect(await call(state(issue.number, false, 2))).toMatchObject({ body: { changed: false } }) // its word of what we did
    await relay.api('POST', `${incidents}/${iid}/notes`, { body: 'Still here' })
    await settled(iid) // and a delivery keeps what was heard
    expect(await call(state(issue.number, true, 1))).toMatchObject({ status: 200, body: { changed: false } })
    expect(await current()).toBe('opened')
    expect((await call(state(issue.number, true, 3))).body.changed).toBe(true)
    expect(await current()).toBe('closed')
  })

  test('believes nobody without the secret, and leaves alone what it does not mirror', async () => {
    expect((await call(state(1, true), 'another-secret-than-that')).status).toBe(401)
    const nowhere = await fetch(`${relay.address}/trackers/nobody`, { method: 'POST', body: '{}' })
    expect(nowhere.status).toBe(404)
    const proof = tracker.hook(hookSecret, 'x', {}).headers
    expect(await call(state(999, true))).toEqual({ status: 200, body: { changed: false } })
    expect(await call({ event: 'Push Hook', body: { object_kind: 'push' } })).toMatchObject({ status: 200 })
    if (kind === 'gitlab') {
      const broken = await fetch(hookUrl, { method: 'POST', headers: proof, body: '{' })
      expect(broken.status).toBe(400)
    }
  })
})
