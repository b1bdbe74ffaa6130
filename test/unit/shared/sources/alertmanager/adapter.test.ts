import { expect, test } from 'vitest'
import type { AlertmanagerTarget } from '#shared/links/alertmanager/target.ts'
import { parseLink } from '#shared/links/registry.ts'
import { alertmanagerSource } from '#shared/sources/alertmanager/adapter.ts'
import { connectionTo, contextOver, now, over } from '#test/contracts/source-runs.ts'
import { alertmanagerFake as fake, alerts } from '#test/fakes/alertmanager.ts'

const target = parseLink(fake.link)[0] as AlertmanagerTarget

function draw(context = over(fake.answering('good')).context) {
  return alertmanagerSource.query(target, { width: 800 }, connectionTo(fake), context)
}

test('asks for every matcher by itself, the states and the receiver', async () => {
  const { context, asked } = over(fake.answering('good'))
  await draw(context)
  const { searchParams } = new URL(asked[0]?.url ?? '')
  expect(searchParams.getAll('filter')).toEqual(['namespace="shop"', 'team=~"a|b"'])
  expect(Object.fromEntries(searchParams)).toMatchObject({
    active: 'true',
    silenced: 'true',
    inhibited: 'false',
    receiver: 'pager',
  })
  expect(asked[0]?.headers.get('x-scope-orgid')).toBe('shop')
})

test('the worst first, then the newest; why one is suppressed; no link that is no address', async () => {
  const { table } = await draw()
  expect(table?.rows[1]).toEqual([
    'critical',
    'DiskFull',
    'namespace="shop"',
    Date.UTC(2026, 0, 1, 0, 2) / 1000,
    'silenced',
    'DiskFull it is',
    null,
  ])
  expect(table?.rows.map(row => row[4])).toEqual(['active', 'silenced', 'active', 'active'])
  expect(table?.rows[0]?.[6]).toBe('https://prom.example.net/graph?g0.expr=up')
})

test('nothing to show is said in words, and the window is one that can be drawn', async () => {
  const panel = await draw(over(fake.answering('empty')).context)
  expect(panel.look?.noValue).toBe('No alert matches.')
  expect(panel.window.to - panel.window.from).toBeGreaterThan(0)
  expect(panel.window.to).toBe(now / 1000)
})

test('thousands of alerts are the first ones, and that is said', async () => {
  const many = Array.from({ length: 3000 }, () => alerts[0])
  const panel = await draw(contextOver(async () => Response.json(many)).context)
  expect(panel.table?.rows).toHaveLength(500)
  expect(panel.warnings).toEqual(['The first 500 of 3000 alerts.'])
})
