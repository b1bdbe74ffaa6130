import { afterAll, beforeAll, expect, test } from 'vitest'
import { habits } from '#test/fixtures/pages/habits.ts'
import { linksInto, page } from '#test/fixtures/pages/page-kit.ts'
import { launchFirefox, type ExtendedFirefox } from '#test/servers/firefox.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { openRoad, type Road } from '#test/servers/road.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { chartPages, rate } from './chart-pages.ts'
import { inboxInFirefox } from './firefox-inbox.ts'
import { menusInFirefox } from './firefox-menus.ts'
import { relaysInFirefox } from './firefox-relays.ts'
import { toolbarInFirefox } from './firefox-toolbar.ts'
import { connectInFirefox, drawnIn, pairInFirefox, panelsInFirefox, seen, watchedSites } from './firefox-steps.ts'

describeWith('firefox', 'prometheus')('firefox', () => {
  let relay: TestRelay
  let road: Road
  let prometheus: Prometheus
  let site: PageServer
  let firefox: ExtendedFirefox
  /** The Prometheus under another name than the page's: permissions know hosts, and no ports. */
  let source: string

  beforeAll(async () => {
    ;[relay, prometheus, firefox] = await Promise.all([startRelay(), startPrometheus(), launchFirefox()])
    road = await openRoad(relay.address)
    source = `http://localhost:${prometheus.port}`
    const link = linksInto(source)
    const later = page(`<p id="block">${link('process_max_fds')}</p>`)
    site = await servePages({ ...habits(link), ...chartPages(source, 'http://stranger.invalid'), '/later': later })
  })
  afterAll(async () => {
    await firefox?.close()
    await road?.stop()
    await Promise.all([relay?.stop(), prometheus?.stop(), site?.stop()])
  })

  const openPanels = async (path: string, state: string, count = 1) => {
    await firefox.open(site.address + path)
    return panelsInFirefox(firefox, state, count)
  }
  const panelCount = () => firefox.run(() => document.querySelectorAll('tocsin-panel').length)

  test('every site that was granted at the install can be taken back', async () => {
    expect(firefox.addOn).toBe('tocsin@tocsin.dev')
    await firefox.openOwn('options.html#sites')
    await firefox.click('Revoke All sites')
    await seen(firefox, 'No site is allowed yet.')
  })

  test('the first page connects without a relay, asks for the host inside the click, and draws', async () => {
    await firefox.openOwn('welcome.html')
    await firefox.click('Use my own Grafana session only')
    // Something that has values even before the first scrape.
    await firefox.fill('Any link to a dashboard there', `${source}/graph?g0.expr=vector(1)`)
    await firefox.click('Connect this Prometheus')
    await seen(firefox, 'is connected. ')
    const frame = await waitFor('the panel', () => firefox.find('iframe'))
    await waitFor('the chart', async () => (await drawnIn(firefox, frame)).ink > 100)
    await seen(firefox, 'A link was drawn.')
    await firefox.openOwn('popup.html')
    await seen(firefox, 'Charts, as you')
    await firefox.openOwn('options.html#connections')
    await firefox.click(`Remove localhost:${prometheus.port}`)
    await seen(firefox, 'Nothing is connected yet.')
  })

  test('pairing asks for the relay’s host and then shows the relay', async () => {
    await pairInFirefox(firefox, road.address, await relay.pairingCode())
    await firefox.openOwn('options.html#sites')
    await firefox.named('Revoke http://127.0.0.1')
  })

  inboxInFirefox(() => ({ firefox, relay, road }))

  test('an address of the settings leads to its section, with the link filled in that it brings', async () => {
    await firefox.openOwn(`options.html#connections=${encodeURIComponent(`${source}/graph?g0.expr=up`)}`)
    await firefox.named('Connect this Prometheus')
    await firefox.openOwn('options.html#about')
    await seen(firefox, 'What it sends')
  })

  test('a link of a connected Prometheus is drawn below its block', async () => {
    await connectInFirefox(firefox, `${source}/graph?g0.expr=up`)
    const [frame] = await openPanels('/chart', 'ready')
    const { label, ink } = await drawnIn(firefox, frame!)
    expect(label).toContain(rate)
    expect(ink).toBeGreaterThan(800)
    expect(await firefox.run(() => document.querySelector('#block')?.nextElementSibling?.localName)).toBe(
      'tocsin-panel',
    )
  })

  test.each(['/strict', '/trusted-types', '/coep'])('%s: the page’s policy does not reach a panel', async path => {
    const [frame] = await openPanels(path, 'ready')
    expect((await drawnIn(firefox, frame!)).ink).toBeGreaterThan(100)
  })

  test('in open shadow roots, those that come late as well', async () => {
    const [early, late] = await openPanels('/shadow', 'ready', 2)
    for (const frame of [early, late]) expect((await drawnIn(firefox, frame!)).label).toMatch(/^up,/)
    expect(await panelCount()).toBe(0)
  })

  test('in frames of the same site, with and without an address', async () => {
    await firefox.open(`${site.address}/frames`)
    for (const selector of ['#same', '#doc']) {
      await firefox.enter(await waitFor(selector, () => firefox.find(selector)))
      expect(await panelsInFirefox(firefox, 'ready', 1)).toHaveLength(1)
      await firefox.leave()
    }
  })

  test.each(['dark', 'light'])('a frame follows a %s page', async scheme => {
    const [frame] = await openPanels(`/${scheme}`, 'ready')
    await firefox.enter(frame!)
    expect(await firefox.run(() => getComputedStyle(document.documentElement).colorScheme)).toContain(scheme)
    await firefox.leave()
  })

  test('a list that recycles its rows keeps a panel per row, of the link that is there now', async () => {
    await openPanels('/react', 'ready', 2)
    await firefox.run(() => {
      const { render } = window as unknown as { render: (from: number) => void }
      for (let from = 1; from <= 30; from++) render(from)
    })
    await waitFor('panels of the new rows', async () => {
      const labels = []
      for (const frame of await panelsInFirefox(firefox, 'ready', 2)) labels.push((await drawnIn(firefox, frame)).label)
      return labels.some(label => label.startsWith('up+30,')) && !labels.some(label => label.startsWith('up+0,'))
    })
    expect(await panelCount()).toBe(10)
  })

  test('a page that swaps its body gets new panels', async () => {
    await openPanels('/turbo', 'ready')
    await firefox.run(() => (window as unknown as { visit: () => void }).visit())
    const [frame] = await panelsInFirefox(firefox, 'ready', 1)
    await waitFor('the new link’s panel', async () =>
      (await drawnIn(firefox, frame!)).label.startsWith('process_open_fds,'),
    )
    expect(await panelCount()).toBe(1)
  })

  test('a page cannot read its panel, hears states alone, and has no way to the background', async () => {
    const [frame] = await openPanels('/thief', 'ready')
    const read = await firefox.run(() => {
      const inner = document.querySelector<HTMLIFrameElement>('tocsin-panel iframe')
      const { heard, chrome, browser } = window as unknown as Record<string, { runtime?: object }> & { heard: object[] }
      const theirs = () => {
        try {
          return inner?.contentWindow?.document.body.innerText ?? null
        } catch (thrown) {
          return (thrown as Error).name
        }
      }
      return {
        document: inner?.contentDocument ?? null,
        theirs: theirs(),
        heard: [...new Set(heard.flatMap(message => Object.keys(message)))].sort(),
        runtime: Boolean(chrome?.runtime ?? browser?.runtime),
      }
    })
    expect(read).toEqual({
      document: null,
      theirs: 'SecurityError',
      heard: ['panelKind', 'state', 'tall', 'tocsin'],
      runtime: false,
    })
    expect((await drawnIn(firefox, frame!)).ink).toBeGreaterThan(800)
  })

  test('a frame that the page makes itself gets nothing for a stolen ticket', async () => {
    await openPanels('/thief', 'ready')
    await firefox.run(() => {
      const own = document.createElement('iframe')
      own.id = 'own'
      own.src = document.querySelector<HTMLIFrameElement>('tocsin-panel iframe')?.src ?? ''
      document.body.append(own)
    })
    const own = await waitFor('the page’s own frame', () => firefox.find('#own'))
    await firefox.enter(own)
    await waitFor('its refusal', () => firefox.find('[role=alert]'))
    expect(await firefox.find('canvas')).toBeNull()
    await firefox.leave()
  })

  test('without access to the source the panel says so, leads to the settings, and draws once it is given', async () => {
    await firefox.openOwn('options.html#sites')
    await firefox.click('Revoke http://localhost')
    await seen(firefox, 'http://localhost is no longer allowed.')
    const [frame] = await openPanels('/later', 'denied')
    await firefox.enter(frame!)
    await firefox.click(`Allow Tocsin on localhost:${prometheus.port}`)
    await firefox.leave()
    await firefox.toTab(`${firefox.origin}/options.html#sites`)
    await firefox.fill('Site', source)
    await firefox.click('Allow this site')
    await seen(firefox, 'http://localhost is allowed.')
    // Coming back is enough. Steered, Firefox may show a tab without painting its frames until one comes back once more.
    const drawnAtLast = async () => {
      await firefox.toTab(`${firefox.origin}/options.html#sites`)
      await firefox.toTab(`${site.address}/later`)
      return panelsInFirefox(firefox, 'ready', 1, 3000).catch(() => null)
    }
    const [drawn] = await waitFor('the panel', drawnAtLast)
    expect((await drawnIn(firefox, drawn!)).label).toMatch(/^process_max_fds,/)
  })

  test('a site that is no longer allowed has no watcher and no panels', async () => {
    await firefox.openOwn('options.html#sites')
    await firefox.click('Revoke http://127.0.0.1')
    await seen(firefox, 'http://127.0.0.1 is no longer allowed.')
    await waitFor('the watcher to leave', async () => (await firefox.run(watchedSites)).join() === 'http://localhost/*')
    await firefox.open(`${site.address}/chart`)
    expect(await panelCount()).toBe(0)
  })

  test('a site that is allowed draws in the tab that is open, and is bare again when that is taken back', async () => {
    await firefox.openBeside('options.html#sites')
    await firefox.fill('Site', site.address)
    await firefox.click('Allow this site')
    await seen(firefox, 'http://127.0.0.1 is allowed.')
    await firefox.toTab(`${site.address}/chart`)
    const [frame] = await panelsInFirefox(firefox, 'ready', 1)
    expect((await drawnIn(firefox, frame!)).ink).toBeGreaterThan(800)
    await firefox.toTab(`${firefox.origin}/options.html#sites`)
    await firefox.click('Revoke http://127.0.0.1')
    await seen(firefox, 'http://127.0.0.1 is no longer allowed.')
    await firefox.toTab(`${site.address}/chart`)
    await waitFor('the panel to go', async () => (await panelCount()) === 0)
  })

  const outside = () => ({ firefox, relay, source, page: `${site.address}/chart` })
  toolbarInFirefox(outside)
  menusInFirefox(outside)
  relaysInFirefox(outside)
})
