/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Block, Inline } from '#shared/format/markdown.ts'
import { factsOf } from './facts.ts'
import { headingLevels } from './heading-levels.ts'

/** Markdown as elements. `after` may add something below a top-level block. */
export function MarkdownView({ blocks, after }: { blocks: Block[]; after?: (block: Block) => Child }) {
  const levels = headingLevels(blocks)
  return (
    <div class="prose">
      {blocks.map(block => {
        const below = after?.(block)
        if (!below) return <BlockView block={block} levels={levels} />
        return (
          <div class="charted">
            <BlockView block={block} levels={levels} />
            {below}
          </div>
        )
      })}
    </div>
  )
}

/** Text within a line; for a note of one paragraph, too. */
export function InlineView({ inlines }: { inlines: readonly Inline[] }) {
  return <>{inlines.map(drawInline)}</>
}

type Levels = ReturnType<typeof headingLevels>

function BlockView({ block, levels }: { block: Block; levels: Levels }): ReturnType<typeof InlineView> {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph block={block} />
    case 'heading': {
      const { level, looks } = levels.get(block) ?? { level: 4, looks: 4 }
      const Tag = `h${level}` as const
      return (
        <Tag class={looks === 2 ? 'big' : undefined}>
          <InlineView inlines={block.children} />
        </Tag>
      )
    }
    case 'list': {
      const items = block.items.map(item => <li>{item.map(inner => drawTight(inner, item.length === 1, levels))}</li>)
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'quote':
      return (
        <blockquote>
          {block.children.map(inner => (
            <BlockView block={inner} levels={levels} />
          ))}
        </blockquote>
      )
    case 'fence':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <Table header={block.header} rows={block.rows} />
    case 'rule':
      return <hr />
  }
}

function Paragraph({ block }: { block: Extract<Block, { kind: 'paragraph' }> }) {
  const facts = factsOf(block)
  if (!facts) {
    return (
      <p>
        <InlineView inlines={block.children} />
      </p>
    )
  }
  return (
    <dl class="facts">
      {facts.map(fact => (
        <>
          <dt>{fact.name}</dt>
          <dd>
            <InlineView inlines={fact.value} />
          </dd>
        </>
      ))}
    </dl>
  )
}

function Table({ header, rows }: { header: Inline[][]; rows: Inline[][][] }) {
  return (
    <div class="wide">
      <table>
        <thead>
          <tr>
            {header.map(cell => (
              <th>
                <InlineView inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              {row.map(cell => (
                <td>
                  <InlineView inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function drawTight(block: Block, only: boolean, levels: Levels) {
  if (only && block.kind === 'paragraph') return <InlineView inlines={block.children} />
  return <BlockView block={block} levels={levels} />
}

function drawInline(inline: Inline): Child {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'break':
      return <br />
    case 'link':
      return (
        <a href={inline.href} rel="noreferrer">
          <InlineView inlines={inline.children} />
        </a>
      )
    default: {
      const Tag = ({ emphasis: 'em', strong: 'strong', strike: 's' } as const)[inline.kind]
      return (
        <Tag>
          <InlineView inlines={inline.children} />
        </Tag>
      )
    }
  }
}
