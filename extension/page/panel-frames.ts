import { isFrameSignal } from '#extension/messages/frame-signal.ts'
import { themeAt, type Theme } from './host-theme.ts'
import type { PageContext } from './page-context.ts'
import { createFrame, showState } from './panel-element.ts'
import type { Wanted } from './plan-panels.ts'

/** The frames inside of panel elements. A frame lives while it is near the viewport, each time on a ticket of its own. */
export type PanelFrames = {
  add: (element: HTMLElement, question: Question) => void
  remove: (element: HTMLElement) => void
  /** Mounts those anew whose surroundings have turned dark or light. */
  followTheme: () => void
}

type Question = Pick<Wanted, 'href' | 'part'>
type Panel = Question & { frame: HTMLIFrameElement | null; theme: Theme; asking: object | null }

/** @param refused called when the background gives no ticket for a panel */
export function createPanelFrames(
  context: PageContext,
  refused: (element: HTMLElement) => void,
  signal: AbortSignal,
): PanelFrames {
  const { document, runtime } = context
  const panels = new Map<HTMLElement, Panel>()
  const distances = context.watchDistance((element, distance) => {
    const panel = panels.get(element as HTMLElement)
    if (!panel) return
    if (distance === 'near') void mount(element as HTMLElement, panel)
    else unmount(element as HTMLElement, panel)
  }, signal)

  async function mount(element: HTMLElement, panel: Panel): Promise<void> {
    if (panel.frame || panel.asking) return
    const asking = {}
    panel.asking = asking
    const { href, part } = panel
    const reply = await runtime.ask('page/ticket', { href, part })
    if (panel.asking !== asking) return // gone far or away meanwhile
    panel.asking = null
    if (!reply.ok) return refused(element)
    panel.theme = themeAt(element)
    panel.frame = createFrame(document, runtime.frameUrl, reply.value.ticket, panel.theme)
    element.replaceChildren(panel.frame)
  }

  function unmount(element: HTMLElement, panel: Panel): void {
    panel.asking = null
    if (!panel.frame) return
    panel.frame = null
    element.replaceChildren()
    showState(element, 'loading', '')
  }

  /** Only a frame of ours, speaking from our origin, says how its panel is. */
  function hear(event: MessageEvent): void {
    if (event.origin !== runtime.origin || !isFrameSignal(event.data)) return
    for (const [element, { frame }] of panels) {
      if (frame && frame.contentWindow === event.source) showState(element, event.data.state, event.data.panelKind)
    }
  }
  document.defaultView?.addEventListener('message', hear, { signal })

  return {
    add(element, { href, part }) {
      panels.set(element, { href, part, frame: null, theme: 'light', asking: null })
      distances.watch(element)
    },
    remove(element) {
      const panel = panels.get(element)
      if (panel) panel.asking = null
      panels.delete(element)
      distances.unwatch(element)
    },
    followTheme() {
      for (const [element, panel] of panels) {
        if (!panel.frame || themeAt(element) === panel.theme) continue
        unmount(element, panel)
        void mount(element, panel)
      }
    },
  }
}
