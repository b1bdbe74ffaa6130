import type { ChartLink, IncidentChart } from '#extension/messages/incidents.ts'
import { hrefsOf } from '#shared/format/hrefs.ts'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { joinUrl } from '#shared/kit/urls.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import { shapeOf, type Target } from '#shared/links/target.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import type { Incident } from '#shared/model/incident.ts'
import { directHref, type KnownPlace } from './page-links.ts'

/** More make a list that nobody reads; all are on the incident's page. */
const most = 48

type Told = {
  incident: Pick<Incident, 'project' | 'iid' | 'state' | 'body'>
  notes: readonly { body: string }[]
  /** Newest first. */
  frozen: readonly FrozenChart[]
  /** The address of the relay that has the incident. */
  relay: string
}

/**
 * The charts of an incident, as its page at the relay shows them: what its texts link to, in reading order, then what was
 * frozen beside. Live comes first while it is open, and what was frozen once it is closed, when “now” means another time.
 * @param places that this browser can ask; a chart of another one is there only if it was frozen
 */
export function chartsOf({ incident, notes, frozen, relay }: Told, places: readonly KnownPlace[]): IncidentChart[] {
  const first: IncidentChart['first'] = incident.state === 'opened' ? 'live' : 'frozen'
  const keptAt = `/${encodeURIComponent(incident.project)}/incidents/${incident.iid}/frozen/`
  const frozenOf = ({ id, frozenAt, occasion, by }: FrozenChart) => {
    return {
      href: joinUrl(relay, keptAt + encodeURIComponent(id)),
      part: 0,
      shape: 'panel' as const,
      frozenAt,
      occasion,
      by,
    }
  }
  const written = new Set(hrefsOf([incident.body, ...notes.map(({ body }) => body)].flatMap(parseMarkdown)))
  const standsIn = new Set<string>()
  const linked = [...written].flatMap(url =>
    parseLink(directHref(url)).flatMap(target => {
      if (isIncident(target)) return []
      const live = findConnection(target, places) ? liveOf(url, target) : null
      const kept = newestOf(frozen, url, target.part)
      if (kept) standsIn.add(kept.id)
      return live || kept ? { first, live, frozen: kept ? frozenOf(kept) : null } : []
    }),
  )
  const others = frozen.filter(({ id }) => !standsIn.has(id))
  const beside = besideText(others, written).map(one => {
    const target = parseLink(one.chart.url)[one.chart.part]
    const live = one.occasion !== 'asked' && target && findConnection(target, places)
    return { first, live: live ? liveOf(one.chart.url, target) : null, frozen: frozenOf(one) }
  })
  return [...linked, ...beside].slice(0, most)
}

function liveOf(url: string, target: Target): ChartLink {
  return { href: directHref(url), part: target.part, shape: shapeOf(target) }
}

/** Other incidents that are linked to are no charts of this one. */
function isIncident(target: Target): boolean {
  return target.source === 'tocsin' && target.subject === 'incident'
}

/** Of one chart, that which was kept by itself before one that somebody asked for: it shows the incident's own time. */
function newestOf(frozen: readonly FrozenChart[], url: string, part: number): FrozenChart | undefined {
  const ofChart = frozen.filter(({ chart }) => chart.url === url && chart.part === part)
  return ofChart.find(({ occasion }) => occasion !== 'asked') ?? ofChart[0]
}

/** What people froze, and the newest of each chart that no text links to. */
function besideText(frozen: readonly FrozenChart[], written: ReadonlySet<string>): FrozenChart[] {
  const seen = new Set<string>()
  return frozen.filter(({ occasion, chart, url }) => {
    if (occasion === 'asked') return !written.has(url)
    const key = JSON.stringify([chart.url, chart.part])
    const isNew = !written.has(chart.url) && !seen.has(key)
    seen.add(key)
    return isNew
  })
}
