import { hrefsOf } from '#shared/format/hrefs.ts'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Target } from '#shared/links/target.ts'
import type { Alert } from '#shared/model/alert.ts'
import { chartLink } from '../templates/incident-body.ts'

/** A chart of an incident: which panel of which link, and what that means. */
export type IncidentChart = { url: string; part: number; target: Target }

/** As many as an incident's page draws. */
const mostCharts = 12

/**
 * The charts of an incident: those that its description and its notes link to, in reading order, then those of its
 * alerts. What this relay and others tell of themselves is kept anyway.
 */
export function chartsOfIncident(
  texts: readonly string[],
  alerts: readonly Pick<Alert, 'links' | 'startedAt'>[],
): IncidentChart[] {
  const written = hrefsOf(texts.flatMap(parseMarkdown))
  const ofAlerts = alerts.flatMap(({ links, startedAt }) =>
    links.flatMap(({ url }) => chartLink({ chartUrl: url, startedAt: Date.parse(startedAt) }) ?? []),
  )
  return [...new Set([...written, ...ofAlerts])]
    .flatMap(url => parseLink(url).map((target, part) => ({ url, part, target })))
    .filter(({ target }) => target.source !== 'tocsin')
    .slice(0, mostCharts)
}
