import type { LinkFamily } from '../family.ts'
import type { Target } from '../target.ts'

/**
 * The list of alerts: `/#/alerts?filter={…}`, and `/alerts?filter={…}` of the UI that is in the tree since 0.32.
 * The latter needs a parameter of Alertmanager's own, because Prometheus has a page `/alerts`, too.
 * Left out, a state is as the page has it: active alerts are shown, silenced and inhibited ones are not.
 */
export const alertmanagerLinks: LinkFamily = {
  id: 'alertmanager',
  parse,
  examples: [
    {
      url: 'https://am.example.net/#/alerts?silenced=false&inhibited=false&muted=false&active=true&filter=%7Balertname%3D%22HighErrorRate%22%2C%20namespace%3D%22shop%22%7D&receiver=pager',
      panels: 1,
    },
    { url: 'https://ops.example.net/alertmanager/#/alerts?filter=%7Bseverity%3D~%22critical%7Chigh%22%7D', panels: 1 },
    { url: 'https://am.example.net/#/alerts', panels: 1 },
    { url: 'https://am.example.net/alerts?filter=%7Balertname%3D%22HighErrorRate%22%7D&silenced=true', panels: 1 },
  ],
}

const hashPage = /^#\/alerts\/?(?:\?(?<query>.*))?$/s
const page = /^(?<base>(?:\/[^/]+)*?)\/alerts\/?$/
const ownParameters = ['filter', 'receiver', 'silenced', 'inhibited']

function parse(url: URL): Target[] {
  const found = placeOf(url)
  if (!found) return []
  const { base, params } = found
  const receiver = params.get('receiver')
  const muted = params.get('muted')
  return [
    {
      source: 'alertmanager',
      base: url.origin + base,
      part: 0,
      openUrl: url.href,
      filter: params.getAll('filter').flatMap(splitMatchers),
      active: params.get('active') !== 'false',
      silenced: params.get('silenced') === 'true',
      inhibited: params.get('inhibited') === 'true',
      ...(muted ? { muted: muted === 'true' } : {}),
      ...(receiver ? { receiver } : {}),
    },
  ]
}

function placeOf(url: URL): { base: string; params: URLSearchParams } | null {
  const hash = hashPage.exec(url.hash)
  if (hash) return { base: url.pathname.replace(/\/+$/, ''), params: new URLSearchParams(hash.groups?.query ?? '') }
  const base = page.exec(url.pathname)?.groups?.base
  if (base === undefined || !ownParameters.some(name => url.searchParams.has(name))) return null
  return { base, params: url.searchParams }
}

/** `{a="1", b=~"x,y"}` as its matchers. A comma within quotes is the value's own. */
function splitMatchers(filter: string): string[] {
  const inside = filter.trim().replace(/^\{|\}$/g, '')
  return (inside.match(/(?:"(?:\\.|[^"\\])*"?|[^",])+/gs) ?? []).map(one => one.trim()).filter(one => one !== '')
}
