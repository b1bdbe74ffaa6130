import type { LinkFamily } from '../family.ts'
import type { Target } from '../target.ts'
import { prometheusExamples } from './examples.ts'
import type { PrometheusTarget } from './target.ts'
import { readThanos } from './thanos.ts'

/**
 * Prometheus' own pages: `/graph` (2.x, Thanos) and `/query` (3.x), at any sub-path.
 * Panels are numbered `g0`, `g1` …; the list ends at the first number without an expression.
 * The parameters are those of Prometheus' web UI, read from its source in August 2026 (v3.14).
 */
export const prometheusLinks: LinkFamily = { id: 'prometheus', parse, examples: prometheusExamples }

const pagePath = /^(?<base>(?:\/[^/]+)*?)(?:\/classic)?\/(?:graph|query)\/?$/
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
  const extra = readThanos(value)
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
    ...readResolution(value),
    ...(Number(value('y_axis_min') || NaN) === 0 ? { fromZero: true } : {}),
    ...(extra ? { extra } : {}),
  }
}

function readDisplay(mode: string, stacked: string): PrometheusTarget['display'] {
  if (mode === 'stacked' || mode === 'heatmap') return mode
  return mode === '' && stacked === '1' ? 'stacked' : 'lines'
}

function readResolution(value: (name: string) => string): Pick<PrometheusTarget, 'step' | 'density'> {
  const type = value('res_type')
  const density = value('res_density')
  const step = Number(type === 'custom' || type === 'fixed' ? value('res_step') : value('step_input'))
  if (step > 0 && Number.isFinite(step)) return { step }
  if (type !== '' && type !== 'auto') return {}
  return density === 'low' || density === 'medium' || density === 'high' ? { density } : {}
}

/** `2026-01-01 00:00:00`, which the UI means as UTC, as ISO 8601. What cannot be read is kept, so that it can be named. */
export function readUtc(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$/.exec(text)
  return found ? `${found[1]}T${found[2]}Z` : text || 'now'
}
