import { buffer, text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import type { Frame, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { chartPages } from './chart-pages.ts'
import { connectByHand, openPanel, panelFrames, panelsIn } from './extension-steps.ts'

describeWith('chromium', 'prometheus')('using a panel', () => {
  let prometheus: Prometheus
  let site: PageServer
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[prometheus, browser] = await Promise.all([startPrometheus(), launchChromium()])
    site = await servePages(chartPages(prometheus.address, 'http://127.0.0.1:9'))
    await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'As you')
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([prometheus?.stop(), site?.stop()])
  })

  const chip = (frame: Frame) => frame.getByTitle('Choose the time range')
  const open = () => openPanel(browser, `${site.address}/chart`, 'ready')

  async function openTwo(): Promise<{ page: Page; one: Frame; other: Frame }> {
    const page = await browser.context.newPage()
    await page.goto(`${site.address}/two`)
    await panelsIn(page, 'ready', 2)
    const [one, other] = panelFrames(page, browser)
    if (!one || !other) throw new Error('Two panels are ready, and their frames are not there.')
    return { page, one, other }
  }

  test('a dragged range is shown; a double click and Escape go back', async () => {
    const { page, frame } = await open()
    await dragOver(page, frame)
    await waitFor('the dragged range', async () => !(await chip(frame).innerText()).includes('Last'))
    await frame.locator('.u-over').dblclick({ position: { x: 40, y: 20 } })
    await waitFor('the link’s range', async () => (await chip(frame).innerText()).includes('Last 1 minute'))
    await dragOver(page, frame)
    await waitFor('the dragged range', async () => !(await chip(frame).innerText()).includes('Last'))
    // The first Escape takes the cursor away, the next one the zoom.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await waitFor('the link’s range', async () => (await chip(frame).innerText()).includes('Last 1 minute'))
    await page.close()
  })

  test('a download holds what the legend shows, and nothing that was switched off', async () => {
    const { page, frame } = await open()
    const names = frame.locator('.legend button')
    const [count, first] = [await names.count(), await names.first().getAttribute('title')]
    await names.first().click()
    await frame.getByRole('button', { name: 'More actions' }).click()
    const coming = page.waitForEvent('download')
    await frame.getByRole('menuitem', { name: 'Download CSV' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/_\d{8}T\d{6}Z-\d{8}T\d{6}Z\.csv$/)
    const [head = [], ...rows] = parse(await text(await download.createReadStream())) as string[][]
    expect(head).toHaveLength(count)
    expect(head.join()).not.toContain(` > ${first}`)
    expect(rows.length).toBeGreaterThan(1)
    await page.close()
  })

  test('a picture is as sharp on every screen, has the legend’s names, and none of the buttons', async () => {
    const { page, frame } = await open()
    await frame.getByRole('button', { name: 'More actions' }).click()
    const coming = page.waitForEvent('download')
    await frame.getByRole('menuitem', { name: 'Download PNG' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/_\d{8}T\d{6}Z-\d{8}T\d{6}Z\.png$/)
    const picture = await buffer(await download.createReadStream())
    const frameSize = await frame.evaluate(() => [innerWidth, innerHeight])
    const { width, height, corner, line } = await lookAt(page, picture)
    expect([width, height]).toEqual(frameSize.map(side => side * 2))
    expect(corner).toEqual([255, 255, 255, 255]) // where the menu's dots were
    expect(line).toBeGreaterThan(200) // pixels in the colours of series
    await page.close()
  })

  test('an image is copied, and saved where the browser lets none be copied', async () => {
    const { page, frame } = await open()
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const copy = async () => {
      await frame.getByRole('button', { name: 'More actions' }).click()
      await frame.getByRole('menuitem', { name: 'Copy image' }).click()
    }
    await copy()
    await frame.getByText('Image copied').waitFor()
    await page.mouse.click(980, 880) // a page that has not the focus may not read
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(item => item.types))
    expect(types).toEqual(['image/png'])
    await frame.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('as Firefox of old', 'NotAllowedError'))
    })
    const coming = page.waitForEvent('download')
    await copy()
    expect((await coming).suggestedFilename()).toMatch(/\.png$/)
    await frame.getByText('it is among the downloads').waitFor()
    await browser.context.clearPermissions()
    await page.close()
  })

  test('one cursor for every panel of the page, and none for another tab', async () => {
    const { page, one, other } = await openTwo()
    const { page: apart, frame: stranger } = await open()
    await page.bringToFront()
    await one.locator('.u-over').hover({ position: { x: 200, y: 60 } })
    await waitFor('the other panel’s cursor', () => hasCursor(other))
    expect(await other.locator('.tooltip').count()).toBe(0)
    expect(await hasCursor(stranger)).toBe(false)
    await page.mouse.move(1, 1, { steps: 8 }) // as a hand does it
    await waitFor('the cursor to go', async () => !(await hasCursor(other)))
    await Promise.all([page.close(), apart.close()])
  })

  test('“Zoom all” shows one range in every panel', async () => {
    const { page, one, other } = await openTwo()
    await chip(one).click()
    await one.getByRole('button', { name: '15m' }).click()
    await waitFor('15 minutes', async () => (await chip(one).innerText()).includes('Last 15 minutes'))
    expect(await chip(other).innerText()).not.toContain('15')
    await one.getByRole('button', { name: 'More actions' }).click()
    await one.getByRole('menuitem', { name: 'Zoom all panels to this range' }).click()
    await waitFor('15 minutes there, too', async () => (await chip(other).innerText()).includes('Last 15 minutes'))
    await page.close()
  })

  test('the keyboard alone: cursor, closer, table, help', async () => {
    const { page, frame } = await open()
    await frame.getByRole('button', { name: 'More actions' }).focus()
    await page.keyboard.press('ArrowLeft')
    await waitFor('the spoken values', async () =>
      /\d\d:\d\d:\d\d: .*\d/.test(await frame.locator('[aria-live]').innerText()),
    )
    await page.keyboard.press('+')
    await waitFor('a closer look', async () => !(await chip(frame).innerText()).includes('Last'))
    await page.keyboard.press('t')
    await frame.getByRole('region', { name: 'Data as a table' }).waitFor()
    expect(await accessibilityTrouble(frame)).toEqual([])
    await page.keyboard.press('t')
    await page.keyboard.press('?')
    await frame.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    expect(await accessibilityTrouble(frame)).toEqual([])
    await page.close()
  })

  test('a range in words, and help with one that is none; every menu stays inside of a small frame', async () => {
    const { page, frame } = await open()
    await page.setViewportSize({ width: 340, height: 700 })
    await chip(frame).click()
    await frame.getByLabel('From', { exact: true }).fill('last 2 days')
    await frame.getByRole('button', { name: 'Show', exact: true }).click()
    await frame.getByText('Write now-2d.').waitFor()
    expect(await accessibilityTrouble(frame)).toEqual([])
    expect(await insideFrame(frame, '.popover')).toBe(true)
    await page.keyboard.press('Escape')
    await frame.getByRole('button', { name: 'More actions' }).click()
    expect(await insideFrame(frame, '.menu')).toBe(true)
    await page.close()
  })

  test('paused, nothing is asked, and it says so', async () => {
    const { page, frame } = await open()
    await frame.getByRole('button', { name: 'Pause renewing' }).click()
    await frame.getByText('Paused').waitFor()
    await frame.getByRole('button', { name: 'Renew again' }).click()
    await frame.getByText('Live · 30 s').waitFor()
    await page.close()
  })

  test('the panel keeps its height through zoom, table and trouble', async () => {
    const { page, frame } = await open()
    const height = () => page.locator('tocsin-panel').evaluate(panel => panel.getBoundingClientRect().height)
    const before = await height()
    await frame.getByRole('button', { name: 'More actions' }).press('t')
    await frame.getByRole('region', { name: 'Data as a table' }).waitFor()
    expect(await height()).toBe(before)
    expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
    await page.close()
  })

  test('full screen, as the page allows it', async () => {
    const { page, frame } = await open()
    await frame.getByRole('button', { name: 'Full screen' }).click()
    await waitFor('the full screen', () => frame.evaluate(() => document.fullscreenElement !== null))
    await page.close()
  })
})

async function dragOver(page: Page, frame: Frame): Promise<void> {
  // Not while an answer is on its way: the chart is drawn anew when it comes.
  const chart = frame.locator('figure[aria-busy="false"] .u-over')
  const box = await waitFor('a chart to drag over', () => chart.boundingBox())
  // To the right end: ours has just been born, and there is nothing further left.
  await page.mouse.move(box.x + box.width * 0.4, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 8, box.y + 50, { steps: 6 })
  await page.mouse.up()
}

/** Whether a chart's own line of a cursor stands somewhere inside of it. */
function hasCursor(frame: Frame): Promise<boolean> {
  return frame
    .locator('.u-cursor-x')
    .evaluate(line => new DOMMatrix(getComputedStyle(line).transform).m41 > 0 && !line.classList.contains('u-off'))
}

function insideFrame(frame: Frame, selector: string): Promise<boolean> {
  return frame.locator(selector).evaluate(box => {
    const { left, top, right, bottom } = box.getBoundingClientRect()
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
  })
}

/** Size of a PNG, the pixel near its upper right corner, and how many pixels have colour. */
function lookAt(page: Page, picture: Buffer) {
  return page.evaluate(async base64 => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    const { width, height } = image
    Object.assign(canvas, { width, height })
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    let line = 0
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 80) line += 1
    }
    return { width, height, corner: [...context.getImageData(width - 58, 52, 1, 1).data], line }
  }, picture.toString('base64'))
}
