import type { PageContext } from '../page-context.ts'
import { watchTheme } from '../theme/watch-theme.ts'
import { ourTags } from './our-tags.ts'
import type { PanelRoom } from '#extension/messages/page-messages.ts'
import { createPanelElement, layOut, type Side } from './panel-element.ts'
import { createPanelFrames } from './panel-frames.ts'
import type { PagePanels, PanelsInPage } from './offer-panels.ts'
import { hrefsInView } from './panels-in-view.ts'
import { planPanels, type Wanted } from './plan-panels.ts'

type Kept = { wanted: Wanted; element: HTMLElement; laidOut?: string }

/** A page that takes a panel away so often within so many milliseconds does not want it. */
const patience = { losses: 5, within: 10_000 }

/**
 * @param refused called when the background gave no ticket for a panel; its link is given up
 * @param signal when aborted, every panel is taken out and the page is as it was
 */
export function createPanelKeeper(context: PageContext, refused: () => void, signal: AbortSignal): PanelsInPage {
  const { document, now } = context
  const kept = new Map<Node, Kept>()
  let givenUp = new WeakSet<Element>()
  const losses = new WeakMap<Element, number[]>()
  /** The panels of each block, in their order. */
  let rows: Kept[][] = []
  let look: PagePanels = { most: 0, height: 0, theme: 'page' }
  const frames = createPanelFrames(context, { refused: giveUp, reshaped: arrange, theme: () => look.theme }, signal)
  signal.addEventListener('abort', () => [...kept.values()].forEach(takeAway))
  const printing = (display: string) => () => {
    for (const { element, wanted } of kept.values()) {
      const unseen = !element.firstChild && wanted.shape !== 'chip' // far from the view: on paper its link will do
      if (unseen) element.style.setProperty('display', display, 'important')
    }
  }
  document.defaultView?.addEventListener('beforeprint', printing('none'), { signal })
  document.defaultView?.addEventListener('afterprint', printing('block'), { signal })

  function takeAway({ element }: Kept): void {
    frames.remove(element)
    element.remove()
    kept.delete(element)
  }

  function giveUp(element: HTMLElement): void {
    const panel = kept.get(element)
    if (!panel) return
    givenUp.add(panel.wanted.link)
    takeAway(panel)
    refused()
  }

  function keepOrTakeAway(panel: Kept, wanted: readonly Wanted[]): void {
    const still = wanted.find(one => isSame(one, panel.wanted))
    if (still && isInPlace(panel)) return
    if (still) losses.set(still.link, [...(losses.get(still.link) ?? []), now()])
    takeAway(panel)
  }

  function isUnwelcome({ link }: Wanted): boolean {
    const since = now() - patience.within
    return givenUp.has(link) || (losses.get(link) ?? []).filter(at => at > since).length >= patience.losses
  }

  function put(wanted: Wanted, before: HTMLElement | undefined): Kept {
    const { block, mode, shape } = wanted
    const element = createPanelElement(document, shape, look.height)
    if (before) before.after(element)
    else if (mode === 'after') block.after(element)
    else block.insertBefore(element, [...kept.values()].find(one => one.wanted.block === block)?.element ?? null)
    const panel = { wanted, element }
    kept.set(element, panel)
    frames.add(element, wanted)
    return panel
  }

  watchTheme(context, frames.followTheme, signal)
  context.runtime.onCall('panels/in-view', () => hrefsInView(rows.flat()), signal)

  /** Two of the same height stand side by side, if there is room. */
  function arrange(): void {
    for (const row of rows) {
      let first: Kept | undefined
      for (const panel of row) {
        const room = roomOf(panel.wanted)
        const alone = room === 'chip' || room === 'tall'
        const paired = !alone && first !== undefined && roomOf(first.wanted) === room
        // One that is left over is as wide as those above it.
        stand(panel, paired ? 'second' : row.length > 1 && !alone ? 'first' : 'alone')
        first = paired ? undefined : panel
      }
    }
  }

  function stand(panel: Kept, side: Side): void {
    const { wanted, element, laidOut } = panel
    const room = roomOf(wanted)
    panel.laidOut = room + side + look.height
    if (panel.laidOut !== laidOut) layOut(element, room, side, look.height)
  }

  return {
    show(links, panelsOf, next) {
      look = next
      const wanted = planPanels(links, panelsOf, look.most)
      for (const panel of kept.values()) keepOrTakeAway(panel, wanted)
      const blocks = new Map<Element, Kept[]>()
      for (const one of wanted) {
        const present = [...kept.values()].find(panel => isSame(panel.wanted, one))
        if (!present && isUnwelcome(one)) continue
        const row = blocks.get(one.block) ?? []
        blocks.set(one.block, row)
        row.push(present ?? put(one, row.at(-1)?.element))
      }
      rows = [...blocks.values()]
      arrange()
    },
    owns: node => kept.has(node),
    forgive() {
      givenUp = new WeakSet()
    },
    followTheme: frames.followTheme,
    beginAgain(next) {
      look = next
      frames.beginAgain()
    },
  }
}

function isSame(one: Wanted, other: Wanted): boolean {
  return one.block === other.block && one.mode === other.mode && one.href === other.href && one.part === other.part
}

/** Whether the page has left a panel where it was put. */
function isInPlace({ wanted: { mode, block }, element }: Kept): boolean {
  if (mode === 'inside') return element.parentElement === block
  let before = element.previousElementSibling
  while (before && before.matches(ourTags)) before = before.previousElementSibling
  return before === block
}

function roomOf({ shape, tall }: Wanted): PanelRoom {
  return tall && shape !== 'chip' ? 'tall' : shape
}
