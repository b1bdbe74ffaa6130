import type { PageMessages, PanelOfLink } from '#extension/messages/page-messages.ts'
import { mostPanelsEver, type PanelSettings } from '#extension/messages/panel-settings.ts'
import { literal } from '#shared/kit/literal.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import { shapeOf } from '#shared/links/target.ts'
import { sources } from '#shared/sources/registry.ts'
import { words } from './link-words.ts'

// What pages are told of their links: as little as they need to show panels.

/** A place that a connection names. */
export type KnownPlace = { kind: string; baseUrl: string }

/** Whether places that nobody has connected are offered, and the hosts (with port) where somebody said "Not here". */
export type Suggesting = { on: boolean; hidden: readonly string[] }

/** What paths of dashboards look like: enough to ask the parsers, which decide. */
const plausible = String.raw`[^/?#]+/(?:[^?#]*/)?(?:d|d-solo|goto|explore|graph|query|vmui|dashboard|alerting)(?:[/?#]|$)`

/** Chat's own detours around a link. Only known ones: any page may have a `url=` in its addresses. */
const detour = String.raw`slack-redir\.net/link\?url=`

/** Where a link leads in the end. */
export function directHref(href: string): string {
  const url = parseHttpUrl(href)
  const over = url?.hostname === 'slack-redir.net' && url.pathname === '/link'
  return (over && url.searchParams.get('url')) || href
}

/** At most so many panels in a frame of a page, whatever is chosen. */
const mostPanelsInFrame = 20

/** Which links are worth asking about, as an expression for raw `href`s: anchored, so that a foreign one fails at once. */
export function linksToLookAt(
  places: readonly KnownPlace[],
  { on }: Suggesting,
  { height, theme, mostPanels }: Pick<PanelSettings, 'height' | 'theme' | 'mostPanels'>,
  frameId: number,
): PageMessages['page/places']['reply'] {
  const hosts = [...new Set(places.map(place => new URL(place.baseUrl).host))]
  const known = hosts.map(host => `${literal(host)}(?=[/:?#]|$)`) // a default port may be spelled out
  const detours = known.length > 0 || on ? [detour] : []
  const any = [...known, ...detours, ...(on ? [plausible] : [])].join('|')
  const maxPanels = Math.min(mostPanels, frameId === 0 ? mostPanelsEver : mostPanelsInFrame)
  return { links: any && `^\\s*(?:https?:)?//(?:${any})`, hosts, maxPanels, look: { height, theme } }
}

/**
 * The panels that a link stands for; for one that leads to a place nobody has connected, the offer to do so.
 * @param own the source whose own page it stands in, if any: what leads to that itself is a menu there
 */
export function panelsOf(
  href: string,
  places: readonly KnownPlace[],
  suggesting: Suggesting,
  own: KnownPlace | undefined,
): PanelOfLink[] {
  const direct = directHref(href)
  const targets = parseLink(direct)
  const known = targets.filter(target => findConnection(target, places))
  if (known.length > 0) {
    const foreign = known.filter(target => !own || findConnection(target, places) !== own)
    return foreign.map(target => ({ part: target.part, kind: target.source, shape: shapeOf(target) }))
  }
  const [first] = targets
  const host = hostOf(direct)
  if (!suggesting.on || !first || first.source === 'tocsin' || suggesting.hidden.includes(host)) return []
  if (places.some(({ kind, baseUrl }) => kind === first.source && hostOf(baseUrl) === host)) return [] // below another path
  const label = words.connect(sources[first.source].title)
  return [{ part: first.part, kind: first.source, shape: 'chip', label }]
}

/** With its port; empty for no address of the web. */
export function hostOf(href: string): string {
  return parseHttpUrl(href)?.host ?? ''
}
