import type { Block, Inline } from '#shared/format/markdown.ts'

export type Fact = { name: string; value: Inline[] }

/**
 * The lines of a paragraph as names and values, when they begin with a bold name and a colon, as incidents' summaries
 * do; null for any other paragraph. A line without one goes on with the value before it, such as a description of
 * several lines.
 */
export function factsOf(block: Block): Fact[] | null {
  if (block.kind !== 'paragraph') return null
  const facts: Fact[] = []
  for (const line of linesOf(block.children)) {
    const fact = readFact(line)
    const last = facts.at(-1)
    if (fact) facts.push(fact)
    else if (last) last.value.push({ kind: 'break' }, ...line)
    else return null
  }
  // One bold word and many lines are somebody's prose.
  return facts.length > 1 || linesOf(block.children).length === 1 ? facts : null
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
