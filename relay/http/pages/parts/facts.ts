import type { Block, Inline } from '#shared/format/markdown.ts'

export type Fact = { name: string; value: Inline[] }

/**
 * The lines of a paragraph as names and values, when every line begins with a bold name and a colon,
 * as incidents' summaries do; null for any other paragraph.
 */
export function factsOf(block: Block): Fact[] | null {
  if (block.kind !== 'paragraph') return null
  const facts = linesOf(block.children).map(readFact)
  return facts.every(fact => fact !== null) && facts.length > 0 ? facts : null
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines.filter(line => line.length > 0)
}

function readFact(line: Inline[]): Fact | null {
  const [first, ...rest] = line
  if (first?.kind !== 'strong') return null
  const [name, ...more] = first.children
  if (name?.kind !== 'text' || more.length > 0 || !/:\s*$/.test(name.text)) return null
  const value = rest.filter((inline, index) => index > 0 || inline.kind !== 'text' || inline.text.trim() !== '')
  return { name: name.text.replace(/:\s*$/, ''), value }
}
