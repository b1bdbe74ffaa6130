/** Whether any of an element is in what the person sees of the page. */
function isInView(element: Element): boolean {
  const { innerWidth, innerHeight } = window
  const { top, bottom, left, right, height } = element.getBoundingClientRect()
  return height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
}

/** The addresses of the links whose panels are drawn and seen, each once. */
export function hrefsInView(panels: readonly { element: HTMLElement; wanted: { href: string } }[]): string[] {
  const seen = panels.filter(({ element }) => element.dataset.state === 'ready' && isInView(element))
  return [...new Set(seen.map(({ wanted }) => wanted.href))]
}
