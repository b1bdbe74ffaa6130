import { describe, expect, test } from 'vitest'
import type { Inlet } from '#shared/model/inlet.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

async function addGeneric({ ask }: TempApp): Promise<Inlet & { key: string }> {
  const made = await ask('POST', '/api/v1/projects/default/inlets', {
    as: 'admin',
    json: { kind: 'generic', name: 'G' },
  })
  return (await made.json()) as Inlet & { key: string }
}

async function alertsOf({ ask }: TempApp) {
  const answer = await ask('GET', '/api/v1/projects/default/alerts', { as: 'viewer' })
  return ((await answer.json()) as { items: { title: string }[] }).items
}

describe('a mapping', () => {
  const sample = { check: { name: 'Disk full', level: 'p2' }, at: { host: ['db-1'] }, id: 7 }
  const fields = {
    title: { path: ['check', 'title'], fallback: ['check', 'name'] },
    severity: { path: ['check', 'level'] },
    hosts: { path: ['at', 'host', 0] },
    fingerprint: { path: ['id'] },
  }

  test('is tried on a payload before it is kept, and then used', async () => {
    const temp = await tempApp()
    const inlet = await addGeneric(temp)
    const preview = (json: object) =>
      temp.ask('POST', `/api/v1/projects/default/inlets/${inlet.id}/preview`, { as: 'viewer', json })
    const shown = await (await preview({ payload: sample, mapping: { sample, fields } })).json()
    expect(shown).toMatchObject({
      alerts: [{ title: 'Disk full', severity: 'high', hosts: ['db-1'], annotations: { 'check.level': 'p2' } }],
      remap: [],
    })
    expect(await alertsOf(temp)).toEqual([])
    const path = `/api/v1/projects/default/inlets/${inlet.id}`
    expect((await temp.ask('PATCH', path, { as: 'admin', json: { mapping: { sample, fields } } })).status).toBe(200)
    await temp.ask('POST', `/in/${inlet.id}`, { token: inlet.key, json: sample })
    expect(await alertsOf(temp)).toMatchObject([{ title: 'Disk full' }])
    expect(await (await preview({ payload: { check: {} } })).json()).toMatchObject({
      remap: ['title', 'severity', 'hosts', 'fingerprint'],
    })
  })

  test('says what the sender’s own words mean: of severity, and of the state in the place of an end', async () => {
    const temp = await tempApp()
    const inlet = await addGeneric(temp)
    const mapping = {
      sample: { id: 7, prio: 4, state: 'Alarm' },
      fields: { fingerprint: { path: ['id'] }, severity: { path: ['prio'] }, end_time: { path: ['state'] } },
      severityWords: { 4: 'low', Red: 'high' },
      endWords: ['OK', '1'],
    }
    const path = `/api/v1/projects/default/inlets/${inlet.id}`
    const changed = await temp.ask('PATCH', path, { as: 'admin', json: { mapping } })
    expect([changed.status, await changed.json()]).toMatchObject([200, { mapping }])
    const becomes = async (payload: object) => {
      const shown = await temp.ask('POST', `${path}/preview`, {
        as: 'viewer',
        json: { payload: { id: 7, ...payload } },
      })
      const { alerts, field } = (await shown.json()) as {
        alerts?: { does: string; severity: string }[]
        field?: string
      }
      return alerts?.map(({ does, severity }) => `${does} ${severity}`)[0] ?? `${shown.status} ${field}`
    }
    expect(await becomes({ prio: 4, state: 'ALARM' })).toBe('fire low')
    expect(await becomes({ prio: ' red', state: 'ok ' })).toBe('resolve high')
    expect(await becomes({ prio: 'P2', state: 1 })).toBe('resolve high') // a usual word
    expect(await becomes({ prio: 'purple', state: null })).toBe('fire critical')
    expect(await becomes({ prio: { 4: 4 }, state: ['ok'] })).toBe('422 severity')
  })

  test('whose sample has changed asks for remapping, naming the field', async () => {
    const temp = await tempApp()
    const inlet = await addGeneric(temp)
    const path = `/api/v1/projects/default/inlets/${inlet.id}`
    const json = { mapping: { sample: { other: 1 }, fields: { title: { path: ['check', 'name'] } } } }
    const response = await temp.ask('PATCH', path, { as: 'admin', json })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ field: 'mapping.fields.title.path' })
  })

  test('belongs to generic inlets only, and reaches into nothing but the payload', async () => {
    const temp = await tempApp()
    const path = '/api/v1/projects/default/inlets/inlet2'
    const json = { mapping: { sample, fields } }
    expect((await temp.ask('PATCH', path, { as: 'admin', json })).status).toBe(422)
    const inlet = await addGeneric(temp)
    const evil = { payload: {}, mapping: { sample: {}, fields: { title: { path: ['constructor', 'name'] } } } }
    const shown = await temp.ask('POST', `/api/v1/projects/default/inlets/${inlet.id}/preview`, {
      as: 'viewer',
      json: evil,
    })
    expect(await shown.json()).toMatchObject({ alerts: [{ title: 'New: Alert' }], remap: ['title'] })
  })
})
