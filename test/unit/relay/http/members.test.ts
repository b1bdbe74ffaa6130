import { describe, expect, test } from 'vitest'
import { memberRoles, type MemberRole } from '#shared/model/member.ts'
import { leastRole, mayDo, roleOfToken, tokenRoleFor, type Action } from '#shared/model/permissions.ts'
import { mayActAs, roles } from '#shared/model/role.ts'
import { notification } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const base = '/api/v1/projects/default'
const as = 'admin'

type Who = MemberRole | 'viewer' | 'responder' | 'admin'

/** A request per action that works for whoever may. The note is somebody else's. */
const requests: Record<Action, [method: string, path: string, json?: unknown]> = {
  read: ['GET', '/incidents/1'],
  'incident.declare': ['POST', '/incidents', { title: 'Shop' }],
  'incident.change': ['PATCH', '/incidents/1', { severity: 'low' }],
  'incident.comment': ['POST', '/incidents/1/notes', { body: 'Hi' }],
  'incident.acknowledge': ['POST', '/incidents/1/acknowledge'],
  'timeline.write': ['POST', '/incidents/1/notes', { body: 'Hi', kind: 'timeline' }],
  'alert.change': ['PATCH', '/alerts/1', { status: 'ignored' }],
  'inlet.test': ['POST', '/inlets/inlet2/test'],
  'label.change': ['POST', '/labels', { name: 'x' }],
  'note.moderate': ['PATCH', '/incidents/1/notes/NOTE', { body: 'Moderated' }],
  'template.change': ['PUT', '/templates/x', { body: 'x' }],
  'project.configure': ['PUT', '/settings', {}],
  'member.change': ['POST', '/members', { name: 'New', email: 'new@example.net', role: 'reporter' }],
  'owner.change': ['POST', '/members', { name: 'New', email: 'new@example.net', role: 'owner' }],
  'project.delete': ['DELETE', ''],
}

async function tokenFor({ ask }: TempApp, email: string, role = 'viewer'): Promise<string> {
  const made = await ask('POST', '/api/v1/tokens', { as, json: { name: `Token of ${email}`, role, email } })
  expect(made.status).toBe(201)
  return ((await made.json()) as { token: string }).token
}

async function addMember({ ask }: TempApp, role: MemberRole, name: string = role): Promise<string> {
  const json = { name, email: `${name}@Example.net`, role }
  expect((await ask('POST', `${base}/members`, { as, json })).status).toBe(201)
  return json.email.toLowerCase()
}

/** The status of the action's request, on a project of its own. */
async function statusOf(who: Who, action: Action): Promise<number> {
  const app = await tempApp()
  await app.receive(notification())
  const noted = await app.ask('POST', `${base}/incidents/1/notes`, { as, json: { body: 'Mine' } })
  const { note } = (await noted.json()) as { note: { id: string } }
  const isMember = memberRoles.some(role => role === who)
  const token = isMember ? await tokenFor(app, await addMember(app, who as MemberRole)) : app.tokens[who as 'admin']
  const [method, path, json] = requests[action]
  return (await app.ask(method, base + path.replace('NOTE', note.id), { token, json })).status
}

describe('role × action', () => {
  describe.each(Object.keys(leastRole) as Action[])('%s', action => {
    test.each(memberRoles)('as %s', async role => {
      const status = await statusOf(role, action)
      expect(status < 300 ? 'may' : status).toBe(mayDo(role, action) ? 'may' : 403)
    })

    test.each(roles)('with a token that is a %s', async role => {
      const status = await statusOf(role, action)
      expect(status < 300 ? 'may' : status).toBe(mayDo(roleOfToken(role), action) ? 'may' : 403)
    })
  })

  test('a member of a higher role may all that a lower one may; the owner and the admin may everything', () => {
    for (const action of Object.keys(leastRole) as Action[]) {
      const may = memberRoles.map(role => mayDo(role, action))
      expect(may).toEqual(may.toSorted())
      expect(mayDo('owner', action)).toBe(true)
      for (const role of roles) expect(mayDo(roleOfToken(role), action)).toBe(mayActAs(role, tokenRoleFor(action)))
    }
  })
})

describe('a token that acts as a member', () => {
  test('writes in the member’s name, and knows no project but theirs', async () => {
    const app = await tempApp()
    await app.ask('POST', '/api/v1/projects', { as, json: { slug: 'shop' } })
    await app.ask('POST', '/api/v1/projects/shop/incidents', { as, json: { title: 'Secret' } })
    const token = await tokenFor(app, await addMember(app, 'developer', 'Jane'), 'admin')
    const declared = await app.ask('POST', `${base}/incidents`, { token, json: { title: 'Mine' } })
    expect(await declared.json()).toMatchObject({ createdBy: 'Jane' })
    expect(await (await app.ask('GET', '/api/v1/me', { token })).json()).toMatchObject({ email: 'jane@example.net' })
    for (const [method, path] of [
      ['GET', 'shop'],
      ['GET', 'shop/incidents'],
      ['PATCH', 'shop/incidents/1'],
      ['GET', 'shop/stats'],
      ['GET', 'gone/incidents'],
    ] as const) {
      const response = await app.ask(method, `/api/v1/projects/${path}`, {
        token,
        json: method === 'PATCH' ? {} : undefined,
      })
      const slug = path.split('/')[0]
      expect([path, await response.json()]).toEqual([
        path,
        expect.objectContaining({ status: 404, title: `There is no project “${slug}”.` }),
      ])
    }
    const listed = await (await app.ask('GET', '/api/v1/projects', { token })).json()
    expect(listed).toMatchObject({ items: [{ slug: 'default' }], next: null })
    const inbox = await (await app.ask('GET', '/api/v1/incidents', { token })).json()
    expect(inbox).toMatchObject({ items: [{ title: 'Mine' }], openCount: 1 })
    const asked = async (query: string) => {
      const answer = await (await app.ask('GET', `/api/v1/incidents?${query}`, { token })).json()
      return answer as { items: unknown[]; mineCount: number }
    }
    expect(await asked('mine=true')).toMatchObject({ items: [], mineCount: 0 })
    await app.ask('PATCH', `${base}/incidents/1`, { as, json: { assignees: ['Jane'] } })
    expect(await asked('mine=true&project=default')).toMatchObject({ items: [{ title: 'Mine' }], mineCount: 1 })
    for (const strange of ['project=shop', 'project=gone']) expect((await asked(strange)).items).toEqual([])
    const url = 'http://127.0.0.1:8627/api/v1/projects/shop/stats'
    expect((await app.ask('POST', '/api/v1/panels/query', { token, json: { url } })).status).toBe(404)
    expect((await app.ask('POST', '/api/v1/panels/query', { as, json: { url } })).status).toBe(200)
  })

  test('loses what the member loses, at once', async () => {
    const app = await tempApp()
    const email = await addMember(app, 'maintainer', 'Jo')
    const token = await tokenFor(app, email)
    const put = async () => (await app.ask('PUT', `${base}/settings`, { token, json: {} })).status
    expect(await put()).toBe(200)
    await app.ask('PATCH', `${base}/members/JO@example.net`, { as, json: { role: 'reporter' } })
    expect(await put()).toBe(403)
    expect((await app.ask('DELETE', `${base}/members/${email}`, { as })).status).toBe(204)
    expect(await put()).toBe(404)
  })

  test('signs a browser in as that member', async () => {
    const app = await tempApp({ TOCSIN_PUBLIC_URL: 'https://ops.example.net' })
    await app.ask('POST', '/api/v1/projects', { as, json: { slug: 'shop' } })
    const token = await tokenFor(app, await addMember(app, 'reporter', 'Jane'), 'admin')
    const made = await app.ask('POST', '/api/v1/sign-in-links', { token, json: { path: '/' } })
    const { url } = (await made.json()) as { url: string }
    const signedIn = await app.ask('GET', url.slice('https://ops.example.net'.length))
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await app.ask('GET', '/default/incidents', { headers: { cookie } })).status).toBe(200)
    expect((await app.ask('GET', '/shop/incidents', { headers: { cookie } })).status).toBe(404)
  })
})

describe('members', () => {
  test('only an owner makes, changes or removes owners; nobody is one twice', async () => {
    const app = await tempApp()
    const owner = await addMember(app, 'owner', 'Own')
    const token = await tokenFor(app, await addMember(app, 'maintainer', 'Main'))
    const change = async (path: string, method: string, json?: unknown) =>
      (await app.ask(method, `${base}/members/${path}`, { token, json })).status
    expect(await change(owner, 'PATCH', { name: 'X' })).toBe(403)
    expect(await change(owner, 'DELETE')).toBe(403)
    expect(await change('main@example.net', 'PATCH', { role: 'owner' })).toBe(403)
    expect(await change('main@example.net', 'PATCH', { name: 'Maint' })).toBe(200)
    expect(await change('gone@example.net', 'DELETE')).toBe(404)
    const twice = await app.ask('POST', `${base}/members`, {
      as,
      json: { name: 'O', email: 'OWN@example.net', role: 'owner' },
    })
    expect(twice.status).toBe(409)
  })

  test.each([
    'Alert Bot',
    ' alert  BOT ',
    'alert-bot',
    'AlertBot',
    'Ａｌｅｒｔ Bot',
    'Alert\u200bBot',
    'GitLab Alert Bot',
  ])('nobody is %j', async name => {
    const app = await tempApp()
    const json = { name, email: 'x@example.net', role: 'reporter' }
    expect((await app.ask('POST', `${base}/members`, { as, json })).status).toBe(422)
    expect((await app.ask('POST', '/api/v1/tokens', { as, json: { name, role: 'viewer' } })).status).toBe(422)
    await addMember(app, 'reporter', 'Jo')
    expect((await app.ask('PATCH', `${base}/members/jo@example.net`, { as, json: { name } })).status).toBe(422)
  })
})
