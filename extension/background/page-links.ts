import type { PageMessages, PanelOfLink } from '#extension/messages/page-messages.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import { shapeOf } from '#shared/links/target.ts'
import { sources } from '#shared/sources/registry.ts'

// What pages are told of their links: as little as they need to show panels.

/** A place that a connection names. */
export type KnownPlace = { kind: string; baseUrl: string }

/** Whether places that nobody has connected are offered, and the hosts (with port) where somebody said "Not here". */
export type Suggesting = { on: boolean; hidden: readonly string[] }

/** What paths of dashboards look like: enough to ask the parsers, which decide. */
const plausible = String.raw`[^/?#]+/(?:[^?#]*/)?(?:d|d-solo|goto|explore|graph|query|vmui|dashboard|alerting)(?:[/?#]|$)`

/** At most so many panels in one page, and in a frame of one. */
const mostPanels = { page: 100, frame: 20 }

/** Which links are worth asking about, as an expression for raw `href`s: anchored, so that a foreign one fails at once. */
export function linksToLookAt(
  places: readonly KnownPlace[],
  { on }: Suggesting,
  frameId: number,
): PageMessages['page/places']['reply'] {
  const hosts = [...new Set(places.map(place => new URL(place.baseUrl).host))]
  const known = hosts.map(host => `${host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=[/:?#]|$)`) // a default port may be spelled out
  const any = [...known, ...(on ? [plausible] : [])].join('|')
  const maxPanels = frameId === 0 ? mostPanels.page : mostPanels.frame
  return { links: any && `^\\s*(?:https?:)?//(?:${any})`, hosts, maxPanels }
}

/** The panels that a link stands for; for one that leads to a place nobody has connected, the offer to do so. */
export function panelsOf(href: string, places: readonly KnownPlace[], suggesting: Suggesting): PanelOfLink[] {
  const targets = parseLink(href)
  const known = targets.filter(target => findConnection(target, places))
  if (known.length > 0) {
    return known.map(target => ({ part: target.part, kind: target.source, shape: shapeOf(target) }))
  }
  const [first] = targets
  const host = hostOf(href)
  if (!suggesting.on || !first || first.source === 'tocsin' || suggesting.hidden.includes(host)) return []
  if (places.some(({ kind, baseUrl }) => kind === first.source && hostOf(baseUrl) === host)) return [] // below another path
  const label = `Connect this ${sources[first.source].title}?`
  return [{ part: first.part, kind: first.source, shape: 'chip', label }]
}

/** With its port; empty for no address of the web. */
export function hostOf(href: string): string {
  return parseHttpUrl(href)?.host ?? ''
}
