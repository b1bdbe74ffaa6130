import type { Found } from './found.ts'
import { readPanelRef } from './panel-ref.ts'
import type { GrafanaSubject } from './target.ts'

// A sub-path of the host is the base. `/render` before it makes an image of the same panel.
const sub = '^(?<base>(?:/[^/]+)*?)(?:/render)?'
const byUid = new RegExp(`${sub}/d(?:-solo)?/(?<uid>[\\w-]{1,40})(?:/[^/]*)?/?$`)
const byName = new RegExp(`${sub}/dashboard(?:-solo)?/(?<type>snapshot|db)/(?<name>[^/]+)/?$`)
const byShortLink = new RegExp(`${sub}/goto/(?<uid>[\\w-]{1,40})/?$`)
const byToken = new RegExp(`${sub}/public-dashboards/(?<token>[a-f0-9]{32})/?$`)

/** Pages of dashboards and their panels. The slug says nothing: it changes with the title. */
export function readDashboard(url: URL): Found[] {
  for (const [pattern, subjectOf] of pages) {
    const groups = pattern.exec(url.pathname)?.groups
    if (groups) return [{ base: groups.base ?? '', subject: subjectOf(groups, url.searchParams) }]
  }
  return []
}

type Groups = Record<string, string | undefined>

const pages: [RegExp, (found: Groups, params: URLSearchParams) => GrafanaSubject][] = [
  [byUid, ofUid],
  [byName, ofName],
  [byShortLink, ({ uid = '' }) => ({ is: 'short', uid })],
  [byToken, ({ token = '' }, params) => ({ is: 'public', token, ...panelIn(params) })],
]

function ofUid({ uid = '' }: Groups, params: URLSearchParams): GrafanaSubject {
  const panel = readPanelRef(params)
  if (panel) return { is: 'panel', uid, panel }
  const tab = params.get('dtab')
  return { is: 'dashboard', uid, ...(tab ? { tab } : {}) }
}

function ofName({ type, name = '' }: Groups, params: URLSearchParams): GrafanaSubject {
  return type === 'snapshot'
    ? { is: 'snapshot', key: name, ...panelIn(params) }
    : { is: 'slug', slug: name, ...panelIn(params) }
}

function panelIn(params: URLSearchParams) {
  const panel = readPanelRef(params)
  return panel ? { panel } : {}
}
