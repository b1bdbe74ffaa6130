import type { Comparison, Operator } from '../model/comparison.ts'
import { constantOf } from './constant.ts'
import { childrenOf, parsePromql, unwrap, type PromqlNode } from './parse.ts'

/** What an alert's expression compares with a number, and how. */
export type FoundComparison = Comparison & {
  /** The side that is compared. The whole expression only holds samples for which the comparison holds. */
  compared: string
}

const operators: Record<string, Operator> = { Gtr: '>', Gte: '>=', Lss: '<', Lte: '<=', Eql: '==', Neq: '!=' }
const mirrored: Record<Operator, Operator> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '==': '==', '!=': '!=' }

/**
 * The comparison with a number that decides an expression: `sum(rate(errors[5m])) > 0.05`, also with the number first,
 * and with more conditions after `and` or `unless`. Null where there is none, or where it is not PromQL.
 */
export function findComparison(expr: string): FoundComparison | null {
  const tree = parsePromql(expr)
  return tree && comparisonIn(tree, expr)
}

function comparisonIn(node: PromqlNode, expr: string): FoundComparison | null {
  const bare = unwrap(node)
  if (bare.name !== 'BinaryExpr') return null
  const [left, operator, ...rest] = childrenOf(bare)
  const right = rest.at(-1)
  if (!left || !operator || !right) return null
  if (operator.name === 'And' || operator.name === 'Unless') return withConditions(left, bare, expr)
  const name = operators[operator.name]
  return name ? compare(name, left, right, expr) : null
}

function compare(operator: Operator, left: PromqlNode, right: PromqlNode, expr: string): FoundComparison | null {
  const [low, high] = [constantOf(left, expr), constantOf(right, expr)]
  const text = (node: PromqlNode) => expr.slice(node.from, node.to)
  if (low === null && high !== null) return { operator, threshold: high, compared: text(left) }
  if (low !== null && high === null) return { operator: mirrored[operator], threshold: low, compared: text(right) }
  return null // two numbers, or two series
}

/** `a > 1 and b`: what is compared is `a`, where the rest holds. */
function withConditions(left: PromqlNode, whole: PromqlNode, expr: string): FoundComparison | null {
  const found = comparisonIn(left, expr)
  return found && { ...found, compared: `(${found.compared}\n)${expr.slice(left.to, whole.to)}` }
}
