import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicToken, snapshotKey } from '#test/fakes/grafana/kept.ts'
import { grafanaServer } from '#test/fakes/grafana/server.ts'
import { behindSignIn, type Door } from '#test/fakes/sign-in.ts'
import { serveApp, type AppServer } from '#test/servers/app-server.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { connectByHand, inkOf, openPanel, pairByHand, panelFrames, panelsIn } from './extension-steps.ts'

const token = 'glsa_0123456789abcdef'
const span = 'orgId=1&from=now-1h&to=now'
const dashboard = '/d/ck9Zq_7/checkout-overview'
const panes = JSON.stringify({
  a: {
    datasource: 'P1809F7CD0C75ACF3',
    queries: [{ refId: 'A', expr: 'up', datasource: { type: 'prometheus', uid: 'P1809F7CD0C75ACF3' } }],
    range: { from: 'now-1h', to: 'now' },
  },
})

/** Links as people paste them, and the title of what they stand for. */
const links = {
  view: [`${dashboard}?${span}&viewPanel=panel-4`, 'Request rate'],
  old: [`${dashboard}?${span}&viewPanel=4`, 'Request rate'],
  solo: [`/d-solo/ck9Zq_7/checkout-overview?${span}&panelId=4`, 'Request rate'],
  variables: [`${dashboard}?${span}&viewPanel=5&var-namespace=shop`, 'Rate in shop'],
  explore: [`/explore?orgId=1&schemaVersion=1&panes=${encodeURIComponent(panes)}`, 'up'],
  short: ['/goto/AT76wBvGk?orgId=1', 'Request rate'],
  snapshot: [`/dashboard/snapshot/${snapshotKey}`, 'Load then'],
  public: [`/public-dashboards/${publicToken}`, 'Open load'],
} as const

function grafanaBehind(by: Door['by']): Promise<AppServer> {
  const app = grafanaServer({ version: '13.2.0' })
  const refusal: Door['refusal'] = c =>
    c.json({ message: 'Unauthorized', messageId: 'auth.unauthorized', statusCode: 401, traceID: '' }, 401)
  const guarded = /^\/(apis|goto|api\/(?!health|snapshots\/|public\/))/
  return serveApp(behindSignIn(app, { root: '/grafana', guarded, by, refusal }))
}

/** A page for each link, and one for the whole dashboard. */
function linkPages(base: string): Promise<PageServer> {
  const pages = Object.entries({ ...links, whole: [`${dashboard}?${span}`] }).map(([name, [path]]) => [
    `/${name}`,
    {
      html: `<!doctype html><html lang="en"><title>A page</title><p><a href="${(base + path).replaceAll('&', '&amp;')}">a chart</a></p>`,
    },
  ])
  return servePages(Object.fromEntries(pages))
}

describeWith('chromium')('Grafana in a page', () => {
  let relay: TestRelay
  let browser: ExtendedChromium
  const stops: (() => Promise<void>)[] = []

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium()])
    await pairByHand(browser, relay)
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([relay?.stop(), ...stops.map(stop => stop())])
  })

  async function connected(by: Door['by'], who: 'As you' | 'By the relay') {
    const server = await grafanaBehind(by)
    const base = `${server.address}/grafana`
    const site = await linkPages(base)
    stops.push(server.stop, site.stop)
    const checked = await connectByHand(browser, `${base}${dashboard}`, who, 'token' in by ? { token: by.token } : {})
    return { base, site, checked }
  }

  describe('asked as you', () => {
    let at: Awaited<ReturnType<typeof connected>>
    beforeAll(async () => {
      at = await connected({ cookie: 'grafana_session' }, 'As you')
    })

    test('signed out it says so, and draws by itself when one comes back signed in', async () => {
      expect(at.checked).toContain('asks to sign in first')
      const { page, frame } = await openPanel(browser, `${at.site.address}/view`, 'denied')
      const away = frame.getByRole('link', { name: 'Sign in to Grafana' })
      await away.waitFor()
      const [login] = await Promise.all([browser.context.waitForEvent('page'), away.click()])
      await login.getByRole('button', { name: 'Log in' }).click()
      await login.getByText('Welcome back.').waitFor()
      await login.close()
      await page.bringToFront()
      // Under automation every tab counts as shown, so that the browser says nothing of coming back.
      await frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await panelsIn(page, 'ready', 1)
      expect((await inkOf(frame)).pixels).toBeGreaterThan(500)
      await page.close()
    })

    test.each(Object.keys(links) as (keyof typeof links)[])('a link of the kind “%s” is drawn', async kind => {
      await drawn(`${at.site.address}/${kind}`, links[kind][1])
    })

    test('a whole dashboard lists its panels and draws the first charts', async () => {
      await wholeDashboard(`${at.site.address}/whole`)
    })
  })

  describe('asked by the relay, with a token', () => {
    let at: Awaited<ReturnType<typeof connected>>
    beforeAll(async () => {
      at = await connected({ token }, 'By the relay')
    })

    test('a check names whose eyes the token gives', () => {
      expect(at.checked).toContain('the token reads “Main Org.”')
    })

    test.each(Object.keys(links) as (keyof typeof links)[])('a link of the kind “%s” is drawn', async kind => {
      await drawn(`${at.site.address}/${kind}`, links[kind][1])
    })

    test('a whole dashboard lists its panels and draws the first charts', async () => {
      await wholeDashboard(`${at.site.address}/whole`)
    })
  })

  async function drawn(url: string, title: string): Promise<void> {
    const { page, frame } = await openPanel(browser, url, 'ready')
    expect(await frame.getByRole('figure').getAttribute('aria-label')).toContain(title)
    expect((await inkOf(frame)).pixels).toBeGreaterThan(500)
    await page.close()
  }

  async function wholeDashboard(url: string): Promise<void> {
    const page = await browser.context.newPage()
    await page.goto(url)
    await panelsIn(page, 'ready', 1)
    expect(await titlesIn(page)).toContain('Request rate')
    await page.close()
  }

  async function titlesIn(page: Page): Promise<string> {
    const texts = await Promise.all(panelFrames(page, browser).map(frame => frame.locator('body').innerText()))
    return texts.join('\n')
  }
})
