import type { TimeRange } from '../../time/range.ts'

/** With `start` and `end`; GitLab knows whole seconds. */
export function buildGitlabLink(url: URL, range: TimeRange): string {
  for (const name of ['duration_seconds', 'anchor', 'direction']) url.searchParams.delete(name)
  url.searchParams.set('start', secondOf(range.from))
  url.searchParams.set('end', secondOf(range.to))
  return url.href
}

function secondOf(at: number): string {
  return `${new Date(Math.round(at) * 1000).toISOString().slice(0, 19)}Z`
}
