import { describe, expect, test } from 'vitest'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import { freezeDue } from '#relay/frozen/freeze-due.ts'
import { chartedApp, type ChartedApp } from '#test/factories/charted-app.ts'
import { ordinaryPanel } from '#test/factories/ordinary-panel.ts'
import { readPage } from '#test/factories/page-visitor.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'

const incidents = '/api/v1/projects/default/incidents'
const page = '/default/incidents/1'

/** The page's words, without its styles and drawings' numbers. */
async function words(app: ChartedApp, query = ''): Promise<string> {
  const { html } = await readPage(app, page + query)
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? ''
  return main
    .replaceAll(/<svg[^]*?<\/svg>/g, '[chart]')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
}

async function declared(body?: string): Promise<ChartedApp> {
  const app = await chartedApp()
  await app.ask('POST', incidents, { as: 'responder', json: { title: 'Slow', body: body ?? `[chart](${app.link})` } })
  await freezeDue(app.relay)
  return app
}

const close = ({ ask }: ChartedApp) => ask('PATCH', `${incidents}/1`, { as: 'responder', json: { state: 'closed' } })
const goesAway = (app: ChartedApp) => {
  app.answer(() => new Response('gone', { status: 502 }))
  app.clock.ms += 60_000 // and what was asked a moment ago is old
}

describe('the charts on an incident’s page', () => {
  test('are live while it is open, with the way to the frozen ones', async () => {
    const app = await declared()
    expect(await words(app)).toContain('Live. Show as frozen 00:01:00')
    expect(await words(app, '?charts=frozen')).toContain('Frozen 00:01:00 when the incident opened · Show live')
  })

  test('are the frozen ones when their source is gone, and say why', async () => {
    const app = await declared()
    goesAway(app)
    const said = await words(app)
    expect(said).toContain('[chart]')
    expect(said).toMatch(/Frozen 00:01:00 when the incident opened\. .*502/)
    app.answer(request => prometheusFake.answering('empty').request(request))
    app.clock.ms += 60_000
    expect(await words(app)).toContain('when the incident opened. Its source has no data of this time any more.')
  })

  test('are the frozen ones once it is closed, live where somebody wants that', async () => {
    const app = await declared()
    app.clock.ms += 120_000
    await close(app)
    await freezeDue(app.relay)
    app.asked.length = 0
    expect(await words(app)).toContain('Frozen 00:03:00 when the incident closed · Show live')
    expect(app.asked).toEqual([])
    expect(await words(app, '?charts=live')).toContain('Live. Show as frozen 00:03:00')
    expect(app.asked).toHaveLength(1)
  })

  test('stay when their connection is gone', async () => {
    const app = await declared()
    const { items } = (await (await app.ask('GET', '/api/v1/connections', { as: 'viewer' })).json()) as {
      items: { id: string }[]
    }
    await app.ask('DELETE', `/api/v1/connections/${items[0]?.id}`, { as: 'admin' })
    expect(await words(app)).toMatch(/\[chart\].*Frozen 00:01:00/)
  })

  test('that people froze stand below, drawn as words that a title is', async () => {
    const app = await declared('no link')
    const panel = ordinaryPanel({ title: '<script>alert(1)</script>' })
    const json = { url: 'https://elsewhere.example.net/graph?g0.expr=up', panel }
    const kept = await app.ask('POST', `${incidents}/1/frozen`, { as: 'responder', json })
    const { digest } = (await kept.json()) as FrozenChart
    expect(await words(app)).toMatch(/Frozen charts\[chart\].*Frozen 00:01:00 by responder · Open its link/)
    const { html } = await readPage(app, page)
    expect(html).toContain(digest)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toContain('<script>alert')
  })
})
