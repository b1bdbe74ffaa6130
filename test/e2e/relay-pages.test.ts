import { afterAll, beforeAll, expect, test } from 'vitest'
import { destinationKinds } from '#shared/model/destination.ts'
import type { Notice } from '#shared/model/notice.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'

describeWith('chromium')('the relay’s pages about people', () => {
  let relay: TestRelay
  let browser: ExtendedChromium
  let refused = ''

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium()])
    const place = { kind: 'ntfy', name: 'Pager', secret: { url: `${relay.address}/nobody/here` } }
    refused = (await relay.api<{ id: string }>('POST', '/projects/default/destinations', place)).id
    const hook = {
      kind: 'github',
      name: 'Issues',
      options: { repository: 'a/b' },
      secret: { token: 't' },
      active: false,
    }
    await relay.api('POST', '/projects/default/destinations', hook)
    await relay.api('POST', '/projects/default/incidents', { title: 'Nobody hears of it', severity: 'high' })
    await waitFor(
      'a message that did not go out',
      async () => {
        const { items } = await relay.api<{ items: Notice[] }>('GET', '/projects/default/incidents/1/notices')
        return items.find(({ state }) => state === 'dead')
      },
      { ms: 20_000, also: relay.log },
    )
    await relay.api('POST', '/projects/default/incidents/1/notes', { body: '/call https://meet.example.net/Incident1' })
  })
  afterAll(async () => {
    await browser?.close()
    await relay?.stop()
  })

  const forms = destinationKinds.map(kind => `/default/destinations/new?kind=${kind}`)
  const pages = () => ['/default/destinations', `/default/destinations/${refused}`, '/default/incidents/1', ...forms]

  test.each(['light', 'dark'] as const)('axe finds nothing on them, %s, wide and narrow', async colorScheme => {
    const page = await browser.context.newPage()
    await page.emulateMedia({ colorScheme })
    for (const path of pages()) {
      for (const width of [1000, 380]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(relay.address + path)
        expect(await accessibilityTrouble(page), `${path} at ${width}`).toEqual([])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wider, `${path} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
      }
    }
    await page.close()
  })

  test('a message that never went out is seen on its destination with the reason, and sent again from there', async () => {
    const page = await browser.context.newPage()
    await page.goto(`${relay.address}/default/destinations/${refused}`)
    const section = page.locator('.not-sent')
    expect(await section.innerText()).toMatch(/#1 Nobody hears of it[\s\S]*ntfy answered 404/)
    const failures = () => relay.log().split('a notice did not go out').length
    const before = failures()
    await section.getByRole('button', { name: 'Send all of them again' }).click()
    await waitFor('another try', async () => failures() > before || undefined, { ms: 15_000, also: relay.log })
    await page.close()
  })

  test('a call is joined from the incident’s page', async () => {
    const page = await browser.context.newPage()
    await page.goto(`${relay.address}/default/incidents/1`)
    const join = page.getByRole('link', { name: /join/i }).first()
    expect(await join.getAttribute('href')).toBe('https://meet.example.net/Incident1')
    await page.close()
  })
})
