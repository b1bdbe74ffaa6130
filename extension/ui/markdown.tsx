import type { ComponentChildren } from 'preact'
import type { Block, Inline } from '#shared/format/markdown.ts'

/** Markdown as elements of our own: nothing in it becomes markup. Headings are drawn as bold lines, so that they fit anywhere. */
export function Markdown({ blocks }: { blocks: readonly Block[] }) {
  return <div class="prose">{blocks.map((block, at) => drawBlock(block, at))}</div>
}

function drawBlock(block: Block, key: number): ComponentChildren {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{inlines(block.children)}</p>
    case 'heading':
      return (
        <p key={key} class="prose-heading">
          {inlines(block.children)}
        </p>
      )
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at}>{item.map((inner, index) => drawBlock(inner, index))}</li>
      ))
      return block.ordered ? (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={key}>{items}</ul>
      )
    }
    case 'quote':
      return <blockquote key={key}>{block.children.map((inner, at) => drawBlock(inner, at))}</blockquote>
    case 'fence':
      return (
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre key={key} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return (
        <table key={key}>
          <thead>
            <tr>
              {block.header.map((cell, at) => (
                <th key={at}>{inlines(cell)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{inlines(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'rule':
      return <hr key={key} />
  }
}

function inlines(all: readonly Inline[]): ComponentChildren {
  return all.map((inline, key) => drawInline(inline, key))
}

function drawInline(inline: Inline, key: number): ComponentChildren {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return <code key={key}>{inline.text}</code>
    case 'break':
      return <br key={key} />
    case 'emphasis':
      return <em key={key}>{inlines(inline.children)}</em>
    case 'strong':
      return <strong key={key}>{inlines(inline.children)}</strong>
    case 'strike':
      return <s key={key}>{inlines(inline.children)}</s>
    case 'link':
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inlines(inline.children)}
        </a>
      )
  }
}
