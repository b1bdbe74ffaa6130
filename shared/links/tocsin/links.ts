import type { LinkFamily } from '../family.ts'
import type { Target } from '../target.ts'

/**
 * The relay's own pages: its statistics, `/api/v1/projects/<project>/stats?by=severity&from=now-6h&to=now`, and an
 * incident, `/<project>/incidents/<number>`, with a frozen chart of it below that, `…/frozen/<id>`.
 */
export const tocsinLinks: LinkFamily = {
  id: 'tocsin',
  parse: url => readStats(url) ?? readIncident(url) ?? [],
  examples: [
    { url: 'http://127.0.0.1:8627/api/v1/projects/default/stats?by=severity&from=now-6h&to=now', panels: 1 },
    { url: 'https://ops.example.net/tocsin/api/v1/projects/shop/stats', panels: 1 },
    { url: 'http://127.0.0.1:8627/default/incidents/12', panels: 1 },
    { url: 'http://127.0.0.1:8627/default/incidents/12/frozen/Zm9vYmFy_-9', panels: 1 },
    { url: 'https://ops.example.net/tools/tocsin/shop-eu/incidents/3#note-7', panels: 1 },
  ],
}

const slug = '(?<project>[a-z0-9][a-z0-9-]{0,62})'
const statsPath = new RegExp(`^(?<base>(?:/[^/]+)*?)/api/v1/projects/${slug}/stats/?$`)
const incidentPath = new RegExp(
  `^(?<base>(?:/[^/]+)*?)/${slug}/incidents/(?<iid>[1-9]\\d{0,9})(?:/frozen/(?<id>[\\w-]{1,64}))?/?$`,
)

function readStats(url: URL): Target[] | null {
  const found = statsPath.exec(url.pathname)?.groups
  if (!found?.project) return null
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

function readIncident(url: URL): Target[] | null {
  const found = incidentPath.exec(url.pathname)?.groups
  if (!found?.project) return null
  const { base = '', project, id } = found
  const iid = Number(found.iid)
  const place = { source: 'tocsin', base: url.origin + base, part: 0, openUrl: url.href, project } as const
  return [id ? { ...place, subject: 'frozen', iid, id } : { ...place, subject: 'incident', iid }]
}
