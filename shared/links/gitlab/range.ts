import { readRange as readGrafanaRange } from '../grafana/range.ts'
import type { RangeText } from '../../time/range.ts'
import { parseHttpUrl } from '../../kit/urls.ts'
import type { GitlabTarget } from './target.ts'

/** GitLab's own, where a link says nothing. */
const usual: RangeText = { from: 'now-8h', to: 'now' }

/**
 * Fixed (`start` and `end`), rolling (`duration_seconds`), anchored (`anchor` and a length) or open (`anchor` alone).
 * What cannot be read is kept, so that it can be named.
 */
export function readRange(params: URLSearchParams, subject: GitlabTarget['subject']): RangeText {
  const [start, end] = [params.get('start'), params.get('end')]
  if (start) return { from: start, to: end || 'now' }
  if (end) return { last: '8h', until: end }
  const seconds = params.get('duration_seconds')
  const anchor = params.get('anchor')
  if (anchor) return around(anchor, seconds, params.get('direction') === 'after')
  if (seconds) return { last: lengthOf(seconds), until: 'now' }
  return (subject.is === 'grafana' && rangeWithin(subject.url)) || usual
}

function around(anchor: string, seconds: string | null, after: boolean): RangeText {
  if (!after) return { last: seconds ? lengthOf(seconds) : '8h', until: anchor } // GitLab's own open range begins in 1970
  const end = seconds ? Date.parse(anchor) + Number(seconds) * 1000 : NaN
  const until = new Date(end)
  return { from: anchor, to: Number.isNaN(until.getTime()) ? 'now' : until.toISOString() }
}

function lengthOf(seconds: string): string {
  return /^\d+$/.test(seconds) ? `${seconds}s` : seconds
}

/** The Grafana link inside has a range of its own. */
function rangeWithin(link: string): RangeText | undefined {
  const url = parseHttpUrl(link)
  return url ? readGrafanaRange(url.searchParams) : undefined
}
