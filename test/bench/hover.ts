import { chromium } from 'playwright'
import { serveKinds } from '#test/screenshots/kinds-page.ts'
import { pathOf } from '#test/servers/needs.ts'

const moves = 200

/**
 * Milliseconds that one move of the cursor costs the main thread, script, style and layout together, over twenty series of
 * two thousand samples: the whole panel with its tooltip and legend.
 */
export async function hoverTime(): Promise<number> {
  const site = await serveKinds()
  const browser = await chromium.launch({ executablePath: pathOf('chromium'), args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 900, height: 500 } })
  await page.goto(`${site.address}?panel=busy`)
  const box = await page.locator('.u-over').boundingBox()
  if (!box) throw new Error('nothing was drawn')
  await page.mouse.move(box.x + 10, box.y + 40)
  await page.locator('.tooltip').waitFor()
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const spent = async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? NaN
    return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1000
  }
  const before = await spent()
  for (let move = 0; move < moves; move++) {
    await page.mouse.move(box.x + 10 + (move / moves) * (box.width - 20), box.y + 40 + (move % 50))
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  const after = await spent()
  await browser.close()
  await site.stop()
  return (after - before) / moves
}
