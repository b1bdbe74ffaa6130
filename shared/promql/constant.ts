import { parseDuration } from '../time/durations.ts'
import { childrenOf, unwrap, type PromqlNode } from './parse.ts'

const arithmetic: Record<string, (left: number, right: number) => number> = {
  Add: (left, right) => left + right,
  Sub: (left, right) => left - right,
  Mul: (left, right) => left * right,
  Div: (left, right) => left / right,
  Mod: (left, right) => left % right,
  Pow: (left, right) => left ** right,
}

/** The number that an expression without any series stands for, such as `5 * 1024`; null for everything else. */
export function constantOf(node: PromqlNode, expr: string): number | null {
  const bare = unwrap(node)
  if (bare.name === 'NumberDurationLiteral') return readNumber(expr.slice(bare.from, bare.to))
  const parts = childrenOf(bare)
  if (bare.name === 'UnaryExpr') {
    const value = parts[1] ? constantOf(parts[1], expr) : null
    return value === null || expr[bare.from] !== '-' ? value : -value
  }
  const [left, operator, right] = parts
  const calculate = operator && arithmetic[operator.name]
  if (bare.name !== 'BinaryExpr' || !left || !right || !calculate || parts.length !== 3) return null
  const [one, other] = [constantOf(left, expr), constantOf(right, expr)]
  return one === null || other === null ? null : finite(calculate(one, other))
}

/** `1e3`, `0x1F`, `-5`; a duration counts as its seconds. What is no finite number is none. */
function readNumber(text: string): number | null {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[+-]/, '').trim()
  const plain = digits === '' ? NaN : Number(digits)
  return finite(sign * (Number.isNaN(plain) ? (parseDuration(digits) ?? NaN) : plain))
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
