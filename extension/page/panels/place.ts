import { parentOf } from '../up.ts'

/** Where a link's panel goes: right after a block, or at the end of one that may have nothing after it. */
export type Place = { block: Element; mode: 'after' | 'inside' }

const holders = /^(LI|T[DH]|D[DT]|CAPTION)$/

/**
 * The place of a link: after the nearest block that holds it. List items and cells take it inside, because their parents
 * allow nothing else; so does a block that its parent lays out in a row. Null: nowhere.
 */
export function placeOf(link: Element): Place | null {
  const root = link.getRootNode() as Partial<Document> & ParentNode
  const top = root.body ?? root
  for (let block = link.parentElement; block && block !== top; block = block.parentElement) {
    const { display } = getComputedStyle(block)
    if (isInline(display)) continue
    const holder = holders.test(block.tagName) || display === 'table-cell'
    const parent = parentOf(block)
    if (!holder && parent && stacksChildren(parent)) return { block, mode: 'after' }
    if (holder || display === 'block' || display === 'flow-root') return { block, mode: 'inside' }
  }
  return placeAtTop(link, top)
}

/** Text right in the body or a shadow root: after the line, not at the far end of the page. */
function placeAtTop(link: Element, top: Node): Place | null {
  let line: Element = link
  while (line.parentElement && line.parentElement !== top) line = line.parentElement
  if (line.parentNode !== top) return null
  for (let next = line.nextElementSibling; next && isInline(getComputedStyle(next).display);) {
    if (next.tagName === 'BR') break
    line = next
    next = next.nextElementSibling
  }
  return { block: line, mode: 'after' }
}

function stacksChildren(parent: Element): boolean {
  const { display, flexDirection } = getComputedStyle(parent)
  if (display.endsWith('flex')) return flexDirection.startsWith('column')
  return !/grid$|^table/.test(display) && !isInline(display)
}

function isInline(display: string): boolean {
  return /^($|contents|inline|ruby)/.test(display)
}
