import type { ExtendedFirefox, FirefoxElement } from '#test/servers/firefox.ts'
import type { TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { alertmanagerPayload } from './alertmanager-payload.ts'

/** Waits until the page or frame that is entered shows these words. */
export async function seen(firefox: ExtendedFirefox, words: string | RegExp): Promise<string> {
  const text = () => firefox.run(() => document.body.innerText)
  return waitFor(`“${words}”`, async () => ((found: string) => found.match(words) && found)(await text()))
}

/** A critical alert of this name arrives at the relay. */
export async function fireAt({ webhook }: TestRelay, name: string): Promise<void> {
  const startsAt = new Date().toISOString()
  const answer = await fetch(webhook.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${webhook.key}`, 'content-type': 'application/json' },
    body: alertmanagerPayload([{ labels: { alertname: name, severity: 'critical' }, fingerprint: name, startsAt }]),
  })
  if (answer.status !== 200) throw new Error(`The relay answered ${answer.status} to an alert.`)
}

/** Pairs through the options page, as a person does. */
export async function pairInFirefox(firefox: ExtendedFirefox, address: string, code: string): Promise<void> {
  await firefox.openOwn('options.html')
  await firefox.fill('Relay address', address)
  await firefox.fill('Pairing code', code)
  await firefox.click('Pair')
  await seen(firefox, 'Paired')
}

/** Connects through the options page, by pasting a link. */
export async function connectInFirefox(firefox: ExtendedFirefox, link: string): Promise<void> {
  await firefox.openOwn('options.html#connections')
  await firefox.fill('Dashboard link', link)
  await firefox.click('Connect this Prometheus')
  await seen(firefox, 'is connected.')
}

/** Waits for panels of the page in a state, open shadow roots included, and gives their frames. */
export async function panelsInFirefox(
  firefox: ExtendedFirefox,
  state: string,
  count: number,
  ms = 30_000,
): Promise<FirefoxElement[]> {
  const reached = async () => {
    const states = await firefox.run(statesOfPanels)
    if (states.filter(one => one === state).length < count) throw new Error(`panels are: ${states.join(', ')}`)
    return true
  }
  await waitFor(`${count} panels to be ${state}`, reached, { ms })
  return firefox.run(framesOfPanels, state)
}

/** What the panel in this frame shows: the figure's name and how many pixels of its canvas hold ink. */
export async function drawnIn(
  firefox: ExtendedFirefox,
  frame: FirefoxElement,
): Promise<{ label: string; ink: number }> {
  await firefox.enter(frame)
  const drawn = await firefox.run(readFigure)
  await firefox.leave()
  return drawn
}

// These run in the page, so each brings all that it needs.

function statesOfPanels(): (string | null)[] {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap(one => [
      ...(one.localName === 'tocsin-panel' ? [one] : []),
      ...(one.shadowRoot ? within(one.shadowRoot) : []),
    ])
  return within(document).map(panel => panel.getAttribute('data-state'))
}

function framesOfPanels(state: string): FirefoxElement[] {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap(one => [
      ...(one.matches(`tocsin-panel[data-state="${state}"] iframe`) ? [one] : []),
      ...(one.shadowRoot ? within(one.shadowRoot) : []),
    ])
  return within(document) as unknown as FirefoxElement[] // elements travel by name
}

function readFigure(): { label: string; ink: number } {
  const canvas = document.querySelector('canvas')
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  let ink = 0
  for (let at = 3; at < pixels.length; at += 4) ink += (pixels[at] ?? 0) > 200 ? 1 : 0
  return { label: document.querySelector('figure, [role=figure]')?.getAttribute('aria-label') ?? '', ink }
}

type OwnPage = {
  browser: {
    scripting: { getRegisteredContentScripts: () => Promise<{ matches: string[] }[]> }
  }
}

/** The patterns of the sites that the watcher is in. For {@link ExtendedFirefox.run} in a page of the add-on. */
export async function watchedSites(): Promise<string[]> {
  const scripts = await (window as unknown as OwnPage).browser.scripting.getRegisteredContentScripts()
  return scripts.flatMap(script => script.matches)
}
