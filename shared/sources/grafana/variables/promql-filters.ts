import type { AdhocFilter } from '../model.ts'
import { alternatives, escapeRegex } from './formats.ts'

// Ad-hoc filters are not written in an expression: Grafana puts them into every selector. A scanner instead of a grammar:
// it reads PromQL, MetricsQL and expressions with macros alike, and weighs next to nothing.

const keywords = new Set(
  'by without on ignoring group_left group_right bool offset and or unless atan2 default if ifnot keep_metric_names inf nan with limit'.split(
    ' ',
  ),
)
const groupings = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right'])

// Strings, comments, ranges in brackets, numbers with their units, names, and everything else sign by sign.
const token =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|#[^\n]*|\[[^\]]*\]|(?:\d[\d.]*(?:e[+-]?\d+)?|\.\d+)[a-z]*|[a-zA-Z_:$][\w:.$]*|\s+|[^]/gi

/** The expression with the filters in each of its selectors. */
export function applyFilters(expr: string, filters: readonly AdhocFilter[]): string {
  const matchers = filters.map(matcherOf).join(', ')
  if (matchers === '') return expr
  const tokens = expr.match(token) ?? []
  let out = ''
  for (let at = 0; at < tokens.length; at++) {
    const current = tokens[at] ?? ''
    if (current === '{') {
      const end = closing(tokens, at, '}')
      out += withMatchers(tokens.slice(at, end + 1).join(''), matchers)
      at = end
    } else if (isName(current) && groupings.has(current.toLowerCase()) && nextOf(tokens, at) === '(') {
      const end = closing(tokens, at, ')')
      out += tokens.slice(at, end + 1).join('')
      at = end
    } else {
      out += current
      if (isMetric(tokens, at)) out += `{${matchers}}`
    }
  }
  return out
}

/** A name that is followed by neither a call nor its own braces, and is no word of the language. */
function isMetric(tokens: readonly string[], at: number): boolean {
  const current = tokens[at] ?? ''
  if (!isName(current) || keywords.has(current.toLowerCase())) return false
  const next = nextOf(tokens, at)
  return next !== '{' && next !== '(' && !/^(?:by|without)$/i.test(next ?? '') // `sum by (pod) (…)`
}

function isName(text: string): boolean {
  return /^[a-zA-Z_:]/.test(text)
}

function nextOf(tokens: readonly string[], at: number): string | undefined {
  return tokens.slice(at + 1).find(one => one.trim() !== '' && !one.startsWith('#'))
}

function closing(tokens: readonly string[], at: number, sign: string): number {
  const end = tokens.indexOf(sign, at)
  return end < 0 ? tokens.length - 1 : end
}

function withMatchers(selector: string, matchers: string): string {
  const inside = selector.slice(1, -1).trim().replace(/,$/, '')
  return inside === '' ? `{${matchers}}` : `{${inside}, ${matchers}}`
}

function matcherOf({ key, operator, values }: AdhocFilter): string {
  const label = /^[a-zA-Z_]\w*$/.test(key) ? key : `"${escapeString(key)}"`
  const [value = ''] = values
  switch (operator) {
    case '=|':
      return `${label}=~"${escapeString(alternatives(values.map(escapeRegex)))}"`
    case '!=|':
      return `${label}!~"${escapeString(alternatives(values.map(escapeRegex)))}"`
    case '<':
    case '>':
      return `${label}="${escapeString(value)}"` // PromQL compares labels for equality only, and Grafana does not offer these
    default:
      return `${label}${operator}"${escapeString(value)}"`
  }
}

function escapeString(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')
}
