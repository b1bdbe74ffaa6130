import type { LinkFamily } from '../family.ts'
import { readUtc } from '../prometheus/links.ts'
import type { PrometheusTarget } from '../prometheus/target.ts'
import type { Target } from '../target.ts'
import type { RangeText } from '../../time/range.ts'

/**
 * vmui, VictoriaMetrics' page. All its parameters stand behind `#/?`; a cluster's path names the tenant.
 * Its API is Prometheus', so that its targets are, too. Read from its source in August 2026 (1.150).
 */
export const victoriametricsLinks: LinkFamily = {
  id: 'victoriametrics',
  parse,
  examples: [
    {
      url: 'https://vm.example.net/vmui/#/?g0.expr=rate(http_requests_total%5B5m%5D)&g0.range_input=24h&g0.end_input=2026-01-01T10:00:00&g0.relative_time=none&g0.tab=0&g0.step_input=1m',
      panels: 1,
    },
    {
      url: 'https://vm.example.net/select/12:3/vmui/#/?g0.expr=up&g0.relative_time=last_30_minutes&g0.tab=1&g1.expr=process_open_fds',
      panels: 2,
    },
    { url: 'https://vm.example.net/graph/#/?g0.expr=up&g0.relative_time=yesterday', panels: 1 },
    {
      url: 'https://vm.example.net/select/0/prometheus/graph/#/?g0.expr=up&g0.expr.hide=true&g1.expr=sum(up)&g0.range_input=1h',
      panels: 1,
    },
    { url: 'https://ops.example.net/vm/prometheus/vmui/?#/?g0.expr=up', panels: 1 },
  ],
}

const pagePath = /^(?<base>(?:\/[^/]+)*?)(?:\/prometheus)?\/(?:vmui|graph)\/?$/
const mostPanels = 20

function parse(url: URL): Target[] {
  const page = pagePath.exec(url.pathname)
  const params = readHash(url)
  if (!page || !params.get('g0.expr')) return []
  const base = `${url.origin}${page.groups?.base ?? ''}/prometheus`
  return shownQueries(params).map((number, part) => readQuery(url, params, base, number, part))
}

export function readHash(url: URL): URLSearchParams {
  return new URLSearchParams(/^#\/?\?(.*)$/s.exec(url.hash)?.[1] ?? '')
}

/** The numbers of the queries that are not hidden; a part each. */
export function shownQueries(params: URLSearchParams): number[] {
  const shown: number[] = []
  for (let number = 0; number < mostPanels && params.get(`g${number}.expr`); number++) {
    if (params.get(`g${number}.expr.hide`) !== 'true') shown.push(number)
  }
  return shown
}

function readQuery(url: URL, params: URLSearchParams, base: string, number: number, part: number): PrometheusTarget {
  // The page has one time and one view for all its queries, and writes them with the first.
  const value = (name: string) => params.get(`g${number}.${name}`) ?? params.get(`g0.${name}`) ?? ''
  const step = readSeconds(value('step_input'))
  return {
    source: 'prometheus',
    base,
    part,
    openUrl: url.href,
    expr: params.get(`g${number}.expr`) ?? '',
    view: value('tab') === '1' || value('tab') === '3' ? 'table' : 'graph',
    range: readRange(value),
    display: 'lines',
    ...(step ? { step } : {}),
  }
}

const relative = /^last_(\d+)_(minute|hour|day|month|year)s?$/
const units: Record<string, string> = { minute: 'm', hour: 'h', day: 'd', month: 'M', year: 'y' }

function readRange(value: (name: string) => string): RangeText {
  const word = value('relative_time')
  if (word === 'yesterday') return { from: 'now-1d/d', to: 'now-1d/d' }
  if (word === 'today') return { from: 'now/d', to: 'now' }
  const found = relative.exec(word)
  if (found) return { from: `now-${found[1]}${units[found[2] ?? '']}`, to: 'now' }
  return { last: value('range_input') || '30m', until: readUtc(value('end_input')) }
}

/** `15s`, `1m`, `0.5h` or bare seconds; undefined for an automatic step. */
function readSeconds(text: string): number | undefined {
  const found = /^(\d+(?:\.\d+)?)(ms|[smhd])?$/.exec(text)
  if (!found) return undefined
  const lengths: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 }
  return Number(found[1]) * (lengths[found[2] ?? 's'] ?? 1)
}
