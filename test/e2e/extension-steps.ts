import type { Frame, Page } from 'playwright'
import type { ExtendedChromium } from '#test/servers/chromium.ts'
import type { TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'

/** Pairs through the options page, as a person does. */
export async function pairByHand({ openOwn }: ExtendedChromium, relay: TestRelay): Promise<void> {
  const page = await openOwn('options.html')
  await page.getByLabel('Relay address').fill(relay.address)
  await page.getByLabel('Pairing code').fill(await relay.pairingCode())
  await page.getByRole('button', { name: 'Pair', exact: true }).click()
  await page.getByText('Paired', { exact: true }).waitFor()
  await page.close()
}

export type ConnectMore = {
  /** What it is, where its address does not say so. */
  kind?: string
  /** With what the relay proves itself. */
  token?: string
  /** Another address than the link shows: a GitLab below a path. */
  address?: string
  /** Fills in the rest before the connection is made. */
  fill?: (page: Page) => Promise<void>
}

/** Connects through the options page, by pasting a link. The answer is the sentence of the check that follows. */
export async function connectByHand(
  { openOwn }: ExtendedChromium,
  link: string,
  who: 'As you' | 'By the relay',
  { kind, token, address, fill }: ConnectMore = {},
): Promise<string> {
  const page = await openOwn('options.html#connections')
  await page.getByLabel('Dashboard link').fill(link)
  if (kind !== undefined) await page.getByLabel('What is it?').selectOption(kind)
  const choice = page.getByLabel(who)
  await waitFor(`the choice “${who}”`, () => choice.isEnabled())
  await page.getByText(who, { exact: true }).click() // the label lies over its button
  if (address !== undefined) await page.getByLabel('Address', { exact: true }).fill(address)
  if (token !== undefined) {
    await page.getByLabel('Credentials').selectOption('Token')
    await page.getByLabel('Token', { exact: true }).fill(token)
  }
  await fill?.(page)
  await page.getByRole('button', { name: /^Connect this / }).click()
  await page.getByText('is connected.').waitFor()
  const checked = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('status') })
    .getByRole('status')
  await checked.waitFor()
  const sentence = await checked.innerText()
  await page.close()
  return sentence
}

/** Our frames in a page, in the order they were loaded. */
export function panelFrames(page: Page, { origin }: ExtendedChromium): Frame[] {
  return page.frames().filter(frame => frame.url().startsWith(`${origin}/panel.html`))
}

/** The page's panels in a state, as the page itself can tell. */
export async function panelsIn(page: Page, state: string, count: number): Promise<void> {
  let states: (string | null)[] = []
  const reached = async () => {
    states = await page.locator('tocsin-panel').evaluateAll(all => all.map(one => one.getAttribute('data-state')))
    return states.filter(one => one === state).length >= count
  }
  try {
    await waitFor(`${count} panels to be ${state}`, reached, { ms: 30_000 })
  } catch (cause) {
    const texts = await Promise.all(page.frames().map(frame => frame.locator('body').innerText()))
    throw new Error(`Panels are ${states.join(', ')}: ${texts.join(' | ')}`, { cause })
  }
}

/** Opens a page and gives its one panel's frame, once it is in the state. */
export async function openPanel(browser: ExtendedChromium, url: string, state: string) {
  const page = await browser.context.newPage()
  await page.goto(url)
  await panelsIn(page, state, 1)
  const frame = await waitFor('the frame', () => panelFrames(page, browser)[0])
  return { page, frame }
}

/** How many pixels of the frame's chart hold ink, and in how many colours. */
export function inkOf(frame: Frame): Promise<{ pixels: number; colours: number }> {
  return frame.locator('canvas').evaluate(canvas => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas')
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    const colours = new Set<number>()
    let pixels = 0
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at + 3] ?? 0) < 200) continue
      pixels += 1
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
    }
    return { pixels, colours: colours.size }
  })
}
