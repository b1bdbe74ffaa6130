import { describe, expect, test } from 'vitest'
import { imageUrl, type ImageSubject } from '#relay/images/signed/image-link.ts'
import { sealSecret } from '#relay/outbox/destination-secret.ts'
import { findProject } from '#relay/store/projects.ts'
import { unsubscribeUrl } from '#relay/outbox/unsubscribe.ts'
import { chartedApp, type ChartedApp } from '#test/factories/charted-app.ts'
import { pngPixels } from '#test/factories/png-pixels.ts'
import { appOrigin } from '#test/factories/temp-app.ts'

const day = 86_400_000

async function pathTo({ relay, project, link }: ChartedApp, more: Partial<ImageSubject> = {}): Promise<string> {
  const url = await imageUrl(relay, { projectId: project.id, link, part: 0, ...more }, 30 * day)
  return url.slice(appOrigin.length)
}

describe('pictures by signed addresses', () => {
  test('need no session, take a theme, a width and a scale, and may be shown anywhere for a minute', async () => {
    const temp = await chartedApp()
    const path = await pathTo(temp)
    const response = await temp.ask('GET', `${path}?theme=dark&width=400&scale=2`)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=60',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const png = pngPixels(new Uint8Array(await response.arrayBuffer()))
    expect([png.width, png.colorAt(0, 0)]).toEqual([800, '#14171d'])
    const svg = await temp.ask('GET', path.replace(/png$/, 'svg'))
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(svg.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(await svg.text()).toMatch(/^<svg xmlns=[^]*a:9090/)
  })

  test('say nothing of the inside, neither in the address nor in the log', async () => {
    const temp = await chartedApp()
    const path = await pathTo(temp)
    await temp.ask('GET', path)
    expect(Buffer.from(path.split('/')[2] ?? '', 'base64url').toString('latin1')).not.toContain('prometheus.example')
    expect(temp.logged()).not.toContain(path.slice(10, 40))
  })

  test('cannot be made up, changed, or made of another secret of the relay', async () => {
    const temp = await chartedApp()
    const { relay, project, link } = temp
    const path = await pathTo(temp)
    const reader = unsubscribeUrl(relay, { projectId: project.id, email: 'a@example.net' }).split('/').at(-1)
    const forged = [
      '/panels/x.png',
      path.replace(/.{4}\.png$/, 'AAAA.png'),
      `/panels/${reader}.png`,
      `/panels/${sealSecret(relay.secretBox, 'w', { link, url: 'https://example.net' })}.png`,
    ]
    for (const one of forged) {
      const response = await temp.ask('GET', one)
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([404, 'text/plain'])
    }
    expect(temp.asked).toEqual([])
  })

  test('end after thirty days, with their project’s revocation, and with their project', async () => {
    const temp = await chartedApp()
    const [old, revoked] = [await pathTo(temp), await pathTo(temp, { from: 'now-2h', to: 'now' })]
    expect((await temp.ask('GET', old)).status).toBe(200)
    const revoke = (as: 'admin' | 'responder') => temp.ask('POST', '/api/v1/projects/default/images/revoke', { as })
    expect((await revoke('responder')).status).toBe(403)
    expect((await temp.ask('GET', revoked)).status).toBe(200)
    expect((await revoke('admin')).status).toBe(204)
    for (const path of [old, revoked]) expect((await temp.ask('GET', path)).status).toBe(410)
    const fresh = await pathTo(temp)
    expect((await temp.ask('GET', fresh)).status).toBe(200)
    temp.clock.ms += 30 * day
    expect((await temp.ask('GET', fresh)).status).toBe(410)
    const last = await pathTo(temp)
    await temp.ask('DELETE', '/api/v1/projects/default', { as: 'admin' })
    expect((await temp.ask('GET', last)).status).toBe(410)
  })

  test('ask once for many readers, and each span of time for itself', async () => {
    const temp = await chartedApp()
    const path = await pathTo(temp)
    await Promise.all([path, path, path].map(one => temp.ask('GET', one)))
    expect(temp.asked).toHaveLength(1)
    await temp.ask('GET', await pathTo(temp, { from: '2026-01-01T00:00:00Z', to: '2026-01-01T01:00:00Z' }))
    const [start, end] = ['start', 'end'].map(name => Number(temp.asked[1]?.searchParams.get(name)))
    expect([start, end]).toEqual([1_767_225_600, 1_767_229_200])
  })

  test('take no wild wishes', async () => {
    const temp = await chartedApp()
    const path = await pathTo(temp)
    for (const wish of ['width=99999', 'width=0', 'scale=9', 'theme=pink', 'width=abc']) {
      expect((await temp.ask('GET', `${path}?${wish}`)).status).toBe(400)
    }
    expect(temp.asked).toEqual([])
  })

  test('a source in trouble is told in plain words without a word of its own, and not kept', async () => {
    const temp = await chartedApp()
    const path = await pathTo(temp)
    temp.answer(() => new Response('secret stack trace', { status: 401 }))
    const response = await temp.ask('GET', path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([502, 'no-store'])
    expect(await response.text()).toBe('The source of this picture cannot be reached just now.')
  })

  test('draw only what a connection of the relay answers, and no other project’s own figures', async () => {
    const temp = await chartedApp()
    await temp.ask('POST', '/api/v1/projects', { as: 'admin', json: { slug: 'shop' } })
    const stats = (slug: string) => `${appOrigin}/api/v1/projects/${slug}/stats?by=severity&from=now-6h`
    const own = await temp.ask('GET', await pathTo(temp, { link: stats('default') }))
    expect(own.status).toBe(200)
    for (const link of [stats('shop'), 'http://169.254.169.254/graph?g0.expr=up&g0.tab=0', 'no link']) {
      const { status } = await temp.ask('GET', await pathTo(temp, { link }))
      expect([link, status]).toEqual([link, 410])
    }
    expect(temp.asked).toEqual([])
  })

  test('show what an incident kept when their source is gone, of their own project and time alone', async () => {
    const temp = await chartedApp()
    const { ask, link, relay } = temp
    for (const slug of ['default', 'shop']) {
      if (slug === 'shop') await ask('POST', '/api/v1/projects', { as: 'admin', json: { slug } })
      await ask('POST', `/api/v1/projects/${slug}/incidents`, { as: 'responder', json: { title: 'Slow' } })
    }
    const shop = await findProject(relay.database.read, 'shop')
    const paths = await Promise.all([
      pathTo(temp),
      pathTo(temp, { projectId: shop?.id }),
      pathTo(temp, { from: '2025-01-01T00:00:00Z', to: '2025-01-01T01:00:00Z' }),
    ])
    await ask('POST', '/api/v1/projects/default/incidents/1/frozen', { as: 'responder', json: { url: link } })
    temp.answer(() => new Response('gone', { status: 502 }))
    temp.clock.ms += day
    const answers = await Promise.all(paths.map(path => ask('GET', path.replace(/png$/, 'svg'))))
    expect(answers.map(({ status }) => status)).toEqual([200, 503, 503])
    expect(await answers[0]?.text()).toMatch(/frozen 1 Jan 2026, 00:01:00 UTC[^]*a:9090/)
  })
})
