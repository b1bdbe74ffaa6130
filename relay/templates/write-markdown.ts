import type { Block, Inline } from '#shared/format/markdown.ts'
import { code, codeBlock, plain, target } from '#shared/format/markdown-escape.ts'

/**
 * Our tree as Markdown again. What was text stays text wherever it is read: HTML, and signs that another reader of
 * Markdown would take for something, are escaped.
 * @param below what stands below a block of the outermost level
 */
export function writeMarkdown(blocks: readonly Block[], below: (block: Block) => string = () => ''): string {
  return blocks
    .flatMap(block => [writeBlock(block), below(block)])
    .filter(text => text !== '')
    .join('\n\n')
}

/** Headings of a text stand below those of the document that it is put into. */
const deeper = 2

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.children)
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.depth + deeper))} ${writeInlines(block.children)}`
    case 'list':
      return block.items
        .map((item, index) => listItem(item, block.ordered ? `${block.start + index}. ` : '- '))
        .join('\n')
    case 'quote':
      return writeMarkdown(block.children).replaceAll(/^/gm, '> ')
    case 'fence':
      return codeBlock(block.text)
    case 'table':
      return markdownTable(
        block.header.map(writeInlines),
        block.rows.map(row => row.map(writeInlines)),
      )
    case 'rule':
      return '---'
  }
}

function listItem(item: readonly Block[], bullet: string): string {
  return bullet + writeMarkdown(item).replaceAll(/\n(?!$)/g, `\n${' '.repeat(bullet.length)}`)
}

/** Cells are Markdown of one line, in which a pipe is escaped. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('\n', ' ')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(writeInline).join('')
}

const marks = { emphasis: '*', strong: '**', strike: '~~' } as const

function writeInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return plain(inline.text)
    case 'code':
      return code(inline.text)
    case 'break':
      return '  \n'
    case 'link':
      return `[${writeInlines(inline.children)}](${target(inline.href)})`
    default: {
      const mark = marks[inline.kind]
      return `${mark}${writeInlines(inline.children)}${mark}`
    }
  }
}
