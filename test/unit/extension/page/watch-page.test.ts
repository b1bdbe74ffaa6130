// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { PageContext } from '#extension/page/page-context.ts'
import { createPanelKeeper } from '#extension/page/panels/keep-panels.ts'
import { offerPanels } from '#extension/page/panels/offer-panels.ts'
import { startOnce } from '#extension/page/start-once.ts'
import type { PanelLook } from '#extension/messages/page-messages.ts'
import { settle } from '../screens/settle.ts'

const link = (at: number) => `https://prom.example/graph?g0.expr=up${at}`

// A frame's address is looked at, not loaded.
const { happyDOM } = window as unknown as { happyDOM: { settings: { navigation: Record<string, boolean> } } }
happyDOM.settings.navigation.disableChildFrameNavigation = true

let end: () => Promise<void> = async () => undefined
afterEach(async () => {
  await end()
  document.body.replaceChildren()
})

/** A page with links, over a background that answers as it is told. */
async function open(links: number) {
  const state = { allowed: true, maxPanels: 100, look: { height: 340, theme: 'page' } as PanelLook }
  const asked: string[] = []
  let call: (anew: boolean) => void = () => undefined
  const world = {}
  const context: PageContext = {
    document,
    now: () => 0,
    soon: work => () => queueMicrotask(work),
    // All of the page is in view.
    watchDistance: report => ({ watch: element => report(element, 'near'), unwatch: () => undefined }),
    runtime: {
      alive: () => true,
      frameUrl: 'chrome-extension://us/panel.html',
      origin: 'chrome-extension://us',
      onCall: (kind, listener, signal) => {
        if (kind !== 'watcher/look-again') return
        call = anew => listener({ kind, anew } as Parameters<typeof listener>[0])
        signal.addEventListener('abort', () => (call = () => undefined))
      },
      ask: (async (kind: string, request: { hrefs: string[] }) => {
        asked.push(kind)
        if (kind === 'page/places') {
          if (!state.allowed) return { ok: false, failure: { code: 'forbidden', message: '' } }
          const { maxPanels, look } = state
          return { ok: true, value: { links: '^https://prom\\.example/', hosts: [], maxPanels, look } }
        }
        if (kind === 'page/ticket') return { ok: true, value: { ticket: `t${asked.length}` } }
        offerPanels(createPanelKeeper)
        const one = { part: 0, kind: 'prometheus', shape: 'panel' }
        return { ok: true, value: { panels: request.hrefs.map(() => [one]) } }
      }) as PageContext['runtime']['ask'],
    },
  }
  document.body.innerHTML = Array.from({ length: links }, (_, at) => `<p><a href="${link(at)}">c</a></p>`).join('')
  const start = () => settle(() => startOnce(context, world))
  await start()
  end = () => {
    state.allowed = false
    return settle(() => call(false))
  }
  return { state, asked, start, call: (anew: boolean) => settle(() => call(anew)) }
}

const panels = () => [...document.querySelectorAll<HTMLElement>('tocsin-panel')]
const frames = () => [...document.querySelectorAll('iframe')].map(({ src }) => src.replace(/^.*#/, ''))

test('a site that is switched off loses its panels and the watcher, which can be started anew', async () => {
  const page = await open(2)
  expect(frames()).toHaveLength(2)
  page.state.allowed = false
  await page.call(false)
  expect(document.body.innerHTML).toBe(`<p><a href="${link(0)}">c</a></p><p><a href="${link(1)}">c</a></p>`)
  page.asked.length = 0
  page.state.allowed = true
  await page.call(false)
  expect(page.asked).toEqual([]) // nobody is there who would hear it
  await page.start()
  expect(frames()).toHaveLength(2)
})

test('height and number hold at once, without a frame that begins again', async () => {
  const page = await open(3)
  const before = frames()
  page.state.look = { height: 500, theme: 'page' }
  await page.call(false)
  expect(panels().map(({ style }) => style.height)).toEqual(['500px', '500px', '500px'])
  expect(frames()).toEqual(before)
  page.state.maxPanels = 1
  await page.call(false)
  expect(frames()).toEqual(before.slice(0, 1))
  page.state.maxPanels = 100
  await page.call(false)
  expect(frames()).toHaveLength(3)
})

test('a chosen theme is the frame’s, whatever the page looks like; frames begin again on tickets of their own', async () => {
  const page = await open(1)
  const [before] = frames()
  expect(before).toMatch(/&theme=light$/)
  page.state.look = { height: 340, theme: 'dark' }
  await page.call(true)
  const [after] = frames()
  expect(after).toMatch(/&theme=dark$/)
  expect(after?.split('&')[0]).not.toBe(before?.split('&')[0])
  expect(document.querySelector('iframe')?.style.colorScheme).toBe('dark')
})
