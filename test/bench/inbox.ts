import type { Page } from 'playwright'
import { pairByHand } from '#test/e2e/extension-steps.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import type { Figure } from './figure.ts'

const rounds = 9

/** What it takes to see incidents in Chromium: from a click to the first row, from an alert to the badge, down a long list. */
export async function inboxFigures(): Promise<Figure[]> {
  const [relay, browser] = await Promise.all([startRelay(), launchChromium()])
  try {
    await fire(relay, 0, 30)
    await pairByHand(browser, relay)
    await badgeToBe(browser, '30')
    const warm = await opening(browser, async () => {})
    const cold = await opening(browser, () => endWorker(browser))
    const told = await toBadge(relay, browser)
    await fire(relay, 1000, 10_000)
    return [
      popupFigure('30 open incidents', warm),
      popupFigure('30 open incidents, after the background was ended', cold),
      {
        what: `an alert’s 200 to the badge, worst of ${rounds}`,
        figure: told,
        unit: 'ms',
        limit: 2000,
        beside: 'ipfs-companion: an alarm, 30 s at the earliest',
      },
      popupFigure('10,000 open incidents', await opening(browser, async () => {})),
      {
        what: 'popup, longest frame down 10,000 incidents',
        figure: await longestFrame(browser),
        unit: 'ms',
        limit: 50,
        beside: 'what browsers call a long task: 50 ms',
      },
    ]
  } finally {
    await browser.close()
    await relay.stop()
  }
}

function popupFigure(of: string, figure: number): Figure {
  return { what: `popup to its first row, ${of}`, figure, unit: 'ms', limit: 150, beside: `median of ${rounds}` }
}

/** Alerts of their own incidents, told as Alertmanager does, a hundred at a time. */
async function fire({ webhook }: TestRelay, first: number, count: number): Promise<void> {
  const headers = { authorization: `Bearer ${webhook.key}`, 'content-type': 'application/json' }
  for (let at = first; at < first + count; at += 100) {
    const size = Math.min(100, first + count - at)
    const alerts = Array.from({ length: size }, (_, index) =>
      wireAlert({
        fingerprint: `inbox${at + index}`,
        labels: { alertname: `Trouble ${at + index}`, severity: 'high' },
      }),
    )
    const answer = await fetch(webhook.url, { method: 'POST', headers, body: JSON.stringify(notification(alerts)) })
    if (!answer.ok) throw new Error(`The relay answered ${answer.status}: ${await answer.text()}`)
  }
}

const badge = async ({ worker }: ExtendedChromium) =>
  (await worker()).evaluate<string>('chrome.action.getBadgeText({})')

const badgeToBe = (browser: ExtendedChromium, text: string) =>
  waitFor(`the badge “${text}”`, async () => (await badge(browser)) === text, { ms: 30_000 })

/** Milliseconds from the navigation to the frame in which the first incident is painted; the median. */
async function opening({ context, origin }: ExtendedChromium, before: () => Promise<void>): Promise<number> {
  const runs: number[] = []
  for (let round = 0; round < rounds; round++) {
    await before()
    const page = await context.newPage()
    await page.setViewportSize({ width: 400, height: 600 }) // as the browser has it below the button
    await page.addInitScript(notePainted)
    await page.goto(`${origin}/popup.html`, { waitUntil: 'commit' })
    const painted = await page.waitForFunction(() => (window as Noted).paintedAt, undefined, { polling: 250 })
    runs.push((await painted.jsonValue()) ?? NaN)
    await page.close()
  }
  return runs.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN
}

type Noted = Window & { paintedAt?: number }

function notePainted(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role=row]')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => ((window as Noted).paintedAt = performance.now())))
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** Ends the background as Chrome does to save memory. */
async function endWorker({ context }: ExtendedChromium): Promise<void> {
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('ServiceWorker.enable')
  await client.send('ServiceWorker.stopAllWorkers')
  await page.close()
}

/** Milliseconds until the number on the button is right, from the answer that the alert is on disk; the worst. */
async function toBadge(relay: TestRelay, browser: ExtendedChromium): Promise<number> {
  const runs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = Number(await badge(browser))
    await fire(relay, 100 + round, 1)
    const start = performance.now()
    await badgeToBe(browser, String(before + 1))
    runs.push(performance.now() - start)
  }
  return Math.max(...runs)
}

/** Milliseconds of the slowest frame while the list is scrolled by the wheel, new pages of it coming in. */
async function longestFrame(browser: ExtendedChromium): Promise<number> {
  const page = await browser.openOwn('popup.html')
  await page.setViewportSize({ width: 400, height: 600 })
  await page.getByRole('row').first().waitFor()
  const longest = await watchFrames(page)
  await page.mouse.move(200, 400)
  for (let turn = 0; turn < 300; turn++) {
    await page.mouse.wheel(0, 600)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  const worst = await longest()
  await page.close()
  return worst
}

async function watchFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const noted = window as Window & { longest?: number }
    let before = performance.now()
    const frame = (now: number) => {
      noted.longest = Math.max(noted.longest ?? 0, now - before)
      before = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  return () => page.evaluate(() => (window as Window & { longest?: number }).longest ?? NaN)
}
