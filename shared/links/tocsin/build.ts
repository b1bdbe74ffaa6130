import type { TimeRange } from '../../time/range.ts'
import type { TocsinTarget } from './target.ts'

/** With both ends; an incident and what is frozen have a time of their own. */
export function buildTocsinLink(url: URL, target: TocsinTarget, range: TimeRange): string {
  if (target.subject !== 'stats') return url.href
  url.searchParams.set('from', new Date(range.from * 1000).toISOString())
  url.searchParams.set('to', new Date(range.to * 1000).toISOString())
  return url.href
}
