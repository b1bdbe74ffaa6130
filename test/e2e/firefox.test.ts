import { afterAll, beforeAll, expect, test } from 'vitest'
import { firefoxOrigin, launchFirefox } from '#test/servers/firefox.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { waitFor } from '#test/servers/wait-for.ts'

// Automation may not open the add-on's own pages in this browser, so pairing is not driven here: what a page can hear
// of a frame of ours is.
describeWith('firefox')('firefox', () => {
  let site: PageServer
  let firefox: Awaited<ReturnType<typeof launchFirefox>>

  beforeAll(async () => {
    firefox = await launchFirefox()
    const frame = `<iframe src="${firefoxOrigin}/panel.html#t=stolen&theme=light"></iframe>`
    const listen = `<script>heard = []; addEventListener('message', event => heard.push(event.data))</script>`
    site = await servePages({ '/': { html: `<!doctype html><title>Thief</title>${listen}${frame}` } })
  })
  afterAll(async () => {
    await firefox?.close()
    await site?.stop()
  })

  test('the add-on loads, and its frame asks its background and gets nothing for a stolen ticket', async () => {
    expect(firefox.addOn).toBe('tocsin@tocsin.dev')
    const page = await firefox.browser.newPage()
    await page.goto(site.address)
    const heard = () => page.evaluate(() => JSON.stringify((window as unknown as { heard: unknown }).heard))
    await waitFor('the frame to say how it is', async () => (await heard()).includes('"state":"error"'))
    expect(await heard()).not.toMatch(/series|values|labels/)
  })
})
