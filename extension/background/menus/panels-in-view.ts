import type { Browser } from 'webextension-polyfill'
import * as z from 'zod'
import type { DeclaredPanel } from '#extension/storage/declared-draft.ts'
import { longestHref, type PageCall } from '#extension/messages/page-messages.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import { directHref, type KnownPlace } from '../page-links.ts'
import { panelTitle } from '../panel-title.ts'

const most = 10
/** Milliseconds in which a page must have answered: nobody waits for one that hangs. */
const patience = 1000

const Answer = z.array(z.unknown())
const Href = z.string().max(longestHref)

/** The panels that a person sees in one frame of a page. None where nothing of ours is there. */
export async function panelsInView(
  { tabs }: Pick<Browser, 'tabs'>,
  { tabId, frameId }: { tabId: number; frameId: number },
  places: () => Promise<readonly KnownPlace[]>,
): Promise<DeclaredPanel[]> {
  const call: PageCall = { kind: 'panels/in-view' }
  const answer: unknown = await Promise.race([
    tabs.sendMessage(tabId, call, { frameId }).catch(() => null),
    new Promise(resolve => setTimeout(resolve, patience, null)),
  ])
  return declaredPanels(answer, await places())
}

/** Nothing that a page says is believed: of its addresses, only those count that are links to what is connected. */
export function declaredPanels(answer: unknown, places: readonly KnownPlace[]): DeclaredPanel[] {
  const hrefs = Answer.safeParse(answer).data?.flatMap(href => Href.safeParse(href).data ?? []) ?? []
  const panels = hrefs.flatMap(href => {
    const url = directHref(href)
    const target = parseLink(url).find(one => findConnection(one, places))
    return target ? [{ url, title: panelTitle(target), on: true }] : []
  })
  return [...new Map(panels.map(panel => [panel.url, panel])).values()].slice(0, most)
}
