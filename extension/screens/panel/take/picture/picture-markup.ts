/** What only makes sense while it is used: buttons, cursor, what opens over the chart, what only screen readers have. */
const used = '.chips, .said, .tooltip, .over, .unseen, .chart-reader, .u-over, .u-select, [role=menu]'

export type MarkupMore = {
  /** All style sheets of the document. */
  styles: string
  theme: string
  range: string
  /** An image's address for every canvas, in their order. */
  drawings: readonly string[]
}

/**
 * A copy of the figure as SVG around HTML, which an image may hold: with every style that it needs, and a legend that shows all
 * of its rows. In CSS pixels.
 */
export function pictureMarkup(figure: HTMLElement, { styles, theme, range, drawings }: MarkupMore) {
  const { width, height } = figure.getBoundingClientRect()
  const legend = figure.querySelector('.legend')
  const unseen = legend ? legend.scrollHeight - legend.clientHeight : 0
  const copy = figure.cloneNode(true) as HTMLElement
  const canvases = [...figure.querySelectorAll('canvas')]
  for (const [at, canvas] of [...copy.querySelectorAll('canvas')].entries()) {
    const image = document.createElement('img')
    image.src = drawings[at] ?? ''
    const { width: wide, height: high } = canvases[at]?.getBoundingClientRect() ?? {}
    image.style.cssText = `${canvas.style.cssText};display:block;width:${wide}px;height:${high}px`
    canvas.replaceWith(image)
  }
  for (const gone of copy.querySelectorAll(used)) gone.remove()
  const words = document.createElement('span')
  words.className = 'where'
  words.style.cssText = 'flex:none;margin-inline-start:auto'
  words.textContent = range
  copy.querySelector('header')?.append(words)
  for (const box of copy.querySelectorAll<HTMLElement>('.legend')) box.style.maxHeight = 'none'
  copy.style.cssText = `height:${height + unseen}px;border-radius:0;border-color:transparent`

  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height + unseen))
  svg.setAttribute('data-theme', theme) // `:root` is this element
  const sheet = document.createElementNS(svg.namespaceURI, 'style')
  sheet.textContent = styles
  const room = document.createElementNS(svg.namespaceURI, 'foreignObject')
  room.setAttribute('width', '100%')
  room.setAttribute('height', '100%')
  const body = document.createElement('body')
  // Browsers write a `font` of variables out as nothing when something else of the font is set beside it.
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(figure)
  body.style.cssText = `font-size:${fontSize};line-height:${lineHeight}`
  body.style.fontFamily = fontFamily
  body.append(copy)
  room.append(body)
  svg.append(sheet, room)
  return { text: new XMLSerializer().serializeToString(svg), width, height: height + unseen }
}
