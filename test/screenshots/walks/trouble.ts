import { pageWidths, popupWidths, type World } from './world.ts'

/** Before anything is paired. */
export async function walkBefore({ browser, album }: World): Promise<void> {
  const popup = await browser.openOwn('popup.html')
  await popup.setViewportSize({ width: 400, height: 600 })
  await popup.getByRole('button').first().waitFor()
  await album.take(popup, 'popup-unpaired', popupWidths)
  const page = await browser.openOwn('options.html#relay')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await album.take(page, 'options-relay-unpaired', pageWidths)
  await page.goto(`${browser.origin}/options.html#incidents`)
  await page.getByRole('main').getByRole('button').first().waitFor()
  await album.take(page, 'options-incidents-unpaired', pageWidths)
  await page.goto(`${browser.origin}/welcome.html`)
  await page.locator('canvas').first().waitFor()
  await album.take(page, 'welcome', pageWidths)
  await Promise.all([popup.close(), page.close()])
}

/** Paired, and nothing has happened yet. */
export async function walkEmpty({ browser, album }: World): Promise<void> {
  const popup = await browser.openOwn('popup.html')
  await popup.setViewportSize({ width: 400, height: 600 })
  await popup.getByRole('tablist').waitFor()
  await album.take(popup, 'popup-empty', popupWidths)
  const welcome = await browser.openOwn('welcome.html')
  await welcome.locator('canvas').first().waitFor()
  await album.take(welcome, 'welcome-paired', pageWidths)
  await Promise.all([popup.close(), welcome.close()])
}

/** The relay does not answer, and then does not know this browser any more. */
export async function walkTrouble({ browser, relay, album }: World): Promise<void> {
  await relay.kill()
  const popup = await browser.openOwn('popup.html')
  await popup.setViewportSize({ width: 400, height: 600 })
  await popup.getByRole('status').first().waitFor()
  await album.take(popup, 'popup-unreachable', popupWidths)
  const options = await browser.openOwn('options.html#inlets')
  await options.getByRole('main').getByRole('status').first().waitFor()
  await album.take(options, 'options-inlets-unreachable', pageWidths)
  await relay.start()
  const { items } = await relay.api<{ items: { id: string }[] }>('GET', '/tokens')
  for (const { id } of items) await relay.api('DELETE', `/tokens/${id}`)
  await popup.reload()
  await popup.getByRole('status').first().waitFor()
  await album.take(popup, 'popup-denied', popupWidths)
  await Promise.all([popup.close(), options.close()])
}
