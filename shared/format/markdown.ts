import { Lexer, type MarkedToken, type Token } from 'marked'
import { isSafeHref } from '../kit/urls.ts'

/** Text inside a block. Nothing in here is markup: every string is shown as it is. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'emphasis' | 'strong' | 'strike'; children: Inline[] }
  /** `href` is http, https or mailto. */
  | { kind: 'link'; href: string; children: Inline[] }

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; depth: number; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'fence'; text: string }
  | { kind: 'table'; header: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' }

/** Deeper than people write; what lies below is shown as its source. */
const deepest = 12
const longest = 200_000

/**
 * Markdown as a small tree of our own, for a page or a screen to draw as nodes.
 * HTML in it stays visible as text, images become links, links that are not http, https or mailto become text.
 * Never throws: a text that cannot be read is one paragraph.
 */
export function parseMarkdown(text: string): Block[] {
  const whole = text.slice(0, longest)
  if (costsTooMuch(whole)) return [plainParagraph(whole)]
  try {
    return blocksOf(new Lexer({ gfm: true }).lex(whole), 0)
  } catch {
    return [plainParagraph(whole)] // nested until the lexer ran out of stack
  }
}

/** Hundreds of nested quotes, or thousands of stars in one paragraph, cost the lexer seconds; nobody wrote them to be read. */
function costsTooMuch(text: string): boolean {
  if (/(?:[>*+-][ \t]?){100}/.test(text.replaceAll(/^[-*]{3,}[ \t]*$/gm, '')) || /(?:\[\s*){100}/.test(text))
    return true
  return text.split(/\n[ \t]*\n/).some(paragraph => paragraph.replaceAll(/[^*_~]/g, '').length > 5000)
}

function plainParagraph(text: string): Block {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] }
}

function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap(token => blockOf(known(token), depth))
}

function blockOf(token: MarkedToken, depth: number): Block[] {
  if (depth > deepest) return token.raw.trim() ? [plainParagraph(token.raw)] : []
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return []
    case 'heading':
      return [{ kind: 'heading', depth: token.depth, children: inlinesOf(token.tokens, depth) }]
    case 'paragraph':
      return [{ kind: 'paragraph', children: inlinesOf(token.tokens, depth) }]
    case 'text': // a tight list's item
      return [{ kind: 'paragraph', children: inlinesOf(token.tokens ?? [token], depth) }]
    case 'blockquote':
      return [{ kind: 'quote', children: blocksOf(token.tokens, depth + 1) }]
    case 'code':
      return [{ kind: 'fence', text: token.text }]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'list':
      return [
        {
          kind: 'list',
          ordered: token.ordered,
          start: token.start === '' ? 1 : token.start,
          items: token.items.map(item => [...taskSign(item), ...blocksOf(item.tokens, depth + 1)]),
        },
      ]
    case 'table':
      return [
        {
          kind: 'table',
          header: token.header.map(cell => inlinesOf(cell.tokens, depth)),
          rows: token.rows.map(row => row.map(cell => inlinesOf(cell.tokens, depth))),
        },
      ]
    default: // HTML, and whatever a later lexer invents: its source, as text
      return token.raw.trim() ? [plainParagraph(token.raw.trim())] : []
  }
}

function taskSign(item: { task: boolean; checked?: boolean }): Block[] {
  return item.task ? [plainParagraph(item.checked ? '☑' : '☐')] : []
}

function inlinesOf(tokens: readonly Token[], depth: number): Inline[] {
  return joinTexts(tokens.flatMap(token => inlineOf(known(token), depth)))
}

function inlineOf(token: MarkedToken, depth: number): Inline[] {
  if (depth > deepest) return [{ kind: 'text', text: token.raw }]
  switch (token.type) {
    case 'text':
      return token.tokens ? inlinesOf(token.tokens, depth + 1) : [{ kind: 'text', text: decode(token.text) }]
    case 'escape':
      return [{ kind: 'text', text: decode(token.text) }]
    case 'codespan':
      return [{ kind: 'code', text: token.text }]
    case 'br':
      return [{ kind: 'break' }]
    case 'em':
      return [{ kind: 'emphasis', children: inlinesOf(token.tokens, depth + 1) }]
    case 'strong':
      return [{ kind: 'strong', children: inlinesOf(token.tokens, depth + 1) }]
    case 'del':
      return [{ kind: 'strike', children: inlinesOf(token.tokens, depth + 1) }]
    case 'link':
      return linkOf(token.autolink ? token.href : decode(token.href), inlinesOf(token.tokens, depth + 1), token.raw)
    case 'image':
      return linkOf(decode(token.href), [{ kind: 'text', text: decode(token.text) || token.href }], token.raw)
    case 'checkbox':
      return []
    default:
      if (/^<br\s*\/?>$/i.test(token.raw.trim())) return [{ kind: 'break' }] // as GitLab wrote in its summaries
      return [{ kind: 'text', text: token.raw }]
  }
}

function linkOf(href: string, children: Inline[], raw: string): Inline[] {
  const address = href.trim()
  if (!isSafeHref(address) || hasControls(address)) return [{ kind: 'text', text: raw }]
  // GitLab's summaries end in a link without a text; one that cannot be seen cannot be followed.
  return [{ kind: 'link', href: address, children: children.length > 0 ? children : [{ kind: 'text', text: address }] }]
}

/** Browsers drop some of these while reading an address, so that it would lead elsewhere than it says. */
function hasControls(text: string): boolean {
  return Array.from(text).some(char => (char.codePointAt(0) ?? 0) <= 0x20 || char === '\u007f')
}

function joinTexts(inlines: Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = merged(last.text, inline.text)
    else joined.push(inline)
  }
  return joined
}

function merged(first: string, second: string): Inline {
  return { kind: 'text', text: first + second }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The few character references that summaries hold. The result is text, never markup. */
function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}

/** The lexer runs without extensions, so that its tokens are those it documents. */
function known(token: Token): MarkedToken {
  return token as MarkedToken
}
