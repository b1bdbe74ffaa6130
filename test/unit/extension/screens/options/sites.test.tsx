// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { openSection } from './open-section.tsx'

const siteOf = (pattern: string, more: object = {}) => ({
  pattern,
  grantedAt: null,
  why: null,
  usedAt: null,
  asked: [],
  ...more,
})

test('a site is granted and revoked by the browser', async () => {
  const { log, press, type } = await openSection('sites', {
    'sites/list': { sites: [siteOf('https://git.example/*')] },
  })
  await type('Site', 'git.example')
  await press('Allow this site')
  await press('Allow all sites')
  await press('Revoke')
  expect(log.filter(line => line.startsWith('re'))).toEqual([
    'request https://git.example/* settings',
    'request *://*/* settings',
    'remove https://git.example/*',
  ])
})

test('the ledger says why, since when, when last of use, and what it does not know', async () => {
  const june = Date.UTC(2026, 5, 1, 12)
  const sites = [
    siteOf('https://git.example/*', { grantedAt: june, why: 'popup', usedAt: june }),
    siteOf('https://prom.example/*', { grantedAt: june, why: 'connection' }),
    siteOf('https://old.example/*', { grantedAt: june }),
    siteOf('*://*/*'),
  ]
  const { root } = await openSection('sites', { 'sites/list': { sites } })
  const said = [...root.querySelectorAll('.card .hint')].map(line => line.textContent)
  expect(said[0]).toMatch(
    /^Since .*2026.*: allowed from the popup, on a page there\. Last used within the hour from .*2026/,
  )
  expect(said[1]).toMatch(/^Since .*: allowed by connecting a dashboard there\. Not used yet\.$/)
  expect(said[2]).toMatch(/^Since .*: why was not noted\. Not used yet\.$/)
  expect(said[3]).toBe('Granted by the browser’s own menu or by whoever manages it, time unknown. No use noted yet.')
})

test('what a site can see names what is asked there, and by whom', async () => {
  const asked = [
    { name: 'Ops <b>', kind: 'grafana', by: 'session' },
    { name: 'relay.example', kind: 'tocsin', by: 'token' },
    { name: 'Metrics', kind: 'prometheus', by: 'relay' },
  ]
  const sites = [siteOf('https://git.example/*'), siteOf('https://ops.example/*', { asked })]
  const { root } = await openSection('sites', { 'sites/list': { sites } })
  const [git = '', ops = ''] = [...root.querySelectorAll('details')].map(one => one.textContent ?? '')
  expect(git).toContain('no values, no labels, no log lines')
  expect(git).toContain('Nothing: no connection of yours is there.')
  expect(ops).toContain('Ops <b>: what its links ask for, with your own sign-in there.')
  expect(ops).toContain('relay.example, your relay: incidents, settings and charts, with this browser’s token.')
  expect(ops).toContain('Metrics: nothing by this browser.')
})

test('without any site there is no ledger', async () => {
  const { root } = await openSection('sites', { 'sites/list': { sites: [] } })
  expect(root.textContent).toContain('No site is allowed yet.')
  expect(root.querySelectorAll('.card')).toHaveLength(0)
})
