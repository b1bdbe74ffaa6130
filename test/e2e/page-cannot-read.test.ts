import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { chartPages } from './chart-pages.ts'
import { connectByHand, openPanel, pairByHand, panelFrames } from './extension-steps.ts'

describeWith('chromium', 'prometheus')('a page cannot read its panels', () => {
  let relay: TestRelay
  let prometheus: Prometheus
  let site: PageServer
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, prometheus, browser] = await Promise.all([startRelay(), startPrometheus(), launchChromium()])
    site = await servePages(chartPages(prometheus.address, 'http://stranger.invalid'))
    await pairByHand(browser, relay)
    await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'As you')
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([relay?.stop(), prometheus?.stop(), site?.stop()])
  })

  const open = () => openPanel(browser, `${site.address}/thief`, 'ready')

  test('neither by walking its own document nor through the frame', async () => {
    const { page, frame } = await open()
    const secret = await frame.getByRole('list', { name: 'Series' }).innerText()
    const found = await page.evaluate(() => {
      const seen: string[] = [document.documentElement.outerHTML]
      for (const panel of document.querySelectorAll('tocsin-panel')) {
        seen.push(panel.outerHTML, panel.shadowRoot?.innerHTML ?? '')
        for (const inner of [
          ...panel.querySelectorAll('iframe'),
          ...(panel.shadowRoot?.querySelectorAll('iframe') ?? []),
        ]) {
          try {
            seen.push(inner.contentDocument?.documentElement.outerHTML ?? '')
            seen.push(inner.contentWindow?.document.documentElement.outerHTML ?? '')
          } catch {
            seen.push('')
          }
        }
      }
      return seen.join('\n')
    })
    for (const line of secret.split('\n').filter(text => text.includes('/'))) expect(found).not.toContain(line)
    await page.close()
  })

  test('nor by listening: it hears states and no data', async () => {
    const { page } = await open()
    const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
    for (const message of heard) {
      expect(Object.keys(message as object).sort()).toEqual(['panelKind', 'state', 'tall', 'tocsin'])
    }
    await page.close()
  })

  test('nor by forging: a state that no frame of ours sent is not believed', async () => {
    const { page, frame } = await open()
    await page.evaluate(async () => {
      window.postMessage({ tocsin: 'state', state: 'denied', panelKind: 'x' }, '*')
      for (let at = 0; at < window.frames.length; at++) {
        window.frames[at]?.postMessage({ kind: 'panel/query', tocsin: 'state', state: 'denied' }, '*')
      }
      // Messages come in their order: when this one is there, whoever believes the first has heard it.
      const last = new Promise<void>(resolve => addEventListener('message', ({ data }) => data === 'last' && resolve()))
      window.postMessage('last', '*')
      await last
    })
    expect(await page.locator('tocsin-panel').getAttribute('data-state')).toBe('ready')
    expect(await frame.getByRole('figure').isVisible()).toBe(true)
    await page.close()
  })

  test.each(['without a ticket', 'with the ticket of a panel', 'with a ticket of another tab'])(
    'nor by framing panel.html itself, %s',
    async how => {
      const { page, frame } = await open()
      const { page: other, frame: theirs } = await open()
      const stolen = how === 'with a ticket of another tab' ? theirs.url() : frame.url()
      const src = how === 'without a ticket' ? `${browser.origin}/panel.html` : stolen
      const before = panelFrames(page, browser).length
      await page.evaluate(address => {
        const own = document.createElement('iframe')
        own.src = address
        own.width = own.height = '600'
        document.body.append(own)
      }, src)
      const own = await waitFor('the page’s own frame', () => panelFrames(page, browser)[before])
      await own.getByRole('alert').waitFor()
      expect(await own.getByRole('list', { name: 'Series' }).count()).toBe(0)
      expect(await page.locator('tocsin-panel').getAttribute('data-state')).toBe('ready')
      await Promise.all([page.close(), other.close()])
    },
  )

  test('nor by searching, selecting or copying: what is drawn is no text of the page', async () => {
    const { page, frame } = await open()
    const secret = (await frame.getByRole('list', { name: 'Series' }).getByRole('button').first().innerText()).trim()
    const found = await page.evaluate(text => {
      getSelection()?.selectAllChildren(document.documentElement)
      const selected = String(getSelection())
      const { find } = window as unknown as { find: (text: string) => boolean }
      return { selected, found: find(text.split('\n')[0] ?? '') && String(getSelection()) !== '' }
    }, secret)
    expect(found.selected).not.toContain(secret)
    expect(found.found).toBe(false)
    await page.close()
  })

  test('nor steered: its clicks and keys end at the frame’s edge', async () => {
    const { page, frame } = await open()
    await page.evaluate(() => {
      const inner = document.querySelector('tocsin-panel iframe') as HTMLIFrameElement
      const { x, y, width } = inner.getBoundingClientRect()
      for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick']) {
        for (const at of [x + width - 25, x + width - 200]) {
          inner.dispatchEvent(new MouseEvent(kind, { bubbles: true, clientX: at, clientY: y + 25 }))
        }
      }
      inner.focus()
      for (const key of ['Enter', 't', '+', ' ']) {
        inner.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
        document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      }
    })
    expect(await frame.getByRole('menu').count()).toBe(0)
    expect(await frame.locator('canvas').isVisible()).toBe(true)
    await page.close()
  })

  test('a ticket read off the frame the moment it is put there draws at most what the page may not read', async () => {
    const page = await browser.context.newPage()
    await page.addInitScript(() => {
      const own = document.createElement('iframe')
      new MutationObserver(() => {
        const theirs = document.querySelector<HTMLIFrameElement>('tocsin-panel iframe')
        if (!theirs || own.isConnected) return
        own.id = 'own'
        own.src = theirs.src
        document.body.append(own)
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto(`${site.address}/thief`)
    await waitFor('both frames', () => panelFrames(page, browser).length === 2)
    const frames = panelFrames(page, browser)
    await Promise.all(frames.map(frame => frame.locator('[role=alert], canvas').first().waitFor()))
    const drawn = await Promise.all(frames.map(frame => frame.locator('canvas').count()))
    expect(drawn.filter(count => count > 0)).toHaveLength(1) // a ticket is good for one frame
    const read = await page.evaluate(() => {
      const { contentDocument } = document.querySelector('#own') as HTMLIFrameElement
      return contentDocument?.documentElement.outerHTML ?? null
    })
    expect(read).toBeNull()
    await page.close()
  })

  test('nor by asking the background: a page has no way to it', async () => {
    const { page } = await open()
    const runtime = await page.evaluate(() => {
      const { chrome, browser: polyfilled } = window as unknown as Record<string, { runtime?: object } | undefined>
      return [chrome?.runtime, polyfilled?.runtime].filter(Boolean).length
    })
    expect(runtime).toBe(0)
    await page.close()
  })
})
