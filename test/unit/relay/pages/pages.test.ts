import { describe, expect, test } from 'vitest'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { appOrigin, tempApp, type TempApp } from '#test/factories/temp-app.ts'

const shut = { TOCSIN_PUBLIC_URL: 'https://ops.example.net' }

async function read(temp: TempApp, path: string, given: Parameters<TempApp['ask']>[2] = {}) {
  const response = await temp.ask('GET', path, { ...given, headers: { accept: 'text/html', ...given.headers } })
  return { status: response.status, html: await response.text(), headers: response.headers }
}

/** A form as one of our own pages sends it. */
function send(temp: TempApp, path: string, fields: Record<string, string> = {}, origin = appOrigin) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin }
  return temp.ask('POST', path, { raw: new URLSearchParams(fields).toString(), headers })
}

describe('the first page', () => {
  test('leads from the webhook to the chart, and says how things are', async () => {
    const { status, html, headers } = await read(await tempApp(), '/')
    expect(status).toBe(200)
    expect(html).toContain(`${appOrigin}/in/in1`)
    expect(html).toContain('credentials: &#39;PASTE-THE-KEY-HERE&#39;')
    const stats = '/api/v1/projects/default/stats?by=severity&amp;from=now-6h&amp;to=now'
    expect(html).toContain(`<a href="${appOrigin}${stats}">`)
    expect(html).toContain('role="img" aria-label="Alerts by severity')
    expect(html).toContain('Reads and answers.')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=/)
  })

  test('a new key is shown once, and opens; the one before still does', async () => {
    const temp = await tempApp()
    const shown = async () => /tocsin_[\w-]+/.exec(await (await send(temp, '/setup/key')).text())?.[0] ?? ''
    const first = await shown()
    const second = await shown()
    expect(second).not.toBe(first)
    for (const token of [first, second]) {
      expect((await temp.ask('POST', '/in/in1', { token, json: notification() })).status).toBe(200)
    }
    expect((await read(temp, '/')).html).not.toContain('tocsin_')
    temp.clock.ms += 24 * 3_600_000
    expect((await temp.ask('POST', '/in/in1', { token: first, json: notification() })).status).toBe(401)
  })

  test('a test alert opens an incident and leads there', async () => {
    const temp = await tempApp()
    const response = await send(temp, '/setup/test-alert')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/default/incidents/1'])
    expect((await send(temp, '/setup/test-alert')).headers.get('location')).toBe('/default/incidents/2')
    expect((await read(temp, '/default/incidents/1')).html).toContain('Test alert')
  })

  test('a pairing code pairs', async () => {
    const temp = await tempApp()
    const html = await (await send(temp, '/setup/pairing-code')).text()
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(html)?.[0]
    expect((await temp.ask('POST', '/api/v1/pair', { json: { code } })).status).toBe(200)
    expect((await read(temp, '/')).html).toContain('1 browser is paired')
  })

  test('a pairing code pairs for what was chosen with it, and refuses what was not offered', async () => {
    const temp = await tempApp()
    expect((await read(temp, '/')).html).toMatch(/<option value="admin" selected.*<option value="never" selected/s)
    const html = await (await send(temp, '/setup/pairing-code', { role: 'viewer', life: '90d' })).text()
    expect(html).toContain('The browser then may read, for 90 days.')
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(html)?.[0]
    expect(await (await temp.ask('POST', '/api/v1/pair', { json: { code } })).json()).toMatchObject({
      role: 'viewer',
      expiresAt: new Date(temp.clock.ms + 90 * 86_400_000).toISOString(),
    })
    const strangers: Record<string, string>[] = [{ role: 'owner' }, { life: '1000y' }]
    for (const strange of strangers) {
      const refused = await send(temp, '/setup/pairing-code', strange)
      expect([refused.status, await refused.text()]).toEqual([
        expect.any(Number),
        expect.not.stringMatching(/[A-Z2-9]{4}-[A-Z2-9]{4}/),
      ])
      expect(refused.status).toBeGreaterThanOrEqual(400)
    }
  })

  test('shows who is no admin neither inlet nor pairing', async () => {
    const temp = await tempApp(shut)
    const { status, html } = await read(temp, '/', { as: 'viewer' })
    expect(status).toBe(200)
    expect(html).not.toContain('/in/in1')
    expect(html).not.toContain('/setup/')
  })

  test('says it when the database does not answer', async () => {
    const temp = await tempApp()
    await temp.relay.database.close()
    const { status, html } = await read(temp, '/')
    expect(status).toBe(200)
    expect(html).toContain('In trouble')
  })
})

describe('incidents', () => {
  test('are listed by state, newest first, with counts and a way to the older ones', async () => {
    const temp = await tempApp()
    for (let index = 1; index <= 52; index++) {
      temp.clock.ms += 1000
      await temp.receive(
        notification([wireAlert({ fingerprint: `f${index}`, annotations: { summary: `No ${index}.` } })]),
      )
    }
    await send(temp, '/default/incidents/52/close')
    const { html } = await read(temp, '/default/incidents')
    expect(html).toContain('Open <b>51</b>')
    expect(html.indexOf('No 51.')).toBeLessThan(html.indexOf('No 50.'))
    expect(html).not.toContain('No 1.')
    const older = /href="([^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await read(temp, older)).html).toContain('No 1.')
    expect((await read(temp, '/default/incidents?state=closed')).html).toContain('No 52.')
    expect((await read(temp, '/default/incidents?cursor=nonsense')).status).toBe(400)
  })

  test('quiet is told with its start', async () => {
    const temp = await tempApp()
    await temp.receive(notification())
    temp.clock.ms += 60_000
    await send(temp, '/default/incidents/1/close')
    expect((await read(temp, '/default/incidents')).html).toContain('All quiet since 1 Jan 2026, 00:02:00 UTC.')
  })

  test('foreign text is text in every place of the page', async () => {
    const temp = await tempApp()
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const texts = { summary: attack, description: attack, runbook_url: 'javascript:alert(1)' }
    await temp.receive(notification([wireAlert({ labels: { alertname: attack, pod: attack }, annotations: texts })]))
    await send(temp, '/default/incidents/1/notes', { body: attack })
    for (const path of ['/default/incidents', '/default/incidents/1']) {
      const { html } = await read(temp, path)
      expect(html).toContain('alert(1)')
      expect(html).not.toMatch(/<script>|<img|href="javascript:/i)
    }
  })

  test('buttons and notes change it and stand on its timeline', async () => {
    const temp = await tempApp()
    await temp.receive(notification())
    const path = '/default/incidents/1'
    for (const act of ['acknowledge', 'close', 'reopen']) {
      const response = await send(temp, `${path}/${act}`)
      expect([response.status, response.headers.get('location')]).toEqual([303, path])
    }
    await send(temp, `${path}/notes`, { body: 'Rolling **back**.' })
    const { html } = await read(temp, path)
    for (const text of ['acknowledged this incident', 'closed this incident', 'reopened', '<strong>back</strong>']) {
      expect(html).toContain(text)
    }
    expect((await send(temp, `${path}/notes`, { body: '  ' })).status).toBe(422)
  })

  test('the chart’s place says why there is none, and its link stays', async () => {
    const temp = await tempApp()
    const connection = { kind: 'prometheus', baseUrl: 'http://127.0.0.1:1', name: 'Nobody' }
    await temp.ask('POST', '/api/v1/connections', { as: 'admin', json: connection })
    const generatorURL = 'http://127.0.0.1:1/graph?g0.expr=up&g0.tab=1'
    await temp.receive(notification([wireAlert({ generatorURL })]))
    const { html } = await read(temp, '/default/incidents/1')
    expect(html).toContain('127.0.0.1:1 refused the connection.')
    expect(html).toMatch(/href="http:\/\/127\.0\.0\.1:1\/graph\?g0\.expr=up/)
  })

  test('what is not there is a page that says so', async () => {
    const temp = await tempApp()
    for (const path of [
      '/default/incidents/9',
      '/default/incidents/x',
      '/nobody/incidents',
      '/nobody/incidents/1',
      '/x',
    ]) {
      const { status, html } = await read(temp, path)
      expect([path, status, html.startsWith('<!doctype html>')]).toEqual([path, 404, true])
    }
    expect((await temp.ask('GET', '/x')).headers.get('content-type')).toBe('application/problem+json')
  })
})

describe('who may', () => {
  test('who is not signed in is led to the form, and back', async () => {
    const temp = await tempApp(shut)
    const { status, headers } = await read(temp, '/default/incidents/1?a=b')
    expect([status, headers.get('location')]).toEqual([303, '/sign-in?path=%2Fdefault%2Fincidents%2F1%3Fa%3Db'])
    const form = await read(temp, '/sign-in?path=%2Fdefault%2Fincidents&why=token')
    expect(form.html).toContain('value="/default/incidents"')
    expect(form.html).toContain('This token is not known here')
    expect((await read(temp, '/sign-in?path=%2F%2Fevil.example&why=constructor')).html).toContain(
      'name="path" value="/"',
    )
  })

  test('a viewer reads and does nothing', async () => {
    const temp = await tempApp(shut)
    await temp.receive(notification())
    const { html } = await read(temp, '/default/incidents/1', { as: 'viewer' })
    expect(html).not.toContain('<form')
    const origin = 'https://ops.example.net'
    for (const path of ['/default/incidents/1/close', '/setup/key', '/setup/pairing-code', '/setup/test-alert']) {
      expect((await temp.ask('POST', path, { as: 'viewer', headers: { origin } })).status).toBe(403)
    }
  })

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', {}],
    ['an opaque one', { origin: 'null' }],
    ['a neighbour of ours', { origin: appOrigin, 'sec-fetch-site': 'same-site' }],
    ['a script with JSON', { origin: 'https://evil.example', 'content-type': 'application/json' }],
  ])('a form from %s does nothing', async (_from, headers) => {
    const temp = await tempApp()
    await temp.receive(notification())
    expect((await temp.ask('POST', '/default/incidents/1/close', { headers })).status).toBe(403)
    expect((await read(temp, '/default/incidents/1')).html).toContain('Triggered')
  })
})

test('style sheet and script are kept for ever, under an address that names their content', async () => {
  const temp = await tempApp()
  const { html } = await read(temp, '/')
  const paths = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
  expect(new Set(paths).size).toBe(3)
  for (const path of paths) {
    const { status, headers, html: text } = await read(temp, path)
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    if (path.endsWith('.css')) expect(text).toMatch(/prefers-color-scheme: dark[^}]*--surface: #14171d/)
  }
})
