/** The addresses of the links whose panels are drawn and in what the person sees of the page. It lives in pages, so it is short. */
export function hrefsInView(panels: readonly { element: HTMLElement; wanted: { href: string } }[]): string[] {
  return panels.flatMap(({ element, wanted }) => {
    const { top, bottom } = element.getBoundingClientRect() // of what is hidden: both 0
    return element.dataset.state === 'ready' && bottom > 0 && top < innerHeight ? wanted.href : []
  })
}
