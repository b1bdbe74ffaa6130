import { describe, expect, test } from 'vitest'
import type { Panel } from '#shared/model/panel.ts'
import type { FrozenChart, FrozenPanel } from '#shared/model/frozen-chart.ts'
import { freezeDue } from '#relay/frozen/freeze-due.ts'
import { moveIncident } from '#relay/incidents/move-incident.ts'
import { findProject } from '#relay/store/projects.ts'
import { chartedApp } from '#test/factories/charted-app.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'
import { ordinaryPanel } from '#test/factories/ordinary-panel.ts'
import { readPage } from '#test/factories/page-visitor.ts'
import { tempApp } from '#test/factories/temp-app.ts'

const incidents = '/api/v1/projects/default/incidents'
const frozen = `${incidents}/1/frozen`

describe('a frozen chart', () => {
  test('says the same when its source is gone', async () => {
    const { ask, link, answer } = await chartedApp()
    await ask('POST', incidents, { as: 'responder', json: { title: 'Slow' } })
    const live = await (await ask('POST', '/api/v1/panels/query', { as: 'viewer', json: { url: link } })).json()
    const kept = await ask('POST', frozen, { as: 'responder', json: { url: link } })
    expect(kept.status).toBe(201)
    const chart = (await kept.json()) as FrozenChart
    expect(chart).toMatchObject({ occasion: 'asked', by: 'responder', chart: { url: link, part: 0, choice: null } })
    answer(() => new Response('gone', { status: 502 }))
    const read = (await (await ask('GET', `${frozen}/${chart.id}`, { as: 'viewer' })).json()) as FrozenPanel
    expect(read.panel).toEqual(live)
    expect(read.frozen).toEqual(chart)
    const list = (await (await ask('GET', frozen, { as: 'viewer' })).json()) as { items: FrozenChart[] }
    expect(list.items).toEqual([chart])
  })

  test('of an alert’s expression keeps the whole curve, and its threshold', async () => {
    const { ask, asked } = await chartedApp()
    await ask('POST', incidents, { as: 'responder', json: { title: 'Slow' } })
    const url = `${prometheusFake.baseUrl}/graph?${new URLSearchParams({ 'g0.expr': 'up > 0.5', 'g0.tab': '0' })}`
    const keep = async (more: object = {}) => {
      const made = await ask('POST', frozen, { as: 'responder', json: { url, ...more } })
      const { id } = (await made.json()) as FrozenChart
      return ((await (await ask('GET', `${frozen}/${id}`, { as: 'viewer' })).json()) as FrozenPanel).panel
    }
    expect((await keep()).thresholds).toMatchObject([{ value: 0.5, label: '> 0.5' }])
    expect(asked.map(({ searchParams }) => searchParams.get('query'))).toEqual(['up'])
    expect((await keep({ panel: ordinaryPanel(), bare: true })).thresholds.at(-1)).toMatchObject({ value: 0.5 })
    expect(await keep({ panel: ordinaryPanel() })).toEqual(ordinaryPanel()) // an older browser's holds what it holds
  })

  test('is told on the timeline, its title as words', async () => {
    const { ask, link } = await chartedApp()
    await ask('POST', incidents, { as: 'responder', json: { title: 'Slow' } })
    const panel = ordinaryPanel({ title: '`<b>` /close' })
    expect((await ask('POST', frozen, { as: 'responder', json: { url: link, panel } })).status).toBe(201)
    const notes = await (await ask('GET', `${incidents}/1/notes`, { as: 'viewer' })).json()
    expect(notes).toMatchObject({
      items: [{}, { kind: 'system', author: 'responder', body: 'froze `` `<b>` /close ``' }],
    })
  })

  test('of a connection that is asked in browsers is what the browser saw, with a link that can be followed', async () => {
    const { ask } = await tempApp()
    await ask('POST', incidents, { as: 'responder', json: { title: 'Slow' } })
    const url = 'http://prometheus.example.net/graph?g0.expr=up&g0.tab=0'
    expect((await ask('POST', frozen, { as: 'responder', json: { url } })).status).toBe(404) // no such connection
    const panel = ordinaryPanel({ source: { kind: 'prometheus', connection: 'P', openUrl: 'javascript:alert(1)' } })
    const { id } = (await (await ask('POST', frozen, { as: 'responder', json: { url, panel } })).json()) as FrozenChart
    const read = (await (await ask('GET', `${frozen}/${id}`, { as: 'viewer' })).json()) as FrozenPanel
    expect(read.panel).toEqual({ ...panel, source: { ...panel.source, openUrl: url } })
  })

  test('is refused of what is no chart, by who may only look, and in an incident that is not there', async () => {
    const { ask, link } = await chartedApp()
    await ask('POST', incidents, { as: 'responder', json: { title: 'Slow' } })
    expect((await ask('POST', frozen, { as: 'viewer', json: { url: link } })).status).toBe(403)
    expect((await ask('POST', frozen, { as: 'responder', json: { url: 'https://example.net/' } })).status).toBe(400)
    const ofIncident = { url: 'http://127.0.0.1:8627/default/incidents/1' }
    expect(await (await ask('POST', frozen, { as: 'responder', json: ofIncident })).json()).toMatchObject({
      code: 'unsupported',
    })
    expect((await ask('POST', `${incidents}/9/frozen`, { as: 'responder', json: { url: link } })).status).toBe(404)
    expect((await ask('GET', `${frozen}/none`, { as: 'viewer' })).status).toBe(404)
    expect(await (await ask('GET', frozen, { as: 'viewer' })).json()).toEqual({ items: [], next: null })
  })

  test('is read in its own incident only, and moves with it', async () => {
    const { ask, link, relay, project } = await chartedApp()
    await ask('POST', '/api/v1/projects', { as: 'admin', json: { slug: 'shop' } })
    for (const title of ['Slow', 'Other']) await ask('POST', incidents, { as: 'responder', json: { title } })
    const { id } = (await (await ask('POST', frozen, { as: 'responder', json: { url: link } })).json()) as FrozenChart
    expect((await ask('GET', `${incidents}/2/frozen/${id}`, { as: 'viewer' })).status).toBe(404)
    const to = await findProject(relay.database.read, 'shop')
    if (!to) throw new Error('no shop')
    await moveIncident(relay, { project, iid: 1, by: 'admin', to })
    const moved = (await (await ask('GET', '/api/v1/projects/shop/incidents/1/frozen', { as: 'viewer' })).json()) as {
      items: FrozenChart[]
    }
    expect(moved.items.map(({ chart }) => chart.url)).toEqual([link])
  })

  test('has a link that draws as a panel, whole or a part of its time, and says that it is frozen', async () => {
    const app = await chartedApp()
    const { ask, link, answer } = app
    await ask('POST', incidents, { as: 'responder', json: { title: 'Slow' } })
    const kept = (await (await ask('POST', frozen, { as: 'responder', json: { url: link } })).json()) as FrozenChart
    const { panel } = (await (await ask('GET', `${frozen}/${kept.id}`, { as: 'viewer' })).json()) as FrozenPanel
    answer(() => new Response('gone', { status: 502 }))
    const draw = async (more: object = {}) =>
      (await (
        await ask('POST', '/api/v1/panels/query', { as: 'viewer', json: { url: kept.url, ...more } })
      ).json()) as Panel
    const whole = await draw()
    expect(whole.series).toEqual(panel.series)
    expect(whole.warnings).toEqual(['Frozen 1 Jan 2026, 00:01:00 UTC by responder.'])
    expect(whole.source).toMatchObject({ kind: 'tocsin', openUrl: kept.url })
    const [from = 0, to = 0] = [panel.times[10], panel.times[19]]
    const ends = { from: new Date(from * 1000).toISOString(), to: new Date(to * 1000).toISOString() }
    const part = await draw(ends)
    expect(part.times).toEqual(panel.times.slice(10, 20))
    expect(part.series[0]?.values).toEqual(panel.series[0]?.values.slice(10, 20))
    const later = await draw({ from: '2027-01-01T00:00:00Z', to: '2027-01-02T00:00:00Z' })
    expect(later.times).toEqual([])
    const gone = await ask('POST', '/api/v1/panels/query', { as: 'viewer', json: { url: `${kept.url}x` } })
    expect(gone.status).toBe(404)
    const followed = await readPage(app, new URL(kept.url).pathname)
    expect([followed.status, followed.headers.get('location')]).toEqual([303, '/default/incidents/1?charts=frozen'])
  })

  test('is deleted by who froze it or a maintainer, and the timeline tells of it', async () => {
    const { ask, link, relay } = await chartedApp()
    await ask('POST', incidents, { as: 'responder', json: { title: 'Slow', body: `[chart](${link})` } })
    await freezeDue(relay)
    const byHand = (await (await ask('POST', frozen, { as: 'responder', json: { url: link } })).json()) as FrozenChart
    const list = async () =>
      ((await (await ask('GET', frozen, { as: 'viewer' })).json()) as { items: FrozenChart[] }).items
    const byItself = (await list()).find(({ occasion }) => occasion === 'opened')
    const remove = async (id: string | undefined, as: 'viewer' | 'responder' | 'admin') =>
      (await ask('DELETE', `${frozen}/${id}`, { as })).status
    expect(await remove(byHand.id, 'viewer')).toBe(403)
    expect(await remove(byItself?.id, 'responder')).toBe(403)
    expect(await list()).toHaveLength(2)
    expect(await remove(byHand.id, 'responder')).toBe(204)
    expect(await remove(byHand.id, 'responder')).toBe(404)
    expect(await remove(byItself?.id, 'admin')).toBe(204)
    expect(await list()).toEqual([])
    const notes = await (await ask('GET', `${incidents}/1/notes`, { as: 'viewer' })).text()
    expect(notes.match(/deleted the frozen chart/g)).toHaveLength(2)
  })
})
