import { parentOf } from '../up.ts'

export type Theme = 'light' | 'dark'

/**
 * Whether a place in the page is light or dark: by the first background behind it that covers, else by what the page says
 * about itself. The frame takes it over, also because the browser paints a frame of another scheme opaque.
 */
export function themeAt(place: Element): Theme {
  for (let element: Element | null = place; element; element = parentOf(element)) {
    const lightness = lightnessOf(getComputedStyle(element).backgroundColor)
    if (lightness !== null) return lightness < 0.45 ? 'dark' : 'light'
  }
  const scheme = getComputedStyle(place.ownerDocument.documentElement).colorScheme ?? ''
  const mayBeDark = scheme.includes('dark')
  if (!mayBeDark) return 'light'
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** 0 to 1; null where the page shines through, or in a notation that browsers do not use for plain colours. */
function lightnessOf(color: string): number | null {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  if (!parts) return null
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts
  return alpha < 0.5 ? null : (0.299 * red + 0.587 * green + 0.114 * blue) / 255
}
