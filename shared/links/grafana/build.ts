import type { TimeRange } from '../../time/range.ts'
import { isRecord, readJson } from '../read-json.ts'
import { readPanes, type PanePlace } from './explore.ts'
import type { GrafanaTarget } from './target.ts'

type Ends = { from: string; to: string }

/** With both ends in milliseconds; in Explore those of the target's own pane. */
export function buildGrafanaLink(url: URL, target: GrafanaTarget, range: TimeRange): string {
  const ends = { from: String(Math.round(range.from * 1000)), to: String(Math.round(range.to * 1000)) }
  const place = target.subject.is === 'explore' ? readPanes(url.searchParams)[target.part]?.place : undefined
  if (place) {
    pinPane(url.searchParams, place, ends)
    return url.href
  }
  for (const name of ['time', 'time.window']) url.searchParams.delete(name)
  url.searchParams.set('from', ends.from)
  url.searchParams.set('to', ends.to)
  return url.href
}

function pinPane(params: URLSearchParams, { parameter, key }: PanePlace, ends: Ends): void {
  const given = readJson(params.get(parameter))
  if (Array.isArray(given)) {
    params.set(parameter, JSON.stringify([ends.from, ends.to, ...given.slice(2)]))
  } else if (isRecord(given)) {
    const pane = key === undefined ? given : given[key]
    const pinned = isRecord(pane) ? { ...pane, range: ends } : pane
    params.set(parameter, JSON.stringify(key === undefined ? pinned : { ...given, [key]: pinned }))
  }
}
