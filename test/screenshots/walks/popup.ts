import { popupWidths, sideWidths, type World } from './world.ts'

/** The inbox in use. */
export async function walkPopup({ browser, album }: World): Promise<void> {
  const popup = await browser.openOwn('popup.html')
  await popup.setViewportSize({ width: 400, height: 600 })
  const items = popup.getByRole('row')
  await items.first().waitFor()
  await album.take(popup, 'popup-inbox', popupWidths)
  await popup.keyboard.press('?')
  await popup.getByRole('dialog').waitFor()
  await album.take(popup, 'popup-keys', popupWidths)
  await popup.keyboard.press('Escape')
  await items.first().getByRole('button').first().click()
  await popup.getByRole('article').waitFor()
  await album.take(popup, 'popup-detail', popupWidths)
  const side = await browser.openOwn('sidepanel.html')
  await side.getByRole('row').first().waitFor()
  await album.take(side, 'side-inbox', sideWidths)
  await side.getByRole('row').first().getByRole('button').first().click()
  await side.getByRole('article').waitFor()
  await album.take(side, 'side-detail', sideWidths)
  await side.close()
  await popup.goto(`${browser.origin}/popup.html#declare`)
  await popup.reload()
  await popup.locator('form').waitFor()
  await album.take(popup, 'popup-declare', popupWidths)
  await popup.close()
}

/** The same beside a page, where it may be narrow and wide. */
export async function walkSidePanel({ browser, album }: World): Promise<void> {
  const side = await browser.openOwn('sidepanel.html')
  const items = side.getByRole('row')
  await items.first().waitFor()
  await album.take(side, 'side-inbox', [320, 800])
  await items.first().getByRole('button').first().click()
  await side.getByRole('article').waitFor()
  await album.take(side, 'side-detail', [320, 800])
  await side.close()
}
