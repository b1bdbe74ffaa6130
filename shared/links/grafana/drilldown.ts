import type { Found } from './found.ts'

const page =
  /^(?<base>(?:\/[^/]+)*?)\/(?:a\/grafana-metricsdrilldown-app\/(?:drilldown|trail)|explore\/metrics\/trail)\/?$/
const operators = ['=', '!=', '=~', '!~']
const all = '$__all'

/**
 * Metrics Drilldown: a metric and filters, no expression. The chart is the one that its page opens with: a counter's
 * rate, a histogram's buckets, the mean of everything else.
 */
export function readDrilldown(url: URL): Found[] {
  const base = page.exec(url.pathname)?.groups?.base
  const params = url.searchParams
  const metric = params.get('metric')
  if (base === undefined || !metric) return []
  const datasource = params.get('var-ds')
  const expr = exprOf(metric, params.getAll('var-filters').flatMap(matcherOf), params.get('var-groupby') ?? '')
  return [{ base, subject: { is: 'explore', datasource, queries: [{ refId: 'A', datasource, expr, range: true }] } }]
}

function exprOf(metric: string, matchers: string[], groupBy: string): string {
  const plain = /^[a-zA-Z_:][\w:]*$/.test(metric)
  const inside = plain ? matchers : [quote(metric), ...matchers] // names of any letters stand inside the braces
  const selector = (plain ? metric : '') + (inside.length > 0 ? `{${inside.join(', ')}}` : '')
  const labels = groupBy && groupBy !== all ? [labelName(groupBy)] : []
  if (metric.endsWith('_bucket'))
    return `sum by (${[...labels, 'le'].join(', ')}) (rate(${selector}[$__rate_interval]))`
  const by = labels.length > 0 ? ` by (${labels.join(', ')}) ` : ''
  return /_(?:total|count|sum)$/.test(metric)
    ? `sum${by}(rate(${selector}[$__rate_interval]))`
    : `avg${by}(${selector})`
}

/** `namespace|=|shop`, each part perhaps followed by `,` and its label for people, the last by `#` and where it came from. */
function matcherOf(filter: string): string[] {
  const [key, operator, value] = filter.split('|').map(unescapePart)
  if (!key || !operator || value === undefined || !operators.includes(operator)) return []
  return [`${labelName(key)}${operator}${quote(value)}`]
}

function unescapePart(part: string): string {
  const value = part.split(/[,#]/)[0] ?? ''
  return value.replaceAll('__gfp__', '|').replaceAll('__gfc__', ',').replaceAll('__gfh__', '#')
}

function labelName(name: string): string {
  return /^[a-zA-Z_]\w*$/.test(name) ? name : quote(name)
}

function quote(text: string): string {
  return JSON.stringify(text)
}
