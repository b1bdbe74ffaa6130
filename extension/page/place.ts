/** Where a link's panel goes: right after a block, or at the end of one that may have nothing after it. */
export type Place = { block: Element; mode: 'after' | 'inside' }

const holders = new Set(['LI', 'TD', 'TH', 'DD', 'DT', 'CAPTION'])

/**
 * The place of a link: after the nearest block that holds it. List items and cells take it inside, because their parents
 * allow nothing else; so does a block that its parent lays out in a row. Null: nowhere.
 */
export function placeOf(link: Element): Place | null {
  const body = link.ownerDocument.body
  for (let block = link.parentElement; block && block !== body; block = block.parentElement) {
    const display = displayOf(block)
    if (isInline(display)) continue
    const holder = holders.has(block.tagName) || display === 'table-cell'
    const parent = block.parentElement
    if (!holder && parent && stacksChildren(parent)) return { block, mode: 'after' }
    if (holder || display === 'block' || display === 'flow-root') return { block, mode: 'inside' }
  }
  return placeInBody(link, body)
}

/** Text right in the body: after the line, not at the far end of the page. */
function placeInBody(link: Element, body: Element): Place | null {
  let line: Element = link
  while (line.parentElement && line.parentElement !== body) line = line.parentElement
  if (line.parentElement !== body) return null
  for (let next = line.nextElementSibling; next && isInline(displayOf(next)); next = next.nextElementSibling) {
    if (next.tagName === 'BR') break
    line = next
  }
  return { block: line, mode: 'after' }
}

function stacksChildren(parent: Element): boolean {
  const { display, flexDirection } = getComputedStyle(parent)
  if (display.endsWith('flex')) return flexDirection.startsWith('column')
  return !display.endsWith('grid') && !display.startsWith('table') && !isInline(display)
}

function isInline(display: string): boolean {
  return display === '' || display === 'contents' || display.startsWith('inline') || display.startsWith('ruby')
}

function displayOf(element: Element): string {
  return getComputedStyle(element).display
}
