import { isFrameSignal } from '#extension/messages/frame-signal.ts'
import { themeAt, type Theme } from '../theme/host-theme.ts'
import type { PageContext } from '../page-context.ts'
import { showChip } from './chip.ts'
import { createFrame, showState, turnFrame } from './panel-element.ts'
import type { Wanted } from './plan-panels.ts'
import { words } from '../words.ts'

/** What is inside of panel elements. A frame lives while it is near the viewport, each time on a ticket of its own. */
export type PanelFrames = {
  add: (element: HTMLElement, question: Wanted) => void
  remove: (element: HTMLElement) => void
  /** Turns those whose surroundings have turned dark or light. */
  followTheme: () => void
  /** Mounts all of them anew. */
  beginAgain: () => void
}

type Panel = { wanted: Wanted; frame: HTMLIFrameElement | null; heard: boolean; theme: Theme; asking: object | null }

/** Milliseconds in which a frame must have said something: after it has loaded, and in any case. */
const silence = { loaded: 2000, most: 10_000 }

export type FramesOptions = {
  /** Called when the background gives no ticket for a panel. */
  refused: (element: HTMLElement) => void
  /** Called when a panel takes another room than was thought. */
  reshaped: () => void
  /** The one that the person chose, or `page`. */
  theme: () => Theme | 'page'
}

export function createPanelFrames(
  context: PageContext,
  { refused, reshaped, theme }: FramesOptions,
  signal: AbortSignal,
): PanelFrames {
  const { document, runtime } = context
  const themeOf = (element: HTMLElement): Theme => {
    const chosen = theme()
    return chosen === 'page' ? themeAt(element) : chosen
  }
  const panels = new Map<HTMLElement, Panel>()
  /** Whether the page lets frames of ours in: nobody knows before one was tried. */
  let letIn: boolean | null = null
  const distances = context.watchDistance((element, distance) => {
    const placed = element as HTMLElement // one of those that were added
    const panel = panels.get(placed)
    if (!panel) return
    if (distance === 'near') void mount(placed, panel)
    else unmount(placed, panel)
  }, signal)

  async function mount(element: HTMLElement, panel: Panel): Promise<void> {
    if (panel.frame || panel.asking) return
    const asking = {}
    panel.asking = asking
    const { href, part } = panel.wanted
    const reply = await runtime.ask('page/ticket', { href, part })
    if (panel.asking !== asking) return // gone far or away meanwhile
    panel.asking = null
    if (!reply.ok) return refused(element)
    if (letIn === false) return putChip(element, panel)
    panel.theme = themeOf(element)
    const frame = createFrame(document, runtime.frameUrl, reply.value.ticket, panel.theme)
    panel.frame = frame
    panel.heard = false
    const giveUp = () => {
      if (panel.frame !== frame || panel.heard || document.hidden) return
      letIn ??= false
      putChip(element, panel)
    }
    frame.addEventListener('load', () => setTimeout(giveUp, silence.loaded))
    setTimeout(giveUp, silence.most)
    element.replaceChildren(frame)
  }

  function unmount(element: HTMLElement, panel: Panel): void {
    panel.asking = null
    if (!panel.frame) return
    panel.frame = null
    element.replaceChildren()
    showState(element, 'loading', '')
  }

  /** In the place of a frame that the page does not let in, and of one that nobody has connected yet. */
  function putChip(element: HTMLElement, { wanted }: Panel): void {
    const { href, part, kind, label } = wanted
    distances.unwatch(element)
    element.replaceChildren()
    showState(element, 'denied', kind)
    wanted.shape = 'chip'
    reshaped()
    showChip(element, themeAt(element), {
      [label ?? words.open]: () => void runtime.ask('page/open', { href, part }),
      ...(label && { [words.notHere]: () => void runtime.ask('page/hide', { href }) }),
    })
  }

  /** Only a frame of ours, speaking from our origin, says how its panel is. */
  function hear({ origin, data, source }: MessageEvent): void {
    if (origin !== runtime.origin || !isFrameSignal(data)) return
    for (const [element, panel] of panels) {
      if (panel.frame?.contentWindow !== source) continue
      letIn = panel.heard = true
      showState(element, data.state, data.panelKind)
      if (Boolean(panel.wanted.tall) !== data.tall) {
        panel.wanted.tall = data.tall
        reshaped()
      }
    }
  }
  document.defaultView?.addEventListener('message', hear, { signal })

  return {
    add(element, wanted) {
      const panel = { wanted, frame: null, heard: false, theme: 'light' as const, asking: null }
      panels.set(element, panel)
      if (wanted.label) putChip(element, panel)
      else distances.watch(element)
    },
    remove(element) {
      const panel = panels.get(element)
      if (panel) panel.asking = panel.frame = null
      panels.delete(element)
      distances.unwatch(element)
    },
    followTheme() {
      for (const [element, panel] of panels) {
        const now = themeOf(element)
        if (!panel.frame || now === panel.theme) continue
        panel.theme = now
        turnFrame(panel.frame, now)
      }
    },
    beginAgain() {
      for (const [element, panel] of panels) {
        if (!panel.frame) continue
        unmount(element, panel)
        void mount(element, panel)
      }
    },
  }
}
