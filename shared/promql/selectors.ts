import { parser } from '@prometheus-io/lezer-promql'

export type Matcher = { name: string; operator: '=' | '!=' | '=~' | '!~'; value: string }

/** Every label matcher of an expression's selectors, in order. What is not PromQL to the end gives what can be read of it. */
export function matchersIn(expr: string): Matcher[] {
  const found: Matcher[] = []
  parser.parse(expr).iterate({
    enter({ node }) {
      if (node.name !== 'UnquotedLabelMatcher' && node.name !== 'QuotedLabelMatcher') return
      const text = (name: string) => {
        const child = node.getChild(name)
        return child ? expr.slice(child.from, child.to) : null
      }
      const quotedName = text('QuotedLabelName')
      const name = quotedName === null ? text('LabelName') : unquote(quotedName)
      const operator = operatorOf(text('MatchOp'))
      const value = text('StringLiteral')
      if (name && operator && value !== null) found.push({ name, operator, value: unquote(value) })
    },
  })
  return found
}

function operatorOf(text: string | null): Matcher['operator'] | null {
  return text === '=' || text === '!=' || text === '=~' || text === '!~' ? text : null
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' }

/** A string as Go writes them: in double or single quotes with escapes, or in backticks as it is. */
function unquote(literal: string): string {
  const inner = literal.slice(1, -1)
  if (literal.startsWith('`')) return inner
  return inner.replaceAll(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{3}|.)/gs, (_, code: string) => {
    if (/^[xuU]/.test(code) && code.length > 1) return codePoint(parseInt(code.slice(1), 16))
    if (/^[0-7]{3}$/.test(code)) return codePoint(parseInt(code, 8))
    return escapes[code] ?? code
  })
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
