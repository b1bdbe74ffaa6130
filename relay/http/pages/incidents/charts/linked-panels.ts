import { hrefsOf } from '#shared/format/hrefs.ts'
import type { Block } from '#shared/format/markdown.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Mark, Panel } from '#shared/model/panel.ts'
import { showChart, type DrawPanel, type KeptCharts, type ShownChart } from './show-chart.ts'
import { chartWords } from './words.ts'

/** The panels of one link, in the link's order, each drawn or with the reason why not. */
export type LinkedPanels = ReadonlyMap<string, ShownChart[]>

/** More charts than this make a page nobody reads, and as many questions to the sources. */
const mostPanels = 12
/** Milliseconds that a page waits for its charts. */
const defaultPatience = 3000

const nothingKept: KeptCharts = {
  first: 'live',
  find: () => undefined,
  read: () => Promise.reject(new Error('nothing is kept')),
}

/**
 * Draws what the links of a text mean. A slow source does not hold the page up: after three seconds its place says so.
 * What was frozen stands in for what cannot be drawn. Links to places that this relay does not know stay plain links.
 */
export async function drawLinkedPanels(
  blocks: readonly Block[],
  draw: DrawPanel,
  patience = defaultPatience,
  kept = nothingKept,
): Promise<LinkedPanels> {
  const wanted = [...new Set(hrefsOf(blocks))]
    .flatMap(url => parseLink(url).map((_, part) => ({ url, part })))
    .slice(0, mostPanels)
  const drawn = await Promise.all(
    wanted.map(async ({ url, part }) => ({
      url,
      shown: await showChart(() => draw(url, part), kept.find(url, part), kept, patience),
    })),
  )
  const panels = new Map<string, ShownChart[]>()
  for (const { url, shown } of drawn) {
    if (!shown.outcome.ok && shown.outcome.failure.code === 'unknown-host') continue
    panels.set(url, [...(panels.get(url) ?? []), shown])
  }
  return panels
}

/**
 * The incident's own time on a chart: from its first alert to the last one's end, or until now.
 * @param now UNIX milliseconds
 */
export function firingMark(alerts: readonly Alert[], panel: Panel, now: number): Mark[] {
  if (alerts.length === 0 || panel.source.kind === 'tocsin') return []
  const at = Math.min(...alerts.map(alert => Date.parse(alert.startedAt))) / 1000
  const ends = alerts.map(alert => (alert.endedAt === null ? null : Date.parse(alert.endedAt) / 1000))
  const open = ends.some(end => end === null)
  const until = open ? now / 1000 : Math.max(...ends.filter(end => end !== null))
  const words = chartWords()
  return [{ at, until, kind: 'alert', text: open ? words.firing : words.fired }]
}
