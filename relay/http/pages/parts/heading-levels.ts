import type { Block } from '#shared/format/markdown.ts'

type Heading = Extract<Block, { kind: 'heading' }>
/** `looks` is as big as its author wants it, `level` what it is for those who hear the page or jump from heading to heading. */
export type HeadingLevel = { level: 2 | 3 | 4; looks: 2 | 3 | 4 }

/** Levels for the headings of a text below a page's own title: none is skipped on the way down, whatever the text begins with. */
export function headingLevels(blocks: readonly Block[]): Map<Heading, HeadingLevel> {
  const levels = new Map<Heading, HeadingLevel>()
  let before = 1
  for (const heading of headingsIn(blocks)) {
    const looks = heading.depth <= 2 ? 2 : heading.depth === 3 ? 3 : 4
    const level = Math.min(looks, before + 1) as HeadingLevel['level']
    levels.set(heading, { level, looks })
    before = level
  }
  return levels
}

function headingsIn(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap(block => {
    if (block.kind === 'heading') return [block]
    if (block.kind === 'quote') return headingsIn(block.children)
    return block.kind === 'list' ? headingsIn(block.items.flat()) : []
  })
}
