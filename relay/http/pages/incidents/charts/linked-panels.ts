import { setTimeout as wait } from 'node:timers/promises'
import { hrefsOf } from '#shared/format/hrefs.ts'
import type { Block } from '#shared/format/markdown.ts'
import { Failure, outcomeOf, type Outcome } from '#shared/kit/failure.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Mark, Panel } from '#shared/model/panel.ts'

/** The panels of one link, in the link's order, each drawn or with the reason why not. */
export type LinkedPanels = ReadonlyMap<string, Outcome<Panel>[]>

export type DrawPanel = (url: string, part: number) => Promise<Panel>

/** More charts than this make a page nobody reads, and as many questions to the sources. */
const mostPanels = 12
/** Milliseconds that a page waits for its charts. */
const defaultPatience = 3000

/**
 * Draws what the links of a text mean. A slow source does not hold the page up: after three seconds its place says so.
 * Links to places that this relay does not know stay plain links.
 */
export async function drawLinkedPanels(
  blocks: readonly Block[],
  draw: DrawPanel,
  patience = defaultPatience,
): Promise<LinkedPanels> {
  const wanted = [...new Set(hrefsOf(blocks))]
    .flatMap(url => parseLink(url).map((_, part) => ({ url, part })))
    .slice(0, mostPanels)
  const drawn = await Promise.all(
    wanted.map(async ({ url, part }) => ({ url, outcome: await outcomeOf(() => within(draw(url, part), patience)) })),
  )
  const panels = new Map<string, Outcome<Panel>[]>()
  for (const { url, outcome } of drawn) {
    if (!outcome.ok && outcome.failure.code === 'unknown-host') continue
    panels.set(url, [...(panels.get(url) ?? []), outcome])
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
  return [{ at, until, kind: 'alert', text: open ? 'firing' : 'fired' }]
}

async function within(work: Promise<Panel>, patience: number): Promise<Panel> {
  const done = new AbortController()
  const late = wait(patience, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new Failure('timeout', 'The source did not answer in time. Open the link, or reload the page.')
  })
  late.catch(() => {}) // stopped when the work was quicker
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}
