import type { LinkFamily } from '../family.ts'
import type { Target } from '../target.ts'

/** The relay's own statistics: `/api/v1/projects/<project>/stats?by=severity&from=now-6h&to=now`. */
export const tocsinLinks: LinkFamily = {
  id: 'tocsin',
  parse,
  examples: [
    { url: 'http://127.0.0.1:8627/api/v1/projects/default/stats?by=severity&from=now-6h&to=now', panels: 1 },
    { url: 'https://ops.example.net/tocsin/api/v1/projects/shop/stats', panels: 1 },
  ],
}

const statsPath = /^(?<base>(?:\/[^/]+)*?)\/api\/v1\/projects\/(?<project>[a-z0-9-]+)\/stats\/?$/

function parse(url: URL): Target[] {
  const found = statsPath.exec(url.pathname)?.groups
  if (!found?.project) return []
  const value = (name: string) => url.searchParams.get(name)
  const step = Number(value('step'))
  return [
    {
      source: 'tocsin',
      subject: 'stats',
      base: url.origin + (found.base ?? ''),
      part: 0,
      openUrl: url.href,
      project: found.project,
      by: value('by') === 'service' ? 'service' : 'severity',
      range: { from: value('from') || 'now-6h', to: value('to') || 'now' },
      ...(step > 0 ? { step } : {}),
    },
  ]
}
