import { readableOn } from '#shared/drawing/contrast.ts'
import { isHex, paintOf, type Paint } from '#shared/drawing/paint.ts'

/** The grounds of tokens.css: one drawing serves both themes, so a foreign colour is made readable on each. */
const light = '#ffffff'
const dark = '#14171d'

/** A colour as an attribute of SVG: a custom property, or a pair of hex of which the theme takes one. Nothing that could fetch. */
export function cssPaint(paint: Paint): string {
  if (!isHex(paint)) return `var(${paint})`
  const [onLight, onDark] = [readableOn(paint, light), readableOn(paint, dark)]
  return onLight === onDark ? onLight : `light-dark(${onLight}, ${onDark})`
}

/** A dashboard's own word for a colour; one that nobody knows warns. */
export function cssColor(color: string): string {
  return cssPaint(paintOf(color) ?? '--critical')
}

/** Solid first, then two kinds of dashes, as the live chart has them. */
export const dashArrays = [undefined, '6 4', '2 3'] as const
