import type { Found } from './found.ts'
import type { GrafanaSubject } from './target.ts'

const page =
  /^(?<base>(?:\/[^/]+)*?)\/alerting\/(?:(?<source>[^/]+)\/(?<id>[^/]+)\/(?<action>view|find)|(?<edited>[^/]+)\/edit)\/?$/

/** Pages of one alert rule: by uid where Grafana keeps it, by names where its datasource does. */
export function readRule(url: URL): Found[] {
  const found = page.exec(url.pathname)?.groups
  if (!found) return []
  const id = decoded(found.id ?? found.edited ?? '')
  const subject =
    found.action === 'find' ? readNames(decoded(found.source ?? ''), id, url.searchParams) : readId(id, found.source)
  return subject ? [{ base: found.base ?? '', subject }] : []
}

function readNames(datasource: string, name: string, params: URLSearchParams): GrafanaSubject | null {
  if (!datasource || !name) return null
  const [namespace, group] = [params.get('namespace'), params.get('group')]
  return { is: 'rule', datasource, name, ...(namespace ? { namespace } : {}), ...(group ? { group } : {}) }
}

function readId(id: string, source?: string): GrafanaSubject | null {
  const parts = id.split('$').map(unescapePart)
  const [prefix, datasource, namespace, group, name] = parts
  if (parts.length === 6 && (prefix === 'cri' || prefix === 'pri') && datasource && name) {
    return { is: 'rule', datasource, name, namespace, group }
  }
  const ours = source === undefined || source === 'grafana'
  return ours && /^[\w-]{1,40}$/.test(id) ? { is: 'rule', uid: id } : null
}

/** Within a part, Grafana writes `$` as a word and both slashes as control characters. */
function unescapePart(part: string): string {
  return part.replaceAll('_DOLLAR_', '$').replaceAll('\u001F', '/').replaceAll('\u001E', '\\')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
