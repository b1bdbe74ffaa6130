import type { Block, Inline } from './markdown.ts'

/** Every address that a text links to, in reading order. */
export function hrefsOf(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap(node => {
    if (node.kind === 'list') return hrefsOf(node.items.flat())
    if (node.kind === 'table') return hrefsOf([...node.header, ...node.rows.flat()].flat())
    const inside = 'children' in node ? hrefsOf(node.children) : []
    return node.kind === 'link' ? [node.href, ...inside] : inside
  })
}
