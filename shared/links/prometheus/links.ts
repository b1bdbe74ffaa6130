import type { LinkFamily } from '../family.ts'
import type { Target } from '../target.ts'
import type { PrometheusTarget } from './target.ts'

/**
 * Prometheus' own pages: `/graph` (2.x) and `/query` (3.x), at any sub-path.
 * Panels are numbered `g0`, `g1` …; the list ends at the first number without an expression.
 * The parameters are those of Prometheus' web UI, read from its source in August 2026 (v3.14).
 */
export const prometheusLinks: LinkFamily = { id: 'prometheus', parse, examples: examples() }

const pagePath = /^(?<base>(?:\/[^/]+)*?)\/(?:graph|query)\/?$/
const mostPanels = 20

function parse(url: URL): Target[] {
  const page = pagePath.exec(url.pathname)
  if (!page || !url.searchParams.get('g0.expr')) return []
  const targets: Target[] = []
  for (let part = 0; part < mostPanels; part++) {
    const expr = url.searchParams.get(`g${part}.expr`)
    if (!expr) break
    targets.push(readPanel(url, url.origin + (page.groups?.base ?? ''), expr, part))
  }
  return targets
}

function readPanel(url: URL, base: string, expr: string, part: number): PrometheusTarget {
  const value = (name: string) => url.searchParams.get(`g${part}.${name}`) ?? ''
  const view = value('tab') === '1' || value('tab') === 'table' ? 'table' : 'graph'
  const step = Number(
    value('res_type') === 'custom' || value('res_type') === 'fixed' ? value('res_step') : value('step_input'),
  )
  return {
    source: 'prometheus',
    base,
    part,
    openUrl: url.href,
    expr,
    view,
    range: {
      last: value('range_input') || '1h',
      until: readUtc(value(view === 'table' ? 'moment_input' : 'end_input')),
    },
    display: readDisplay(value('display_mode'), value('stacked')),
    ...(step > 0 ? { step } : {}),
  }
}

function readDisplay(mode: string, stacked: string): PrometheusTarget['display'] {
  if (mode === 'stacked' || mode === 'heatmap') return mode
  return mode === '' && stacked === '1' ? 'stacked' : 'lines'
}

/** `2026-01-01 00:00:00`, which the UI means as UTC, as ISO 8601. What cannot be read is kept, so that it can be named. */
function readUtc(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$/.exec(text)
  return found ? `${found[1]}T${found[2]}Z` : text || 'now'
}

function examples(): LinkFamily['examples'] {
  return [
    {
      url: 'https://prom.example.net/graph?g0.expr=up%20%3D%3D%200&g0.tab=1&g0.stacked=0&g0.range_input=1h&g0.moment_input=2026-01-01%2000%3A00%3A00&g1.expr=sum(rate(http_requests_total%5B5m%5D))&g1.tab=0',
      panels: 2,
    },
    {
      url: 'https://prom.example.net/query?g0.expr=up&g0.show_tree=0&g0.tab=graph&g0.range_input=1h&g0.res_type=auto&g0.res_density=medium&g0.display_mode=lines',
      panels: 1,
    },
    { url: 'http://127.0.0.1:9090/graph?g0.expr=rate(http_requests_total[5m])&g0.range_input=1h', panels: 1 },
    {
      url: 'https://ops.example.net/prom/eu/graph?g0.expr=sum%28rate%28http_requests_total%5B5m%5D%29%29+%3E+10&g0.tab=1',
      panels: 1,
    },
  ]
}
