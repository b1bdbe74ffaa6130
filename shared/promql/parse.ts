import { parser } from '@prometheus-io/lezer-promql'

/** A node of a parsed expression. */
export type PromqlNode = ReturnType<typeof parser.parse>['topNode']

/** An expression as a tree, or null where it is not PromQL to the end. */
export function parsePromql(expr: string): PromqlNode | null {
  const tree = parser.parse(expr)
  let isBroken = false
  tree.iterate({ enter: ({ type }) => void (isBroken ||= type.isError) })
  return isBroken ? null : tree.topNode.firstChild
}

/** The expressions and operators right below a node, comments left out. */
export function childrenOf(node: PromqlNode): PromqlNode[] {
  const children: PromqlNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment') children.push(child)
  }
  return children
}

/** What is inside of parentheses, however many. */
export function unwrap(node: PromqlNode): PromqlNode {
  const [inner] = node.name === 'ParenExpr' ? childrenOf(node) : []
  return inner ? unwrap(inner) : node
}
