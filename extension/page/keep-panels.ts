import type { PageContext } from './page-context.ts'
import { createPanelElement, panelTag } from './panel-element.ts'
import { createPanelFrames } from './panel-frames.ts'
import type { Wanted } from './plan-panels.ts'

/** The panels that stand in the page, kept in line with those that should. */
export type PanelKeeper = {
  show: (wanted: readonly Wanted[]) => void
  /** Whether an element is one of the panels kept here. */
  owns: (element: Element) => boolean
  /** Tries again with links that were given up. */
  forgive: () => void
  followTheme: () => void
}

type Kept = { wanted: Wanted; element: HTMLElement }

/** A page that takes a panel away so often within so many milliseconds does not want it. */
const patience = { losses: 5, within: 10_000 }

/**
 * @param refused called when the background gave no ticket for a panel; its link is given up
 * @param signal when aborted, every panel is taken out and the page is as it was
 */
export function createPanelKeeper(context: PageContext, refused: () => void, signal: AbortSignal): PanelKeeper {
  let kept: Kept[] = []
  let givenUp = new WeakSet<Element>()
  const losses = new WeakMap<Element, number[]>()
  const frames = createPanelFrames(context, giveUp, signal)
  signal.addEventListener('abort', () => kept.slice().forEach(panel => takeAway(panel.element)))

  function takeAway(element: HTMLElement): void {
    frames.remove(element)
    element.remove()
    kept = kept.filter(panel => panel.element !== element)
  }

  function giveUp(element: HTMLElement): void {
    const link = kept.find(panel => panel.element === element)?.wanted.link
    if (link) givenUp.add(link)
    takeAway(element)
    refused()
  }

  function keepOrTakeAway(panel: Kept, wanted: readonly Wanted[]): void {
    const still = wanted.find(one => isSame(one, panel.wanted))
    if (still && isInPlace(panel)) return
    if (still) losses.set(still.link, [...(losses.get(still.link) ?? []), context.now()])
    takeAway(panel.element)
  }

  function isUnwelcome({ link }: Wanted): boolean {
    const since = context.now() - patience.within
    if (givenUp.has(link)) return true
    return (losses.get(link) ?? []).filter(at => at > since).length >= patience.losses
  }

  function put(wanted: Wanted, before: HTMLElement | undefined): HTMLElement {
    const element = createPanelElement(context.document)
    const first = wanted.mode === 'inside' ? kept.find(({ wanted: { block } }) => block === wanted.block) : undefined
    if (before) before.after(element)
    else if (wanted.mode === 'after') wanted.block.after(element)
    else wanted.block.insertBefore(element, first?.element ?? null)
    kept.push({ wanted, element })
    frames.add(element, wanted)
    return element
  }

  return {
    show(wanted) {
      for (const panel of kept.slice()) keepOrTakeAway(panel, wanted)
      const last = new Map<Element, HTMLElement>() // by block, so that its panels stand in the order of its links
      for (const one of wanted) {
        const present = kept.find(panel => isSame(panel.wanted, one))
        if (!present && isUnwelcome(one)) continue
        last.set(one.block, present?.element ?? put(one, last.get(one.block)))
      }
    },
    owns: element => kept.some(panel => panel.element === element),
    forgive() {
      givenUp = new WeakSet()
    },
    followTheme: frames.followTheme,
  }
}

function isSame(one: Wanted, other: Wanted): boolean {
  return one.block === other.block && one.mode === other.mode && one.href === other.href && one.part === other.part
}

/** Whether the page has left a panel where it was put. */
function isInPlace({ wanted, element }: Kept): boolean {
  if (wanted.mode === 'inside') return element.parentElement === wanted.block
  let before = element.previousElementSibling
  while (before?.tagName === panelTag) before = before.previousElementSibling
  return before === wanted.block
}
